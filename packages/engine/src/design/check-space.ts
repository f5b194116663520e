import { unknown } from "../change/kind.ts";
import { factorProblems } from "./check-factor.ts";
import { strangeKeys } from "./known-keys.ts";
import type { Correlation, Space } from "./types.ts";

/** What is wrong with a space, a sentence each. */
export function spaceProblems(space: Space): string[] {
  if (!isObject(space)) return [`space: give { factors }, not ${String(space)}`];
  const strange = strangeKeys("space", space, ["factors", "correlations", "constraint"]);
  if (!isObject(space.factors))
    return [...strange, `space: factors must be distributions by name, not ${String(space.factors)}`];
  const { factors, correlations, constraint } = space;
  return [
    ...strange,
    ...Object.entries(factors).flatMap(([name, factor]) => factorProblems(name, factor)),
    ...(correlations === undefined ? [] : correlationsProblems(space, correlations)),
    ...(constraint === undefined || typeof constraint === "function"
      ? []
      : ["space: constraint must be a function of the inputs that gives true or false"]),
  ];
}

function correlationsProblems(space: Space, correlations: readonly Correlation[]): string[] {
  if (!Array.isArray(correlations)) return ["space: correlations must be a list"];
  const seen = new Set<string>();
  return correlations.flatMap((correlation: Correlation, place) => {
    if (!isObject(correlation)) return [`correlation ${place + 1}: give { between, rank }, not ${String(correlation)}`];
    const { between, rank } = correlation;
    const strange = strangeKeys(`correlation ${place + 1}`, correlation, ["between", "rank"]);
    if (!Array.isArray(between) || between.length !== 2)
      return [...strange, `correlation ${place + 1}: between must name two factors`];
    const where = `correlation of \`${between[0]}\` and \`${between[1]}\``;
    const pair = JSON.stringify([...between].sort());
    const again = seen.has(pair);
    seen.add(pair);
    return [
      ...strange,
      ...between.flatMap((name) => partnerProblems(space, String(name)).map((problem) => `${where}: ${problem}`)),
      ...(between[0] === between[1] ? [`${where}: name two different factors`] : []),
      ...(again ? [`${where}: given twice`] : []),
      ...(rank > -1 && rank < 1 ? [] : [`${where}: rank must be a number between -1 and 1, not ${String(rank)}`]),
    ];
  });
}

function partnerProblems({ factors }: Space, name: string): string[] {
  if (!Object.hasOwn(factors, name)) return [unknown("factor", name, Object.keys(factors))];
  if (factors[name]?.kind !== "categorical") return [];
  return [`labels of \`${name}\` have no order, so no rank: use numbers`];
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

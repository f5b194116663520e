import { unknown } from "../change/kind.ts";
import { strangeKeys } from "./known-keys.ts";
import { pointsProblems } from "./points.ts";
import { tooWide } from "./sobol.ts";
import type { DesignSpec, Space } from "./types.ts";

/** Points a design may have at most: ids of futures stay well inside the words of 32 bits that count them. */
export const MOST_POINTS = 1_000_000_000;

type Kind = DesignSpec["kind"];
type Of<K extends Kind> = Extract<DesignSpec, { kind: K }>;

const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  lhs: ["futures"],
  "monte-carlo": ["futures"],
  sobol: ["futures", "scramble"],
  factorial: ["levels"],
  morris: ["trajectories", "levels"],
  saltelli: ["base", "secondOrder"],
  points: ["points"],
};

/** What is wrong with a spec for a space whose factors are sound, a sentence each. */
export function specProblems(spec: DesignSpec, space: Space): string[] {
  if (typeof spec !== "object" || spec === null) return [`design: give a spec, such as lhs(1000), not ${String(spec)}`];
  if (!Object.hasOwn(KEYS, spec.kind)) return [`design: ${unknown("kind", String(spec.kind), Object.keys(KEYS))}`];
  return [
    ...strangeKeys("design", spec, ["kind", ...KEYS[spec.kind]]),
    ...[...ownProblems(spec, space), ...misfits(spec, space)].map((problem) => `design: ${problem}`),
  ];
}

/** What is wrong with a seed. */
export function seedProblems(seed: number): string[] {
  if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) return [];
  return [`seed must be a whole number from 0 to ${2 ** 32 - 1}, not ${String(seed)}`];
}

function ownProblems(spec: DesignSpec, space: Space): string[] {
  const axes = Object.keys(space.factors).length;
  switch (spec.kind) {
    case "lhs":
    case "monte-carlo":
      return count("futures", spec.futures);
    case "sobol":
      return [...count("futures", spec.futures), ...flag("scramble", spec.scramble), ...tooWide(axes)];
    case "factorial":
      return factorialProblems(spec, space);
    case "morris":
      return morrisProblems(spec, axes);
    case "saltelli":
      return saltelliProblems(spec, axes);
    case "points":
      return pointsProblems(spec.points, space);
  }
}

function factorialProblems({ levels }: Of<"factorial">, { factors }: Space): string[] {
  if (typeof levels === "number") return count("levels", levels);
  if (typeof levels !== "object" || levels === null)
    return [`levels must be a number, or numbers by factor, not ${String(levels)}`];
  const listed = (name: string) => factors[name]?.kind === "discrete" || factors[name]?.kind === "categorical";
  const named = Object.keys(levels).flatMap((name) => {
    if (!Object.hasOwn(factors, name)) return [unknown("factor", name, Object.keys(factors))];
    return listed(name)
      ? [`factor \`${name}\` has its own values, all are used: take it out of levels`]
      : count(`levels of \`${name}\``, levels[name]!);
  });
  const missing = Object.keys(factors).filter((name) => !listed(name) && !Object.hasOwn(levels, name));
  return [...named, ...missing.map((name) => `levels of \`${name}\` are missing`)];
}

function morrisProblems({ trajectories, levels = 4 }: Of<"morris">, axes: number): string[] {
  const even = Number.isInteger(levels) && levels >= 2 && levels % 2 === 0;
  return [
    ...count("trajectories", trajectories, axes + 1),
    ...(even ? [] : [`levels must be an even whole number of at least 2, not ${String(levels)}`]),
    ...(axes > 0 ? [] : ["elementary effects need at least one factor"]),
  ];
}

function saltelliProblems({ base, secondOrder = true }: Of<"saltelli">, axes: number): string[] {
  return [
    ...count("base", base, secondOrder ? 2 * axes + 2 : axes + 2),
    ...flag("secondOrder", secondOrder),
    ...(axes > 0 ? [] : ["Sobol indices need at least one factor"]),
    ...tooWide(2 * axes),
  ];
}

/** Kinds whose points hang together, so that none can be moved or left out. */
function misfits({ kind }: DesignSpec, { correlations = [], constraint }: Space): string[] {
  if (kind !== "factorial" && kind !== "morris" && kind !== "saltelli") return [];
  const use = "use lhs, monteCarlo or sobol, or a space without them";
  return [
    ...(correlations.length > 0 ? [`${kind} points cannot be correlated: ${use}`] : []),
    ...(constraint !== undefined && kind !== "factorial"
      ? [`a constraint would tear holes into ${kind} points, which are read together: ${use}`]
      : []),
  ];
}

function count(what: string, value: number, each = 1): string[] {
  if (!Number.isInteger(value) || value < 1)
    return [`${what} must be a whole number of at least 1, not ${String(value)}`];
  if (value * each <= MOST_POINTS) return [];
  return [`${value} ${what} make ${value * each} points, more than ${MOST_POINTS}`];
}

function flag(what: string, value: boolean | undefined): string[] {
  return value === undefined || typeof value === "boolean"
    ? []
    : [`${what} must be true or false, not ${String(value)}`];
}

import type { PoliticsResult, RuleReading } from "@multivector/engine";
import { count, distinct } from "../format.ts";
import { onOff, two, unitWords } from "../political-words.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

type Place = "culture" | "alliances" | "threats" | "transformation";

/** Where a rule belongs, by the beginning of its id; what is said to deter an attack is a threat's. */
const PLACES: readonly (readonly [RegExp, Place])[] = [
  [/^identity/, "culture"],
  [/^(help|coordination|first-arms|arms|duty)/, "alliances"],
  [/^(unrest|reform)/, "threats"],
];

/** Is it a rule on what holds off, or brings on, an extreme act? */
export function isDeterrent({ society }: PoliticsResult, id: string): boolean {
  return society.deterrence.rules.some((rule) => rule.id === id);
}

/** Rules of one section; each rule has exactly one. */
export function rulesOf(politics: PoliticsResult, place: Place): RuleReading[] {
  const placeOf = (id: string): Place =>
    isDeterrent(politics, id) ? "threats" : (PLACES.find(([words]) => words.test(id))?.[1] ?? "transformation");
  return politics.society.rules.filter(({ id }) => placeOf(id) === place);
}

/** Rules with their mechanism at work and without it, side by side; never one side alone. */
export function writeRules(
  writer: Writer,
  view: View,
  about: { readonly id: string; readonly title: string; readonly caption?: string },
  rules: readonly RuleReading[],
): void {
  writer.table({
    ...about,
    unit: "as stated in each row; (low to high)",
    caption: `${
      about.caption ??
      "On: with the mechanism at work; off: without it. Strengths that no study gives are assumed over a wide range; the difference between the columns is the mechanism’s, not a forecast."
    }${equalWords(rules)}`,
    sources: distinct([...rules.flatMap(({ claims }) => claims), `run:${view.assessment.runId}`]),
    dense: true,
    table: tableOf(
      ["Rule", "Unit", "On", "Off", "By", "What it says"],
      rules.map((rule) => [rule.title, unitWords(rule.unit), ...onOff(rule), rule.mechanism, rule.says]),
    ),
  });
}

/** Is a rule the same today with its mechanism and without? */
export function isEqual({ on, off }: RuleReading): boolean {
  return on !== null && off !== null && on.value === off.value && on.low === off.low && on.high === off.high;
}

/** Why on and off can be equal: nothing would be told by passing over it. */
function equalWords(rules: readonly RuleReading[]): string {
  const equal = rules.filter(isEqual).length;
  return equal === 0
    ? ""
    : ` In ${equal} of ${count(rules.length, "row")} on and off are equal today by construction: the cause stands at its reference, from which the mechanism is measured, and only a change of it would show.`;
}

/** Do the ranges with and without a mechanism overlap? In words, after the two; nothing where they do not, or one is not known. */
export function overlapWords({ on, off }: RuleReading): string {
  if (on?.low === undefined || on.high === undefined || off?.low === undefined || off.high === undefined) return "";
  if (on.low > off.high || off.low > on.high) return "";
  return two(on.high) === two(off.high)
    ? "; the ranges overlap, and their upper ends are equal"
    : "; the ranges overlap";
}

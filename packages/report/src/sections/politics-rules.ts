import type { PoliticsResult, RuleReading } from "@multivector/engine";
import { distinct } from "../format.ts";
import { onOff, unitWords } from "../political-words.ts";
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
    caption:
      about.caption ??
      "On: with the mechanism at work; off: without it. Strengths that no study gives are assumed over a wide range; the difference between the columns is the mechanism’s, not a forecast.",
    sources: distinct([...rules.flatMap(({ claims }) => claims), `run:${view.assessment.runId}`]),
    dense: true,
    table: tableOf(
      ["Rule", "Unit", "On", "Off", "By", "What it says"],
      rules.map((rule) => [rule.title, unitWords(rule.unit), ...onOff(rule), rule.mechanism, rule.says]),
    ),
  });
}

import type { Claim, PoliticsResult, Spread, Strategy, StrategyResult } from "@multivector/engine";
import { count, distinct, listText } from "./format.ts";
import { isTold } from "./political-words.ts";
import type { View } from "./view.ts";

/** `T3 (Spiral)`. */
export function theoryName(politics: PoliticsResult, id: string): string {
  const title = politics.theories.find(({ theory }) => theory === id)?.title;
  return title === undefined ? id : `${id} (${title})`;
}

/** Theories in which others react: all but the first, which is a zero by definition. */
export function reacting(politics: PoliticsResult): PoliticsResult["theories"] {
  return politics.theories.slice(1);
}

/** The theory in which nobody reacts. */
export function silent(politics: PoliticsResult): PoliticsResult["theories"][number] | undefined {
  return politics.theories[0];
}

/** Theories without the one in which nobody reacts: there every difference is zero by definition. */
export function withoutSilent(politics: PoliticsResult, theories: readonly string[] = []): string[] {
  return theories.filter((theory) => theory !== silent(politics)?.theory);
}

/** Theories under which moves away from a pole are answered. */
export function provoking(politics: PoliticsResult): PoliticsResult["theories"] {
  return politics.theories.filter(({ provocation }) => provocation !== "off");
}

/** A strategy by its title, without what stands behind a colon. */
export function strategyTitle(view: View, politics: PoliticsResult, id: string): string {
  const found =
    view.case.strategies.find((one) => one.id === id) ?? politics.disagreements.find((d) => d.strategy === id);
  return found?.title.split(":")[0] ?? id;
}

/** What a strategy comes to under a theory. */
export function resultOf(politics: PoliticsResult, strategy: string, theory: string): StrategyResult | undefined {
  return politics.strategies.find((one) => one.strategy === strategy && one.theory === theory);
}

/** A package has so many levers; fewer are single recommendations. */
const PACKAGE = 3;

/** Packages whose levers are all the focal state's, or all those of others. */
export function packagesOf(view: View, politics: PoliticsResult, side: "focal" | "outsider"): string[] {
  return distinct(politics.levers.map(({ strategy }) => strategy)).filter((id) => {
    const own = politics.levers.filter(({ strategy }) => strategy === id);
    const focal = own.filter(({ actor }) => actor === view.focalName).length;
    return own.length >= PACKAGE && (side === "focal" ? focal === own.length : focal === 0);
  });
}

/** A recommendation with the strategy of one lever that carries it out alone; undefined: the case has none. */
export interface Recommended {
  readonly claim: Claim;
  readonly strategy: Strategy | undefined;
}

/** The twelve recommendations of the text in report form, in its order. */
export function recommendedBy(view: View): Recommended[] {
  const all = view.case.claims.filter((c) => c.text === view.template && c.kind === "recommendation");
  const sorted = [...all].sort((a, b) => a.line - b.line || (a.id < b.id ? -1 : 1)).slice(-12);
  return sorted.map((claim) => ({
    claim,
    strategy: view.case.strategies.find(
      (one) => one.report && one.text === view.template && one.levers.length === 1 && one.claims.includes(claim.id),
    ),
  }));
}

/** The text's whole package: the strategy that carries most of its recommendations. */
export function wholePackage(view: View, politics: PoliticsResult): string | undefined {
  const packages = packagesOf(view, politics, "focal");
  const ofText = packages.filter((id) => view.case.strategies.find((one) => one.id === id)?.text === view.template);
  return ofText[0] ?? packages[0];
}

/** `under T3 the sign cannot be told with 32 futures`, after what can be told; empty where every sign is told. */
export function untold({ futures }: PoliticsResult, unclear: readonly string[] = [], before = "; "): string {
  return unclear.length === 0
    ? ""
    : `${before}under ${listText(unclear)} the sign cannot be told with ${count(futures, "future")}`;
}

/** Theories under which so many futures tell that a strategy raises the loss. */
export function raisesUnder({ disagreements }: PoliticsResult, strategy: string): readonly string[] {
  return disagreements.find((one) => one.strategy === strategy)?.raises ?? [];
}

/** Theories under which announcing a strategy costs: beyond two standard errors as simulated, or as an act by itself. */
export function windowsUnder({ windows }: PoliticsResult, strategy: string, reading: "simulated" | "alone"): string[] {
  return windows
    .filter((one) => one.strategy === strategy)
    .filter(({ areaUsdM, standardErrorUsdM, expectedAreaUsdM }) =>
      reading === "simulated"
        ? areaUsdM.mean > NOTICED && isTold(areaUsdM, standardErrorUsdM)
        : expectedAreaUsdM.mean > NOTICED,
    )
    .map(({ theory }) => theory);
}

const NOTICED = 1e-6;

/** Theories under which every row of cells is the same to the digit, though not all zero, and announcing provokes nothing. */
function sameUnder(politics: PoliticsResult, cellsOf: (theory: string) => readonly string[]): string[] {
  const still = reacting(politics).filter(({ provocation }) => provocation === "off");
  const groups = new Map<string, string[]>();
  for (const { theory } of still) {
    const cells = cellsOf(theory).join("|");
    if (/[1-9]/.test(cells)) groups.set(cells, [...(groups.get(cells) ?? []), theory]);
  }
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0];
  return largest === undefined || largest.length < 2 ? [] : largest;
}

/** The same in a sentence for a caption: why columns or rows are equal. */
export function sameWords(
  politics: PoliticsResult,
  cellsOf: (theory: string) => readonly string[],
  why = "it is the effect of what is built alone, the same under theories that differ only in what does not touch it",
): string {
  const same = sameUnder(politics, cellsOf);
  return same.length === 0 ? "" : ` Equal to the digit under ${listText(same)}: ${why}.`;
}

/** Did nothing vary and nothing happen? */
export function isNothing({ mean, low, high }: Spread): boolean {
  return Math.abs(mean) < NOTICED && Math.abs(low) < NOTICED && Math.abs(high) < NOTICED;
}

/** Sources of figures by their ids; the run itself where the case holds none of them. */
export function sourcesOf(view: View, figures: readonly string[]): string[] {
  const byId = new Map(view.case.figures.map((figure) => [figure.id, figure.source]));
  const found = distinct(figures.map((id) => byId.get(id) ?? ""));
  return found.length === 0 ? [`run:${view.assessment.runId}`] : found;
}

/** A pole, supplier or owner by name: an actor, else a category of a definition that has a word for its code. */
export function partyName(view: View, id: string): string {
  const name = view.bodyName(id) === id ? view.stateName(id) : view.bodyName(id);
  if (name !== id) return name;
  const found = view.case.definitions.flatMap(({ categories }) => categories).find(({ key }) => key === id);
  return found?.label ?? id;
}

import type { Claim, PoliticsResult, Spread, Strategy, StrategyResult } from "@multivector/engine";
import { distinct } from "./format.ts";
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

/** Does a strategy raise the loss or the acts under a theory, in the mean? */
export function raisesUnder(politics: PoliticsResult, strategy: string): string[] {
  return provoking(politics)
    .filter(({ theory }) => {
      const result = resultOf(politics, strategy, theory);
      const window = politics.windows.find((one) => one.strategy === strategy && one.theory === theory);
      return (result?.actsDifference.mean ?? 0) > NOTICED || (window?.expectedAreaUsdM.mean ?? 0) > NOTICED;
    })
    .map(({ theory }) => theory);
}

const NOTICED = 1e-6;

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

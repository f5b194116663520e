import type { ClaimResult, ShockResult, Verdict } from "@multivector/engine";
import { totalsOf } from "./pictures/shocks.ts";
import type { View } from "./view.ts";

/** Verdicts in the order in which a reader wants them: what no longer stands comes first. */
const VERDICTS: readonly Verdict[] = [
  "contradicted",
  "outdated",
  "imprecise",
  "ambiguous",
  "unverified",
  "supported",
  "opinion",
];

/** How many claims have each verdict. */
export function verdictCounts(claims: readonly ClaimResult[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((v) => [v, 0])) as Record<Verdict, number>;
  for (const claim of claims) counts[claim.verdict] += 1;
  return counts;
}

/** Claims sorted by verdict as in {@link VERDICTS}, then by place in the text. */
export function byVerdict(claims: readonly ClaimResult[]): ClaimResult[] {
  return [...claims].sort(
    (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || a.line - b.line || (a.id < b.id ? -1 : 1),
  );
}

/** Injected shocks (replayed events apart) that touch the main commodity, the costliest first. */
export function shocksByCost(view: View): ShockResult[] {
  return view.assessment.shocks
    .filter((shock) => shock.event === undefined && costOf(view, shock) > 0)
    .sort((a, b) => costOf(view, b) - costOf(view, a) || (a.id < b.id ? -1 : 1));
}

/** Replayed events of the main commodity, in order of date. */
export function replays(view: View): ShockResult[] {
  return view.assessment.shocks
    .filter((shock) => shock.event !== undefined && totalsOf(shock, view.commodity.id) !== undefined)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Order of shocks: what is shut in or lost of the main commodity; what is diverted only tells equal ones apart. */
function costOf(view: View, shock: ShockResult): number {
  const totals = totalsOf(shock, view.commodity.id);
  return totals === undefined ? 0 : round(totals.deferred.value + totals.lost.value + totals.diverted.value / 1000);
}

const round = (value: number) => (Math.abs(value) < 1e-6 ? 0 : value);

/** The length that most injected shocks share: shocks are compared over the same number of days. */
export function referenceDays(view: View): number {
  const counts = new Map<number, number>();
  for (const shock of shocksByCost(view)) counts.set(shock.days, (counts.get(shock.days) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Shocks of the reference length, the costliest first. */
export function referenceShocks(view: View): ShockResult[] {
  const days = referenceDays(view);
  return shocksByCost(view).filter((shock) => shock.days === days);
}

/** The costliest shock of the reference length. */
export function heaviestShock(view: View): ShockResult | undefined {
  return referenceShocks(view)[0];
}

/** What the engine says is not modelled in a section: entries whose section name holds one of the words. */
export function notModelled(view: View, words: readonly string[]): string {
  return view.assessment.notModelled
    .filter((entry) => words.some((word) => entry.section.toLowerCase().includes(word)))
    .map((entry) => entry.text)
    .join(" ");
}

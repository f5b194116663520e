import type { Cost, Interval } from "@multivector/engine";
import { ranged } from "./numbers.ts";

/** What a lever or strategy costs, in words; what nobody states is said, not left out. */
export function money({ costUsdM, yearlyUsdM, uncosted }: Cost): string {
  const part = (cost: Interval | null, when: string) =>
    cost === null || (cost.value === 0 && (cost.high ?? 0) === 0) ? [] : [`${ranged(cost)} ${when}`];
  const parts = [...part(costUsdM, "once"), ...part(yearlyUsdM, "a year")];
  const known = parts.length === 0 ? [] : [`USD million ${parts.join(" and ")}`];
  const unknown = uncosted.length === 0 ? [] : [`cost not known of ${uncosted.join(", ")}`];
  return [...known, ...unknown].join(", ") || "costs nothing";
}

import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import type { Interval } from "../simulate/results.ts";
import { quantile } from "./errors.ts";
import { normal, power } from "./randomness.ts";

/** What stands between an announcement and the physics: with probability `zero` nothing happens, else its length is off by `factor`^z. */
export interface AnnouncementLayer {
  readonly zero: number;
  readonly factor: number;
}

/** The layer for a kind of event, from the case's figures `share/announced-zero-KIND` and `coefficient/announced-duration`; null if not stated. */
export function announcementLayer(kase: Case, kind: string): AnnouncementLayer | null {
  const read = (quantity: string, of: string) => lookup(kase).figures(`case:${kase.id}`, quantity, of).at(-1)?.value;
  const [zero, factor] = [read("share", `announced-zero-${kind}`), read("coefficient", "announced-duration")];
  return zero === undefined || factor === undefined ? null : { zero, factor };
}

const DRAWS = 400;

/** Days really in force of `days` announced: the mean, and the interval that holds 80 %. */
export function realisedDays(layer: AnnouncementLayer, days: number, seed: number): Interval {
  const sample = Array.from({ length: DRAWS }, (_, i) =>
    (i + 0.5) / DRAWS < layer.zero ? 0 : days * power(layer.factor, normal(seed, 71, i)),
  );
  const value = (1 - layer.zero) * days;
  return { value, low: Math.min(value, quantile(sample, 0.1)), high: Math.max(value, quantile(sample, 0.9)) };
}

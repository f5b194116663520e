import { valueAt } from "../network/step-function.ts";
import type { Pair } from "./pair.ts";

/** Days of the shock after which a store (by its index) is full, counted from 1; null if it never is. */
export function fullDay(pair: Pair, store: number): number | null {
  const volume = pair.with.world.volumes[store]!;
  const day = pair.with.periods.findIndex(
    (period) => period.levels[store]! >= valueAt(volume, period.from) * (1 - 1e-6),
  );
  return day < 0 ? null : day + 1;
}

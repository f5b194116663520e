import type { Commodity } from "../case/types.ts";
import type { ShockTotals } from "../simulate/results.ts";
import type { Trace } from "../simulate/trace.ts";
import { Intervals } from "./intervals.ts";
import { addTotals } from "./summary.ts";

/** What a run lost of one commodity against another over the same periods, central values (MODEL C). */
export function pairTotals(commodity: Commodity, without: Trace, withChanges: Trace): ShockTotals {
  const summary = new Map<string, number>();
  addTotals(summary, { without, with: withChanges }, commodity.id);
  return totalsFrom(commodity, new Intervals(summary, []));
}

/** The totals of a commodity from the numbers of its pair: losses in its report unit, money in USD million. */
export function totalsFrom({ id, reportFactor, reportUnit }: Commodity, intervals: Intervals): ShockTotals {
  return {
    commodity: id,
    unit: reportUnit,
    deferred: intervals.of(`deferred|${id}`, reportFactor),
    delayed: intervals.of(`delayed|${id}`, reportFactor),
    diverted: intervals.of(`diverted|${id}`, reportFactor),
    lost: intervals.of(`lost|${id}`, reportFactor),
    exportValueUsdM: intervals.of(`value|${id}`, 1e-3),
    extraTransportUsdM: intervals.of(`transport|${id}`, 1e-3),
  };
}

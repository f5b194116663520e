import type { SolverFactory } from "../flow/problem.ts";
import type { ShadowPrice } from "../simulate/results.ts";
import { Stepper } from "../simulate/stepper.ts";
import type { Trace } from "../simulate/trace.ts";

/** A row whose bound was worth something on some days. */
interface Bottleneck {
  readonly ref: string;
  readonly unit: string;
  readonly row: number;
  /** Price on every day it binds, and the day whose price is nearest to their mean. */
  readonly prices: readonly number[];
  readonly mean: number;
  readonly typicalDay: number;
}

/**
 * Shadow prices of the links and shared capacities that carry something and bind: USD per unit of capacity, mean over the days they bind. The
 * interval holds the smallest and largest day and, where the optimum of the most typical day is degenerate, what one unit more would save and
 * one less would cost on it (MODEL B7).
 */
export function shadowPrices(trace: Trace, solver: SolverFactory, most: number): ShadowPrice[] {
  const found = bottlenecksOf(trace)
    .sort((a, b) => b.mean * b.prices.length - a.mean * a.prices.length || (a.ref < b.ref ? -1 : 1))
    .slice(0, most);
  const intervals = intervalsOf(trace, solver, found);
  return found.map(({ ref, unit, prices, mean }, i) => ({
    ref,
    unit,
    value: mean,
    low: Math.min(...prices, intervals[i]!.low),
    high: Math.max(...prices, intervals[i]!.high),
    days: prices.length,
  }));
}

function bottlenecksOf(trace: Trace): Bottleneck[] {
  const { world, layout } = trace;
  const { network } = world;
  const rows = [
    ...network.links.map((link, e) => ({
      ref: `link:${link.id}`,
      row: layout.linkRow + e,
      unit: "USD/t",
      used: (period: Trace["periods"][number]) => period.used[e]!,
    })),
    ...network.bundles.map((bundle, r) => ({
      ref: `row:${bundle.id}`,
      row: layout.bundleRow + r,
      unit: `USD per ${bundle.unit === "base" ? "t" : "unit"}`,
      used: (period: Trace["periods"][number]) =>
        bundle.terms.reduce((sum, term) => sum + period.x[layout.flow + term.flow]!, 0),
    })),
  ];
  return rows.flatMap(({ ref, row, unit, used }) => {
    // The dual of a minimised cost is negative where more capacity would help.
    const binding = trace.periods.flatMap((period, day) =>
      used(period) > 1e-6 && -period.rowDual[row]! > 0.01 ? [{ day, price: -period.rowDual[row]! }] : [],
    );
    if (binding.length === 0) return [];
    const prices = binding.map(({ price }) => price);
    const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
    const [typical] = [...binding].sort((a, b) => Math.abs(a.price - mean) - Math.abs(b.price - mean));
    return [{ ref, unit, row, prices, mean, typicalDay: typical!.day }];
  });
}

/** What the last unit is worth to either side on every bottleneck's typical day: the run is taken again up to it. */
function intervalsOf(
  { world, periods, calm }: Trace,
  solver: SolverFactory,
  found: readonly Bottleneck[],
): { low: number; high: number }[] {
  const none = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  const intervals = found.map(() => none);
  const last = Math.max(-1, ...found.map(({ typicalDay }) => typicalDay));
  const stepper = new Stepper(world.network, solver);
  try {
    const walk = stepper.walk(world, { periods, ...(calm ? { calm } : {}), keep: false });
    for (let day = 0; day <= last; day++) {
      walk.step();
      found.forEach(({ row, typicalDay }, i) => {
        const [price] = typicalDay === day ? stepper.bottlenecks([row]) : [];
        if (price) intervals[i] = { low: price.low, high: Number.isFinite(price.high) ? price.high : price.low };
      });
    }
  } finally {
    stepper.dispose();
  }
  return intervals;
}

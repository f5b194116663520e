import type { ShadowPrice } from "../simulate/results.ts";
import type { Trace } from "../simulate/trace.ts";

/**
 * Shadow prices of the links and shared capacities that carry something and bind: USD per unit of capacity, mean over the days they bind, with the smallest and
 * largest day as the interval. The dual of a minimised cost is negative where more capacity would help.
 */
export function shadowPrices(trace: Trace, most: number): ShadowPrice[] {
  const { world, layout, periods } = trace;
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
  return rows
    .flatMap(({ ref, row, unit, used }) => {
      const binding = periods
        .filter((period) => used(period) > 1e-6)
        .map((period) => -period.rowDual[row]!)
        .filter((price) => price > 0.01);
      if (binding.length === 0) return [];
      const mean = binding.reduce((sum, price) => sum + price, 0) / binding.length;
      return [{ ref, unit, value: mean, low: Math.min(...binding), high: Math.max(...binding), days: binding.length }];
    })
    .sort((a, b) => b.value * b.days - a.value * a.days || (a.ref < b.ref ? -1 : 1))
    .slice(0, most);
}

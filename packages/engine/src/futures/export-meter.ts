import type { World } from "../change/world.ts";
import type { Layout } from "../flow/layout.ts";
import type { Network } from "../network/network.ts";
import { valueAt } from "../network/step-function.ts";
import type { Period } from "../quantity/dates.ts";

/** Sinks of the focal state by column, and what their cargo weighs and fetches. */
interface Sold {
  readonly nominated: number;
  readonly spot: number;
  readonly ktPerUnit: number;
  readonly sink: number;
}

/** Gross export value and weight of the focal state's cargo in a period, read from the columns of its programme. */
export class ExportMeter {
  readonly #network: Network;
  readonly #layout: Layout;
  readonly #sold: readonly Sold[];
  /** Flow columns of the focal state whose grade is priced apart. */
  readonly #graded: readonly number[];

  constructor(network: Network, layout: Layout) {
    const kt = new Map(network.case.commodities.map((c) => [c.id, c.reportUnit === "kt" ? c.reportFactor : 0]));
    this.#network = network;
    this.#layout = layout;
    this.#sold = network.sinks.flatMap(({ cargo }, sink) => {
      const { focal, commodity } = network.cargos[cargo]!;
      if (!focal) return [];
      const [nominated, spot] = [layout.nominated + sink, layout.spot + sink];
      return [{ nominated, spot, ktPerUnit: kt.get(commodity) ?? 0, sink }];
    });
    this.#graded = network.flows.flatMap(({ cargo, differential }, i) =>
      network.cargos[cargo]!.focal && (differential.before !== 0 || differential.days.length > 0) ? [i] : [],
    );
  }

  /** USD million at the prices of a world. */
  value(x: Float64Array, { price }: World, period: Period): number {
    const network = this.#network;
    let total = 0;
    for (const { nominated, spot, sink } of this.#sold) {
      const amount = x[nominated]! + x[spot]!;
      if (amount === 0) continue;
      total += amount * valueAt(price[sink]!, period.from) - x[spot]! * network.sinks[sink]!.spotDiscount;
    }
    for (const i of this.#graded) {
      const amount = x[this.#layout.flow + i]!;
      if (amount !== 0) total += amount * valueAt(network.flows[i]!.differential, period.from);
    }
    return total / 1000;
  }

  /** kt of what is counted by weight. */
  weight(x: Float64Array): number {
    let total = 0;
    for (const { nominated, spot, ktPerUnit } of this.#sold) total += (x[nominated]! + x[spot]!) * ktPerUnit;
    return total;
  }
}

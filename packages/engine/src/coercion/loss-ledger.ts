import type { Layout } from "../flow/layout.ts";
import type { Network } from "../network/network.ts";
import { Timeline } from "../simulate/timeline.ts";
import type { PeriodTrace, Trace } from "../simulate/trace.ts";

/** What is added up, day after day: undisturbed less disturbed. Base units and kUSD. */
export interface Gaps {
  /** Per column of the period's programme. */
  readonly x: Float64Array;
  /** Per flow column: tariffs not paid. */
  readonly tariffs: Float64Array;
  /** Per cargo: export value not earned. */
  readonly value: Float64Array;
  /** Per commodity of the focal state: deliveries that were short on their day, whether or not they came later. */
  readonly late: Float64Array;
}

/** Adds up what a disturbed run falls short of the undisturbed one, so that no trace of it has to be kept. */
export class LossLedger {
  readonly commodities: readonly string[];
  /** Of the day last added, per commodity of the focal state: deliveries and output less than undisturbed. */
  readonly deliveredToday: Float64Array;
  readonly producedToday: Float64Array;
  /** Largest difference of any flow on that day. */
  apartToday = 0;
  readonly #network: Network;
  readonly #layout: Layout;
  readonly #calm: Trace;
  #gaps: Gaps;
  readonly #price: Timeline;
  readonly #tariff: Timeline;
  readonly #differential: Timeline;
  /** Flow columns with a price differential. */
  readonly #graded: readonly number[];
  /** Per cargo: its commodity's place in `commodities` if it is the focal state's, else -1. */
  readonly #focal: readonly number[];

  constructor(calm: Trace) {
    const { network } = calm.world;
    this.#network = network;
    this.#layout = calm.layout;
    this.#calm = calm;
    this.commodities = [...new Set(network.cargos.filter(({ focal }) => focal).map(({ commodity }) => commodity))];
    this.deliveredToday = new Float64Array(this.commodities.length);
    this.producedToday = new Float64Array(this.commodities.length);
    this.#focal = network.cargos.map(({ focal, commodity }) => (focal ? this.commodities.indexOf(commodity) : -1));
    this.#price = new Timeline(calm.world.price);
    this.#tariff = new Timeline(network.flows.map((flow) => flow.tariff));
    this.#graded = network.flows.flatMap(({ differential }, i) =>
      differential.days.length > 0 || differential.before !== 0 ? [i] : [],
    );
    this.#differential = new Timeline(this.#graded.map((i) => network.flows[i]!.differential));
    this.#gaps = this.nothing();
  }

  /** Sums of no days. */
  nothing(): Gaps {
    return {
      x: new Float64Array(this.#layout.columns),
      tariffs: new Float64Array(this.#network.flows.length),
      value: new Float64Array(this.#network.cargos.length),
      late: new Float64Array(this.commodities.length),
    };
  }

  /** Goes on from sums, which stay as they are. */
  from(gaps: Gaps): void {
    this.#gaps = copyGaps(gaps);
  }

  /** The sums so far, as a copy. */
  gaps(): Gaps {
    return copyGaps(this.#gaps);
  }

  /** Adds day `t` of the run. */
  add(t: number, { from, x }: PeriodTrace): void {
    const calm = this.#calm.periods[t]!.x;
    const { x: sum, tariffs } = this.#gaps;
    const { flow } = this.#layout;
    this.#tariff.on(from);
    let apart = 0;
    for (let i = 0; i < sum.length; i++) {
      const gap = calm[i]! - x[i]!;
      if (gap === 0) continue;
      sum[i]! += gap;
      const k = i - flow;
      if (k < 0 || k >= tariffs.length) continue;
      tariffs[k]! += gap * this.#tariff.now[k]!;
      apart = Math.max(apart, Math.abs(gap));
    }
    this.apartToday = apart;
    this.#addDeliveries(calm, x, from);
    this.#addOutput(calm, x);
  }

  #addDeliveries(calm: Float64Array, x: Float64Array, day: number): void {
    const { nominated, spot, flow } = this.#layout;
    const { sinks, flows } = this.#network;
    const { value, late } = this.#gaps;
    this.#price.on(day);
    this.#differential.on(day);
    this.deliveredToday.fill(0);
    for (let i = 0; i < sinks.length; i++) {
      const { cargo, spotDiscount } = sinks[i]!;
      const beyond = x[spot + i]!;
      const gap = calm[nominated + i]! + calm[spot + i]! - x[nominated + i]! - beyond;
      value[cargo]! += gap * this.#price.now[i]! + beyond * spotDiscount;
      const commodity = this.#focal[cargo]!;
      if (commodity >= 0) this.deliveredToday[commodity]! += gap;
    }
    for (let k = 0; k < this.#graded.length; k++) {
      const i = this.#graded[k]!;
      value[flows[i]!.cargo]! += (calm[flow + i]! - x[flow + i]!) * this.#differential.now[k]!;
    }
    for (let c = 0; c < late.length; c++) late[c]! += Math.max(0, this.deliveredToday[c]!);
  }

  #addOutput(calm: Float64Array, x: Float64Array): void {
    const { sources } = this.#network;
    this.producedToday.fill(0);
    for (let i = 0; i < sources.length; i++) {
      const commodity = this.#focal[sources[i]!.cargo]!;
      const column = this.#layout.source + i;
      if (commodity >= 0) this.producedToday[commodity]! += calm[column]! - x[column]!;
    }
  }
}

function copyGaps({ x, tariffs, value, late }: Gaps): Gaps {
  return { x: x.slice(), tariffs: tariffs.slice(), value: value.slice(), late: late.slice() };
}

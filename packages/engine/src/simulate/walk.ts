import type { World } from "../change/world.ts";
import type { Layout } from "../flow/layout.ts";
import type { Network } from "../network/network.ts";
import { disturbedLinks, linkUse, moveStocks, noteOutages, Restarts, raiseToProven } from "./carry-over.ts";
import type { LinkLimits, PeriodFiller } from "./fill-period.ts";
import { mobiliseNext } from "./mobilise.ts";
import { Pages } from "./pages.ts";
import { provenFlows } from "./proven.ts";
import { copyState, initialState, levelOf, type State } from "./state.ts";
import type { Moment, Stepper, WalkOptions } from "./stepper.ts";
import type { StoreValues } from "./store-values.ts";
import type { PeriodTrace, Trace } from "./trace.ts";

/** One run, taken period by period: solves each, carrying stocks, mobilised links and restarting fields. */
export class Walk {
  readonly #stepper: Stepper;
  readonly #network: Network;
  readonly #layout: Layout;
  readonly #world: World;
  readonly #options: WalkOptions;
  readonly #filler: PeriodFiller;
  readonly #values: StoreValues | null;
  readonly #restarts: Restarts;
  readonly #proven: readonly Float64Array[] | null;
  #state: State;
  readonly #first: number;
  readonly #keeps: boolean;
  readonly #taken: PeriodTrace[] = [];
  #done: number;
  readonly #pages = new Pages();
  readonly #nominations: Float64Array;
  readonly #disturbed: Uint8Array;
  readonly #used: Float64Array;

  constructor(stepper: Stepper, world: World, options: WalkOptions) {
    const { network, layout } = stepper;
    const { filler, values } = stepper.readingsOf(world);
    this.#stepper = stepper;
    this.#network = network;
    this.#layout = layout;
    this.#world = world;
    this.#options = options;
    this.#filler = filler;
    this.#values = options.calm ? values : null;
    this.#restarts = new Restarts(network);
    this.#proven = options.calm ? provenFlows(options.calm) : null;
    this.#state = options.from ? copyState(options.from.state) : initialState(network, this.#proven?.[0] ?? null);
    this.#first = options.from?.done ?? 0;
    this.#done = this.#first;
    this.#keeps = options.keep ?? true;
    this.#nominations = new Float64Array(network.sinks.length);
    this.#disturbed = new Uint8Array(network.links.length);
    this.#used = new Float64Array(network.links.length);
  }

  /** The state as it stands; the next step changes it. */
  get state(): State {
    return this.#state;
  }

  /** Where the run stands, for others to go on from. */
  moment(): Moment {
    return { done: this.#done, state: copyState(this.#state) };
  }

  /** Goes on from another moment, whose state it takes over; what lies between is not taken. */
  leapTo({ done, state }: Moment): void {
    this.#done = done;
    this.#state = state;
  }

  /** Takes the next period. */
  step(): PeriodTrace {
    const [t, limits] = this.#begin();
    const { from, to } = this.#options.periods[t]!;
    const { x, rowDual } = this.#stepper.solve();
    const used = this.#keeps ? this.#pages.take(this.#used.length) : this.#used;
    this.#end(t, x, used, limits);
    const kept = (values: Float64Array) => (this.#keeps ? this.#pages.copy(values) : values);
    const taken = {
      ...{ from, to, used },
      x: kept(x),
      rowDual: kept(rowDual),
      limit: kept(limits.limit),
      levels: this.#network.stores.map((_, s) => levelOf(this.#network, this.#state.stock, s)),
    };
    if (this.#keeps) this.#taken.push(taken);
    return taken;
  }

  /**
   * Takes the next period and gives its amounts alone, at hand until the next one is taken. `repeats`: it may differ from the last one in nothing but
   * its length; if so it is not solved.
   */
  pass(repeats: boolean): Float64Array {
    const [t, limits] = this.#begin();
    const { from, to } = this.#options.periods[t]!;
    const x = this.#stepper.solveOrRepeat(to - from, repeats);
    this.#end(t, x, this.#used, limits);
    return x;
  }

  /** Writes the next period's programme. */
  #begin(): readonly [number, LinkLimits] {
    const t = this.#done++;
    if (!this.#stepper.claim(this)) this.#filler.forget();
    if (this.#proven) raiseToProven(this.#network, this.#state, this.#proven[t]!, this.#options.periods[t]!.from);
    return [t, this.#fill(t)];
  }

  /** Takes all periods that are left. */
  toEnd(): Trace {
    while (this.#done < this.#options.periods.length) this.step();
    return this.trace();
  }

  /** The periods kept, beside the undisturbed run of the same ones. */
  trace(): Trace {
    const { calm } = this.#options;
    const [from, to] = [this.#first, this.#first + this.#taken.length];
    const whole = !calm || (from === 0 && to === calm.periods.length);
    return {
      world: this.#world,
      layout: this.#layout,
      periods: this.#taken,
      calm: calm ? (whole ? calm : { ...calm, periods: calm.periods.slice(from, to) }) : null,
    };
  }

  #fill(t: number): LinkLimits {
    const { calm, held, periods } = this.#options;
    const period = periods[t]!;
    const layout = this.#layout;
    return this.#filler.fill({
      world: this.#world,
      layout,
      period,
      state: this.#state,
      nominations: calm ? this.#delivered(calm.periods[t]!.x) : null,
      promised: calm ? calm.periods[t]!.x.subarray(layout.flow, layout.flow + this.#network.flows.length) : null,
      storeValues: this.#values?.on(period.from) ?? [],
      ...(held ? { held: { links: held.links[t]!, rows: held.rows[t]! } } : {}),
    });
  }

  #delivered(calm: Float64Array): Float64Array {
    const { nominated, spot } = this.#layout;
    const amounts = this.#nominations;
    for (let i = 0; i < amounts.length; i++) amounts[i] = calm[nominated + i]! + calm[spot + i]!;
    return amounts;
  }

  /** Takes over what a period carried. */
  #end(t: number, x: Float64Array, used: Float64Array, { limit, ceiling }: LinkLimits): void {
    linkUse(this.#network, this.#layout, x, used);
    const period = this.#options.periods[t]!;
    const [network, layout, state] = [this.#network, this.#layout, this.#state];
    moveStocks(state, layout, x);
    this.#restarts.move(state, layout, x, period);
    if (!this.#options.calm) return;
    const calm = this.#options.calm.periods[t]!;
    const days = period.to - period.from;
    disturbedLinks(network, layout, x, calm.x, this.#disturbed);
    mobiliseNext(network, state, used, limit, ceiling, this.#proven![t]!, days, network.ramp, this.#disturbed);
    noteOutages(state, used, calm.used, days);
  }
}

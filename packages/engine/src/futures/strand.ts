import type { Case } from "../case/types.ts";
import type { Intervention } from "../change/intervention.ts";
import { applyMore, applyTo, type World } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import type { Window } from "../network/network.ts";
import { type Day, type Period, periodsOf } from "../quantity/dates.ts";
import { provenFlows } from "../simulate/proven.ts";
import { rejoins, restingState, rests, sameRestarts, type Undisturbed } from "../simulate/rejoin.ts";
import { copyState, type State } from "../simulate/state.ts";
import { type Moment, Stepper } from "../simulate/stepper.ts";
import type { Trace } from "../simulate/trace.ts";
import type { Walk } from "../simulate/walk.ts";
import { ExportMeter } from "./export-meter.ts";
import { repeatedMonths } from "./repeated-months.ts";
import { type MonthUse, RoomLeft } from "./room-left.ts";

/** A run that nobody disturbs, with the state before each month: what a disturbed run leaves and comes back to. */
export interface BaseRun extends Undisturbed {
  readonly interventions: readonly Intervention[];
  readonly world: World;
  readonly uses: readonly MonthUse[];
  /** 1 for months that repeat the one before. */
  readonly repeated: Uint8Array;
  /** Gross export value, USD million a month, and weight, kt a month. */
  readonly value: Float64Array;
  readonly weight: Float64Array;
}

/** What a disturbed run misses against its base run, month by month: USD million and kt. */
export interface Missing {
  readonly value: Float64Array;
  readonly weight: Float64Array;
}

/** Where a disturbed run left off (with its own state): back on its base run, or beside it with emptier tanks that nothing fills. */
interface Left extends Moment {
  readonly rejoined: boolean;
}

/** Months of a disturbed run. */
interface Months {
  /** 1: acts take room away that the base run uses. */
  readonly active: Uint8Array;
  /** 1: what may be used is not as in the month before, in the base run or because an act began or ended. */
  readonly changed: Uint8Array;
}

/** Takes what a month carried. */
type Reader = (t: number, x: Float64Array) => void;

/**
 * The months of one group of commodities: its network, the undisturbed run, and runs that leave a base run where acts disturb it and rejoin it once
 * stocks and fields are back. Months in which a run equals its base are not solved again.
 */
export class Strand {
  readonly commodities: readonly string[];
  readonly periods: readonly Period[];
  readonly #stepper: Stepper;
  readonly #calm: Trace;
  readonly #room: RoomLeft;
  readonly #meter: ExportMeter;

  constructor(kase: Case, solver: SolverFactory, window: Window, commodities: readonly string[]) {
    this.commodities = commodities;
    this.periods = periodsOf(window.from, window.to, "month");
    this.#stepper = new Stepper(compile(kase, { window, commodities }), solver);
    this.#calm = this.#stepper.run(applyTo(this.#stepper.network, []), { periods: this.periods });
    this.#room = new RoomLeft(this.#stepper.network);
    this.#meter = new ExportMeter(this.#stepper.network, this.#stepper.layout);
  }

  /** Does an intervention concern this group's cargo: its links, shared capacities, producing and selling places, stores? */
  touches({ target }: Intervention): boolean {
    const { links, bundles, sources, sinks, places } = this.#stepper.network;
    switch (target.kind) {
      case "links":
      case "cargo":
        return links.some((link) => target.ids.includes(link.id));
      case "row":
        return bundles.some((row) => row.id === target.id);
      case "output":
        return sources.some((source) => places[source.place] === target.place) && this.#has(target.commodity);
      case "market":
        return sinks.some((sink) => places[sink.place] === target.place) && this.#has(target.commodity);
      default:
        return this.#has(target.commodity);
    }
  }

  /** The run with these interventions and nothing else: what a strategy builds, the permits in force. */
  base(interventions: readonly Intervention[]): BaseRun {
    const world = applyTo(this.#stepper.network, interventions);
    const walk = this.#stepper.walk(world, { periods: this.periods, calm: this.#calm, keep: false });
    const months = this.periods.length;
    const [value, weight] = [new Float64Array(months), new Float64Array(months)];
    const proven = provenFlows(this.#calm);
    const states: State[] = [];
    const uses: MonthUse[] = [];
    for (let t = 0; t < months; t++) {
      const state = copyState(walk.state);
      const { x, used } = walk.step();
      states.push(state);
      uses.push({
        flows: x.slice(0, this.#stepper.network.flows.length),
        links: used.slice(),
        mobilised: state.mobilised.map((level, e) => Math.max(level, proven[t]![e]!)),
      });
      value[t] = this.#meter.value(x, world, this.periods[t]!);
      weight[t] = this.#meter.weight(x);
    }
    const repeated = repeatedMonths(
      [this.#calm.world, world],
      this.periods,
      uses.map(({ flows }) => flows),
    );
    return { interventions, world, periods: this.periods, states, proven, uses, repeated, value, weight };
  }

  /** What acts cost against a base run. */
  missing(base: BaseRun, acts: readonly Intervention[]): Missing {
    const [value, weight] = [new Float64Array(this.periods.length), new Float64Array(this.periods.length)];
    if (acts.length === 0) return { value, weight };
    const world = applyMore(base.world, base.interventions, acts);
    const months = this.#monthsOf(base, world, acts);
    let next = months.active.indexOf(1);
    const read = (t: number, x: Float64Array) => {
      value[t] = base.value[t]! - this.#meter.value(x, world, this.periods[t]!);
      weight[t] = base.weight[t]! - this.#meter.weight(x);
    };
    const walk = this.#stepper.walk(world, { periods: this.periods, calm: this.#calm, keep: false });
    let left: Left | null = null;
    while (next >= 0) {
      walk.leapTo({ done: next, state: restingState(this.#stepper.network, base, next, left) });
      left = this.#follow(walk, next, base, months, read);
      const { rejoined, done } = left;
      next = this.periods.findIndex(
        (_, t) => t >= done && (months.active[t] === 1 || (!rejoined && months.changed[t] === 1)),
      );
    }
    return { value, weight };
  }

  /** Months solved so far in disturbed runs. */
  get solved(): number {
    return this.#stepper.solved;
  }

  dispose(): void {
    this.#stepper.dispose();
  }

  /** Takes months from t on until the run equals its base again, or rests beside it. */
  #follow(walk: Walk, from: number, base: BaseRun, { active, changed }: Months, read: Reader): Left {
    const { network, layout } = this.#stepper;
    for (let t = from; ; ) {
      const x = walk.pass(changed[t] === 0);
      read(t, x);
      const quiet = active[t] === 0 && rests(layout, x, base.uses[t]!.flows);
      t++;
      const left = (rejoined: boolean) => ({ done: t, state: walk.state, rejoined });
      if (t === this.periods.length) return left(true);
      if (active[t] === 1) continue;
      if (rejoins(network, walk.state, base.states[t]!)) return left(true);
      if (changed[t] === 0 && quiet && sameRestarts(walk.state, base.states[t]!)) return left(false);
    }
  }

  /** What acts make of the months of a base run. */
  #monthsOf(base: BaseRun, world: World, acts: readonly Intervention[]): Months {
    const { periods } = this;
    const active = new Uint8Array(periods.length);
    const changed = base.repeated.map((repeated) => 1 - repeated);
    for (const act of acts) {
      for (let t = this.#monthOf(act.from); t < periods.length && periods[t]!.from < act.to; t++)
        if (active[t] === 0 && !this.#room.enough(act, world, base.uses[t]!, periods[t]!)) active[t] = 1;
      for (const day of [act.from, act.to]) {
        const first = this.#monthOf(day);
        for (let t = Math.max(1, first); t <= first + 1 && t < periods.length; t++)
          if (
            changed[t] === 0 &&
            day > periods[t - 1]!.from &&
            day < periods[t]!.to &&
            !this.#plenty(act, base, world, t)
          )
            changed[t] = 1;
      }
    }
    return { active, changed };
  }

  /** Whether an act leaves so much room in month t and the one before that it makes no difference whether it is there. */
  #plenty(act: Intervention, base: BaseRun, world: World, t: number): boolean {
    const left = (m: number) => this.#room.plenty(act, world, base.uses[m]!, this.periods[m]!);
    return left(t - 1) && left(t);
  }

  /** The first month that ends after a day; as many as there are where none does. */
  #monthOf(day: Day): number {
    let [low, high] = [0, this.periods.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.periods[middle]!.to > day) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #has(commodity: string): boolean {
    return this.commodities.includes(commodity);
  }
}

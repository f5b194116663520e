import type { Case } from "../case/types.ts";
import type { Intervention } from "../change/intervention.ts";
import { applyTo, type World } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import type { Window } from "../network/network.ts";
import { type Period, periodsOf } from "../quantity/dates.ts";
import { rejoins, restingState } from "../simulate/rejoin.ts";
import { copyState, type State } from "../simulate/state.ts";
import { type Moment, Stepper } from "../simulate/stepper.ts";
import type { Trace } from "../simulate/trace.ts";
import { ExportMeter } from "./export-meter.ts";

/** A run that nobody disturbs, with the state before each month: what a disturbed run leaves and comes back to. */
export interface BaseRun {
  readonly interventions: readonly Intervention[];
  readonly world: World;
  readonly states: readonly State[];
  /** Gross export value, USD million a month, and weight, kt a month. */
  readonly value: Float64Array;
  readonly weight: Float64Array;
}

/** What a disturbed run misses against its base run, month by month: USD million and kt. */
export interface Missing {
  readonly value: Float64Array;
  readonly weight: Float64Array;
}

/**
 * The months of one group of commodities: its network, the undisturbed run, and runs that leave a base run where acts disturb it and rejoin it once
 * stocks and fields are back. Months in which a run equals its base are not solved again.
 */
export class Strand {
  readonly commodities: readonly string[];
  readonly periods: readonly Period[];
  /** Months solved so far in disturbed runs. */
  solved = 0;
  readonly #stepper: Stepper;
  readonly #calm: Trace;

  constructor(kase: Case, solver: SolverFactory, window: Window, commodities: readonly string[]) {
    this.commodities = commodities;
    this.periods = periodsOf(window.from, window.to, "month");
    this.#stepper = new Stepper(compile(kase, { window, commodities }), solver);
    this.#calm = this.#stepper.run(applyTo(this.#stepper.network, []), { periods: this.periods });
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
    const meter = new ExportMeter(world, this.#stepper.layout);
    const months = this.periods.length;
    const [value, weight] = [new Float64Array(months), new Float64Array(months)];
    const states: State[] = [];
    for (let t = 0; t < months; t++) {
      states.push(copyState(walk.state));
      const { x } = walk.step();
      value[t] = meter.value(x, this.periods[t]!);
      weight[t] = meter.weight(x);
    }
    return { interventions, world, states, value, weight };
  }

  /** What acts cost against a base run. */
  missing(base: BaseRun, acts: readonly Intervention[]): Missing {
    const months = this.periods.length;
    const [value, weight] = [new Float64Array(months), new Float64Array(months)];
    const active = this.#activeMonths(acts);
    let next = active.indexOf(1);
    if (next < 0) return { value, weight };
    const world = applyTo(this.#stepper.network, [...base.interventions, ...acts]);
    const meter = new ExportMeter(world, this.#stepper.layout);
    const read = (t: number, x: Float64Array) => {
      value[t] = base.value[t]! - meter.value(x, this.periods[t]!);
      weight[t] = base.weight[t]! - meter.weight(x);
    };
    let left: Moment | null = null;
    while (next >= 0) {
      left = this.#follow(world, base, active, { done: next, state: this.#restingAt(base, next, left) }, read);
      next = active.indexOf(1, left.done);
    }
    return { value, weight };
  }

  dispose(): void {
    this.#stepper.dispose();
  }

  /** The state in which a disturbance that begins in month t finds the base run; `left`: where the last one rejoined it. */
  #restingAt(base: BaseRun, t: number, left: Moment | null): State {
    const days = left === null ? 0 : this.periods[t]!.from - this.periods[left.done - 1]!.to;
    return restingState(this.#stepper.network, base.states[t]!, left?.state ?? null, days);
  }

  /** Solves months from a moment on until the run equals its base again. */
  #follow(
    world: World,
    base: BaseRun,
    active: Uint8Array,
    from: Moment,
    read: (t: number, x: Float64Array) => void,
  ): Moment {
    const walk = this.#stepper.walk(world, { periods: this.periods, calm: this.#calm, from, keep: false });
    let t = from.done;
    do {
      const { x } = walk.step();
      this.solved++;
      read(t, x);
      t++;
    } while (
      t < this.periods.length &&
      (active[t] === 1 || !rejoins(this.#stepper.network, walk.state, base.states[t]!))
    );
    return { done: t, state: copyState(walk.state) };
  }

  #activeMonths(acts: readonly Intervention[]): Uint8Array {
    return Uint8Array.from(this.periods, ({ from, to }) =>
      acts.some((act) => act.from < to && act.to > from) ? 1 : 0,
    );
  }

  #has(commodity: string): boolean {
    return this.commodities.includes(commodity);
  }
}

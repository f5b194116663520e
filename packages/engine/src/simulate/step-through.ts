import type { World } from "../change/world.ts";
import { assemble } from "../flow/assemble.ts";
import type { Layout } from "../flow/layout.ts";
import { layOut } from "../flow/layout.ts";
import type { SolverFactory } from "../flow/problem.ts";
import type { Network } from "../network/network.ts";
import { sumOver, valueAt } from "../network/step-function.ts";
import type { Day, Period } from "../quantity/dates.ts";
import { PeriodFiller, type PeriodInputs } from "./fill-period.ts";
import type { Held } from "./held.ts";
import { mobiliseNext, SEED } from "./mobilise.ts";
import { initialState, levelOf, type State } from "./state.ts";
import { StoreValues } from "./store-values.ts";
import type { PeriodTrace, Trace } from "./trace.ts";

/** Solves one period after the other, carrying stocks, mobilised links and restarting fields. */
export interface StepOptions {
  readonly solver: SolverFactory;
  readonly periods: readonly Period[];
  /** The undisturbed run over the same periods: its deliveries are the nominations, its flows are proven. Absent: this is that run. */
  readonly calm?: Trace;
  /** Use of shared links and capacities by cargo that this run leaves out. */
  readonly held?: Held;
}

/** Steps a world through its periods. Throws if the programme is infeasible: that can only mean contradictory data (MODEL B1). */
export function stepThrough(world: World, options: StepOptions): Trace {
  const { network } = world;
  const layout = layOut(network);
  const programme = assemble(network, layout);
  const solver = options.solver(programme);
  const proven = options.calm ? provenFlows(options.calm) : null;
  const state = initialState(network, proven?.[0] ?? null);
  const values = new StoreValues(world, layout.storeColumns);
  const filler = new PeriodFiller(programme, world);
  const periods: PeriodTrace[] = [];
  try {
    options.periods.forEach((period, t) => {
      if (proven) raiseToProven(network, state, proven[t]!, period.from);
      const nominations = options.calm ? delivered(options.calm, t) : null;
      const promised = options.calm
        ? options.calm.periods[t]!.x.subarray(layout.flow, layout.flow + network.flows.length)
        : null;
      const limits = filler.fill({
        world,
        layout,
        period,
        state,
        nominations,
        promised,
        storeValues: values.on(period.from),
        ...heldIn(options.held, t),
      });
      const optimum = solver.solve();
      if (optimum.status !== "optimal")
        throw new Error(`the period programme is ${optimum.status}: contradictory bounds in the case`);
      const used = linkUse(world, layout, optimum.x);
      moveStocks(state, layout, optimum.x);
      moveRestarts(world, layout, state, optimum.x, period);
      if (options.calm && proven) {
        const disturbed = disturbedLinks(network, layout, optimum.x, options.calm.periods[t]!.x);
        const days = period.to - period.from;
        mobiliseNext(network, state, used, limits.limit, limits.ceiling, proven[t]!, days, network.ramp, disturbed);
        noteOutages(state, used, options.calm.periods[t]!.used, days);
      }
      const levels = network.stores.map((_, s) => levelOf(network, state.stock, s));
      periods.push({
        ...period,
        x: optimum.x,
        rowDual: optimum.rowDual,
        reducedCost: optimum.reducedCost,
        used,
        limit: limits.limit,
        levels,
      });
    });
  } finally {
    solver.dispose();
  }
  return { world, layout, periods, calm: options.calm ?? null };
}

function heldIn(held: Held | undefined, t: number): Pick<PeriodInputs, "held"> {
  return held ? { held: { links: held.links[t]!, rows: held.rows[t]! } } : {};
}

/** Base units by which a flow must differ to count as disturbed: ten times what idle links may carry at once. */
const DISTURBED = 10 * SEED;

/** Links that carry a commodity whose flows differ from the undisturbed run anywhere: only there is anybody looking for a detour. */
function disturbedLinks(network: Network, layout: Layout, x: Float64Array, calm: Float64Array): Uint8Array {
  const commodities = new Set<string>();
  network.flows.forEach((flow, i) => {
    if (Math.abs(x[layout.flow + i]! - calm[layout.flow + i]!) > DISTURBED)
      commodities.add(network.cargos[flow.cargo]!.commodity);
  });
  const links = new Uint8Array(network.links.length);
  if (commodities.size === 0) return links;
  for (const flow of network.flows) if (commodities.has(network.cargos[flow.cargo]!.commodity)) links[flow.link] = 1;
  return links;
}

function linkUse(world: World, layout: Layout, x: Float64Array): Float64Array {
  const used = new Float64Array(world.network.links.length);
  world.network.flows.forEach((flow, i) => {
    used[flow.link]! += x[layout.flow + i]!;
  });
  return used;
}

function moveStocks(state: State, layout: Layout, x: Float64Array): void {
  layout.storeColumns.forEach((_, i) => {
    const column = layout.store + 4 * i;
    const next = state.stock[i]! + x[column]! + x[column + 1]! - x[column + 2]! - x[column + 3]!;
    state.stock[i] = Math.max(0, next);
  });
}

/** A field that was shut in restarts from the output it ended the period with. */
function moveRestarts(world: World, layout: Layout, state: State, x: Float64Array, period: Period): void {
  const days = period.to - period.from;
  world.network.sources.forEach((source, i) => {
    if (source.restartDays <= 0) return;
    const potential = sumOver(world.network.sources[i]!.potential, period.from, period.to) / days;
    const output = x[layout.source + i]! / days;
    state.restart[i] = output < potential * (1 - 1e-9) ? output : Number.POSITIVE_INFINITY;
  });
}

function delivered(calm: Trace, t: number): Float64Array {
  const { layout, world } = calm;
  const x = calm.periods[t]!.x;
  return Float64Array.from(world.network.sinks, (_, i) => x[layout.nominated + i]! + x[layout.spot + i]!);
}

/** Per period and link: the largest daily flow of the undisturbed run over the last 365 days (MODEL B2). */
function provenFlows(calm: Trace): Float64Array[] {
  const daily = calm.periods.map((period) => period.used.map((amount) => amount / (period.to - period.from)));
  let first = 0;
  let running: Float64Array = daily[0]!;
  return calm.periods.map((period, t) => {
    const forgotten = calm.periods[first]!.to <= period.from - 365;
    while (calm.periods[first]!.to <= period.from - 365) first++;
    // While nothing is forgotten the largest so far only grows; otherwise the window is read again.
    running = forgotten ? largest(daily.slice(first, t + 1)) : largest([running, daily[t]!]);
    return running;
  });
}

function largest(flows: readonly Float64Array[]): Float64Array {
  const most = Float64Array.from(flows[0]!);
  for (const flow of flows) for (let e = 0; e < most.length; e++) if (flow[e]! > most[e]!) most[e] = flow[e]!;
  return most;
}

/** Days after its own outage during which a link may run at its proven peak to catch up. */
const CATCH_UP = 60;

function raiseToProven(network: Network, state: State, proven: Float64Array, day: Day): void {
  for (let e = 0; e < proven.length; e++) {
    const known =
      state.sinceOutage[e]! <= CATCH_UP ? Math.max(proven[e]!, valueAt(network.links[e]!.peak, day)) : proven[e]!;
    if (state.mobilised[e]! < known) state.mobilised[e] = known;
  }
}

function noteOutages(state: State, used: Float64Array, calm: Float64Array, days: number): void {
  for (let e = 0; e < used.length; e++) {
    state.sinceOutage[e] = used[e]! < calm[e]! * 0.95 ? 0 : state.sinceOutage[e]! + days;
  }
}

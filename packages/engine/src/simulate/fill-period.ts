import type { World } from "../change/world.ts";
import { type Layout, STORE_ROWS } from "../flow/layout.ts";
import type { LinearProgramme } from "../flow/problem.ts";
import { tieBreak } from "../flow/tie-break.ts";
import type { FlowColumn } from "../network/network.ts";
import { sumOver, valueAt } from "../network/step-function.ts";
import type { Day, Period } from "../quantity/dates.ts";
import { mobilisedOver } from "./mobilise.ts";
import { levelOf, type State } from "./state.ts";
import type { StoreValue } from "./store-values.ts";

/** Everything a period's bounds and costs depend on. */
export interface PeriodInputs {
  readonly world: World;
  readonly layout: Layout;
  readonly period: Period;
  readonly state: State;
  /** Per sink: amount nominated for the period, or null in the undisturbed run, where all is sold as it comes. */
  readonly nominations: Float64Array | null;
  /** Per flow column: what the undisturbed run carries; firm tranches are promised that much and no more, so nothing is drawn from store for them. */
  readonly promised: Float64Array | null;
  readonly storeValues: readonly StoreValue[];
  /** What cargo outside this run takes of links and shared capacities in the period. */
  readonly held?: { readonly links: Float64Array; readonly rows: Float64Array };
}

/** What the fill found on the way and the state update needs: limits of links over the period and per day. */
export interface LinkLimits {
  readonly limit: Float64Array;
  readonly ceiling: Float64Array;
}

/**
 * Writes costs and bounds period by period (MODEL B1 to B6, B9: capacity is the average over days). What only time changes (prices, tariffs,
 * capacities, obligations) is written again only when one of the world's functions changes; a run by days mostly moves stocks and detours.
 */
export class PeriodFiller {
  readonly #programme: LinearProgramme;
  readonly #changes: readonly Day[];
  readonly #usable: Float64Array;
  readonly #potential: Float64Array;
  readonly #tranches: Float64Array;
  readonly #rows: Float64Array;
  #written = "";

  constructor(programme: LinearProgramme, world: World) {
    this.#programme = programme;
    this.#changes = changeDays(world);
    this.#usable = new Float64Array(world.network.links.length);
    this.#potential = new Float64Array(world.network.sources.length);
    this.#tranches = new Float64Array(world.network.flows.length);
    this.#rows = new Float64Array(world.rows.length);
  }

  /** Fills the programme for a period; gives the limits the state update needs. */
  fill(inputs: PeriodInputs): LinkLimits {
    const stretch = this.#stretchOf(inputs.period);
    if (stretch === "" || stretch !== this.#written) {
      this.#writeSteady(inputs);
      this.#written = stretch;
    }
    fillRestarts(this.#programme, inputs, this.#potential);
    fillNominations(this.#programme, inputs, this.#tranches);
    fillStores(this.#programme, inputs);
    fillRows(this.#programme, inputs, this.#rows);
    return fillLinks(this.#programme, inputs, this.#usable);
  }

  #writeSteady(inputs: PeriodInputs): void {
    const { world, period } = inputs;
    const programme = this.#programme;
    programme.lower.fill(0);
    programme.upper.fill(Number.POSITIVE_INFINITY);
    programme.cost.fill(0);
    programme.rowLower.fill(0);
    programme.rowUpper.fill(0);
    world.usable.forEach((usable, e) => {
      this.#usable[e] = sumOver(usable, period.from, period.to);
    });
    world.output.forEach((output, i) => {
      this.#potential[i] = sumOver(output, period.from, period.to);
    });
    world.rows.forEach((row, r) => {
      this.#rows[r] = sumOver(row, period.from, period.to);
    });
    fillFlows(programme, inputs);
    this.#tranches.set(programme.upper.subarray(inputs.layout.flow, inputs.layout.flow + this.#tranches.length));
    fillSources(programme, inputs);
    fillMarkets(programme, inputs);
  }

  /** Names the stretch between two changes a period lies in, with its length; empty where a change falls inside it. */
  #stretchOf(period: Period): string {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#changes[middle]! <= period.from) low = middle + 1;
      else high = middle;
    }
    return this.#changes[low] !== undefined && this.#changes[low]! < period.to
      ? ""
      : `${low}|${period.to - period.from}`;
  }
}

function changeDays(world: World): Day[] {
  const { network } = world;
  const functions = [
    ...world.usable,
    ...world.tariffAdd,
    ...world.rows,
    ...world.output,
    ...world.price,
    ...world.allowed,
    ...network.flows.flatMap((flow) => [flow.cost, flow.limit]),
    ...network.demands.map((demand) => demand.amount),
    ...network.limits.map((limit) => limit.amount),
  ];
  return [...new Set(functions.flatMap((f) => f.days))].sort((a, b) => a - b);
}

function fillLinks(programme: LinearProgramme, inputs: PeriodInputs, usable: Float64Array): LinkLimits {
  const { world, layout, period, state, held } = inputs;
  const { network } = world;
  const days = period.to - period.from;
  const limit = new Float64Array(network.links.length);
  const ceiling = new Float64Array(network.links.length);
  for (let e = 0; e < network.links.length; e++) {
    const free = held ? Math.max(0, usable[e]! - held.links[e]!) : usable[e]!;
    ceiling[e] = free / days;
    limit[e] = Math.min(free, mobilisedOver(state, e, days, ceiling[e]!, network.ramp));
    programme.rowLower[layout.linkRow + e] = Number.NEGATIVE_INFINITY;
    programme.rowUpper[layout.linkRow + e] = limit[e]!;
  }
  return { limit, ceiling };
}

function fillRows(programme: LinearProgramme, { layout, held }: PeriodInputs, rows: Float64Array): void {
  for (let r = 0; r < rows.length; r++) {
    programme.rowLower[layout.bundleRow + r] = Number.NEGATIVE_INFINITY;
    programme.rowUpper[layout.bundleRow + r] = held ? Math.max(0, rows[r]! - held.rows[r]!) : rows[r]!;
  }
}

function fillFlows(programme: LinearProgramme, { world, layout, period }: PeriodInputs): void {
  world.network.flows.forEach((flow, i) => {
    const add = valueAt(world.tariffAdd[flow.link]!, period.from);
    programme.cost[layout.flow + i] = valueAt(flow.cost, period.from) + add + tieBreak(columnId(world, flow));
    const allowed = sumOver(world.allowed[i]!, period.from, period.to) / (period.to - period.from);
    const most = sumOver(flow.limit, period.from, period.to);
    // A ban of part of a period bounds a tranche; the plain tranche is bounded by what the link can carry in the allowed days.
    programme.upper[layout.flow + i] =
      allowed === 1 ? most : Math.min(most, sumOver(world.usable[flow.link]!, period.from, period.to)) * allowed;
    if (allowed === 0) programme.upper[layout.flow + i] = 0;
  });
}

/** A column by name, not by position: the same tie is broken the same way however the case lists its links and shippers. */
function columnId(world: World, flow: FlowColumn): string {
  return `${world.network.links[flow.link]!.id}/${world.network.cargos[flow.cargo]!.id}/${flow.contract ?? ""}`;
}

function fillRestarts(
  programme: LinearProgramme,
  { world, layout, period, state }: PeriodInputs,
  potential: Float64Array,
): void {
  const days = period.to - period.from;
  world.network.sources.forEach((source, i) => {
    const most = potential[i]!;
    programme.upper[layout.source + i] = Math.min(
      most,
      restartOver(state.restart[i]!, most / days, days, source.restartDays),
    );
  });
}

function fillSources(programme: LinearProgramme, { world, layout, period }: PeriodInputs): void {
  const { network } = world;
  network.sources.forEach((source, i) => {
    programme.cost[layout.source + i] = -source.shutInCost;
  });
  network.couplings.forEach((coupling, c) => {
    const potential = sumOver(world.output[coupling.source]!, period.from, period.to);
    programme.rowLower[layout.couplingRow + c] = Number.NEGATIVE_INFINITY;
    programme.rowUpper[layout.couplingRow + c] = (1 - coupling.dependentShare) * potential;
  });
}

/** What a field coming back can produce over the period: its level rises by potential / restartDays a day. */
function restartOver(level: number, potential: number, days: number, restartDays: number): number {
  if (level === Number.POSITIVE_INFINITY || restartDays <= 0) return Number.POSITIVE_INFINITY;
  let total = 0;
  for (let day = 0; day < days; day++) total += Math.min(potential, level + (potential / restartDays) * (day + 1));
  return total;
}

function fillNominations(programme: LinearProgramme, inputs: PeriodInputs, tranches: Float64Array): void {
  const { world, layout, nominations, promised } = inputs;
  for (let i = 0; i < world.network.sinks.length; i++)
    programme.upper[layout.nominated + i] = nominations ? nominations[i]! : 0;
  if (!promised) return;
  world.network.flows.forEach((flow, i) => {
    if (flow.contract !== null) programme.upper[layout.flow + i] = Math.min(tranches[i]!, promised[i]!);
  });
}

function fillMarkets(programme: LinearProgramme, { world, layout, period }: PeriodInputs): void {
  const { network } = world;
  network.sinks.forEach((sink, i) => {
    const price = valueAt(world.price[i]!, period.from);
    programme.cost[layout.nominated + i] = -(price + sink.missedNomination);
    programme.cost[layout.spot + i] = -(price - sink.spotDiscount);
  });
  network.demands.forEach((demand, d) => {
    const amount = sumOver(demand.amount, period.from, period.to);
    programme.rowLower[layout.demandRow + d] = Number.isNaN(amount) ? 0 : amount;
    programme.rowUpper[layout.demandRow + d] = Number.isNaN(amount) ? 0 : amount;
    programme.cost[layout.unmet + d] = demand.penalty;
  });
  network.limits.forEach((limit, l) => {
    const amount = sumOver(limit.amount, period.from, period.to);
    programme.rowLower[layout.limitRow + l] = Number.NEGATIVE_INFINITY;
    programme.rowUpper[layout.limitRow + l] = Number.isNaN(amount) ? Number.POSITIVE_INFINITY : amount;
  });
}

/** In the undisturbed run stores rest at their target: it says what moves when nothing happens, and trading with tanks is not that. */
function fillStores(
  programme: LinearProgramme,
  { world, layout, period, state, nominations, storeValues }: PeriodInputs,
): void {
  const { network } = world;
  if (nominations === null) {
    programme.upper.fill(0, layout.store, layout.columns);
    return;
  }
  const days = period.to - period.from;
  network.stores.forEach((store, s) => {
    const level = levelOf(network, state.stock, s);
    const [target, floor] = [store.volume * store.target, store.volume * store.floor];
    const row = layout.storeRow + STORE_ROWS * s;
    programme.rowLower.fill(Number.NEGATIVE_INFINITY, row, row + STORE_ROWS);
    programme.rowUpper[row] = store.rate * days;
    programme.rowUpper[row + 1] = Math.max(0, target - level);
    programme.rowUpper[row + 2] = store.volume - Math.max(level, target);
    programme.rowUpper[row + 3] = Math.max(0, level - target);
    programme.rowUpper[row + 4] = Math.max(0, Math.min(level, target) - floor);
    programme.rowUpper[row + 5] = store.rate * days;
  });
  layout.storeColumns.forEach((_, i) => {
    const { toTarget, above } = storeValues[i]!;
    const column = layout.store + 4 * i;
    // The small handling cost keeps a store from taking in and giving out at once.
    programme.cost[column] = -toTarget + 1e-4;
    programme.cost[column + 1] = -above + 1e-4;
    programme.cost[column + 2] = above + 1e-4;
    programme.cost[column + 3] = toTarget + 1e-4;
    programme.rowLower[layout.stockRow + i] = Number.NEGATIVE_INFINITY;
    programme.rowUpper[layout.stockRow + i] = state.stock[i]!;
  });
}

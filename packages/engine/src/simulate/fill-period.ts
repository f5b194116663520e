import type { World } from "../change/world.ts";
import type { Layout } from "../flow/layout.ts";
import type { LinearProgramme } from "../flow/problem.ts";
import { sumOver } from "../network/step-function.ts";
import type { Period } from "../quantity/dates.ts";
import { fillStores } from "./fill-stores.ts";
import { MobilisedSums } from "./mobilise.ts";
import type { State } from "./state.ts";
import type { StoreValue } from "./store-values.ts";
import { type NetworkTables, tablesOf } from "./tables.ts";
import { Timeline } from "./timeline.ts";

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

/** Limits of links over the period and per day, which the state update needs; valid until the next fill. */
export interface LinkLimits {
  readonly limit: Float64Array;
  readonly ceiling: Float64Array;
}

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number;

/**
 * Writes costs and bounds period by period (MODEL B1 to B6, B9: capacity is the average over days). What only time changes (prices, tariffs,
 * capacities, obligations) is written again only where one of the world's functions changes; a run by days mostly moves stocks and detours.
 */
export class PeriodFiller {
  readonly #programme: LinearProgramme;
  readonly #world: World;
  readonly #tables: NetworkTables;
  readonly #usable: Timeline;
  readonly #built: Timeline;
  readonly #rows: Timeline;
  readonly #output: Timeline;
  readonly #cost: Timeline;
  readonly #tariffAdd: Timeline;
  readonly #limit: Timeline;
  readonly #price: Timeline;
  readonly #demand: Timeline;
  readonly #market: Timeline;
  readonly #volumes: Timeline;
  /** Flow columns banned on some day. */
  readonly #banned: readonly number[];
  /** Upper bounds of flow columns before promises. */
  readonly #most: Float64Array;
  readonly #free: Float64Array;
  readonly #limits: { limit: Float64Array; ceiling: Float64Array };
  readonly #mobilised: MobilisedSums;
  #fresh = true;

  constructor(programme: LinearProgramme, world: World) {
    const { network } = world;
    this.#programme = programme;
    this.#world = world;
    this.#tables = tablesOf(network);
    this.#usable = new Timeline(world.usable);
    this.#built = new Timeline(world.built);
    this.#rows = new Timeline(world.rows);
    this.#output = new Timeline(world.output);
    this.#cost = new Timeline(network.flows.map((flow) => flow.cost));
    this.#tariffAdd = new Timeline(world.tariffAdd);
    this.#limit = new Timeline(Array.from(this.#tables.limited, (i) => network.flows[i]!.limit));
    this.#price = new Timeline(world.price);
    this.#demand = new Timeline(network.demands.map((demand) => demand.amount));
    this.#market = new Timeline(network.limits.map((limit) => limit.amount));
    this.#volumes = new Timeline(world.volumes);
    this.#banned = world.allowed.flatMap((f, i) => (f.days.length > 0 || f.before !== 1 ? [i] : []));
    this.#most = new Float64Array(network.flows.length).fill(POSITIVE_INFINITY);
    const links = network.links.length;
    this.#mobilised = new MobilisedSums(links, network.ramp);
    this.#free = new Float64Array(links);
    this.#limits = { limit: new Float64Array(links), ceiling: new Float64Array(links) };
  }

  /** The programme holds what somebody else wrote: the next fill writes everything. */
  forget(): void {
    this.#fresh = true;
  }

  /** Fills the programme for a period; gives the limits the state update needs. */
  fill(inputs: PeriodInputs): LinkLimits {
    const { period, layout } = inputs;
    const fresh = this.#fresh;
    if (fresh) this.#writeLasting(layout);
    this.#usable.over(period);
    this.#built.over(period);
    this.#rows.over(period);
    const cost = this.#cost.on(period.from);
    if (this.#tariffAdd.on(period.from) || cost || fresh) this.#writeFlowCosts(layout);
    const limit = this.#limit.over(period);
    if (limit || fresh || this.#banned.length > 0) this.#writeFlowLimits(layout, period);
    if (this.#output.over(period) || fresh) this.#writeCouplings(layout);
    if (this.#price.on(period.from) || fresh) this.#writePrices(layout);
    if (this.#demand.over(period) || fresh) this.#writeDemands(layout);
    if (this.#market.over(period) || fresh) this.#writeMarkets(layout);
    this.#fresh = false;
    this.#writeRestarts(inputs);
    this.#writeNominations(inputs);
    if (inputs.nominations !== null) {
      this.#volumes.on(period.from);
      fillStores(this.#programme, inputs, this.#volumes.now);
    }
    this.#writeRows(inputs);
    return this.#writeLinks(inputs);
  }

  /** What never changes during a run. In the undisturbed run stores rest at their target: it says what moves when nothing happens. */
  #writeLasting(layout: Layout): void {
    const { cost, lower, upper, rowLower, rowUpper } = this.#programme;
    const { network } = this.#world;
    lower.fill(0);
    upper.fill(POSITIVE_INFINITY);
    cost.fill(0);
    rowLower.fill(0);
    rowUpper.fill(0);
    rowLower.fill(NEGATIVE_INFINITY, layout.linkRow, layout.demandRow);
    rowLower.fill(NEGATIVE_INFINITY, layout.limitRow, layout.storeRow);
    for (let i = 0; i < network.sources.length; i++) cost[layout.source + i] = -network.sources[i]!.shutInCost;
    cost.set(this.#tables.supplyTie, layout.supply);
    for (let d = 0; d < network.demands.length; d++) cost[layout.unmet + d] = network.demands[d]!.penalty;
  }

  #writeFlowCosts(layout: Layout): void {
    const { cost } = this.#programme;
    const { flowLink, tie } = this.#tables;
    const [own, add] = [this.#cost.now, this.#tariffAdd.now];
    for (let i = 0; i < own.length; i++) cost[layout.flow + i] = own[i]! + add[flowLink[i]!]! + tie[i]!;
  }

  /** A ban of part of a period bounds a tranche; the plain tranche is bounded by what the link can carry in the allowed days. */
  #writeFlowLimits(layout: Layout, { from, to }: Period): void {
    const { upper } = this.#programme;
    const { limited, flowLink } = this.#tables;
    const most = this.#most;
    for (const i of this.#banned) most[i] = POSITIVE_INFINITY;
    for (let k = 0; k < limited.length; k++) most[limited[k]!] = this.#limit.total[k]!;
    for (const i of this.#banned) {
      const allowed = sumOver(this.#world.allowed[i]!, from, to) / (to - from);
      if (allowed === 0) most[i] = 0;
      else if (allowed !== 1) most[i] = Math.min(most[i]!, this.#usable.total[flowLink[i]!]!) * allowed;
    }
    upper.set(most, layout.flow);
  }

  #writeCouplings(layout: Layout): void {
    const { couplings } = this.#world.network;
    for (let c = 0; c < couplings.length; c++) {
      const { source, dependentShare } = couplings[c]!;
      this.#programme.rowUpper[layout.couplingRow + c] = (1 - dependentShare) * this.#output.total[source]!;
    }
  }

  #writePrices(layout: Layout): void {
    const { cost } = this.#programme;
    const { sinks } = this.#world.network;
    const price = this.#price.now;
    for (let i = 0; i < sinks.length; i++) {
      cost[layout.nominated + i] = -(price[i]! + sinks[i]!.missedNomination);
      cost[layout.spot + i] = -(price[i]! - sinks[i]!.spotDiscount);
    }
  }

  #writeDemands(layout: Layout): void {
    const { rowLower, rowUpper } = this.#programme;
    const amount = this.#demand.total;
    for (let d = 0; d < amount.length; d++) {
      const known = Number.isNaN(amount[d]!) ? 0 : amount[d]!;
      rowLower[layout.demandRow + d] = known;
      rowUpper[layout.demandRow + d] = known;
    }
  }

  #writeMarkets(layout: Layout): void {
    const amount = this.#market.total;
    for (let l = 0; l < amount.length; l++)
      this.#programme.rowUpper[layout.limitRow + l] = Number.isNaN(amount[l]!) ? POSITIVE_INFINITY : amount[l]!;
  }

  #writeRestarts({ layout, period, state }: PeriodInputs): void {
    const { sources } = this.#world.network;
    const days = period.to - period.from;
    for (let i = 0; i < sources.length; i++) {
      const most = this.#output.total[i]!;
      const reachable = restartOver(state.restart[i]!, most / days, days, sources[i]!.restartDays);
      this.#programme.upper[layout.source + i] = Math.min(most, reachable);
    }
  }

  #writeNominations({ layout, nominations, promised }: PeriodInputs): void {
    const { upper } = this.#programme;
    if (nominations) upper.set(nominations, layout.nominated);
    else upper.fill(0, layout.nominated, layout.spot);
    if (!nominations) upper.fill(0, layout.store, layout.columns);
    if (!promised) return;
    const { firm } = this.#tables;
    for (let k = 0; k < firm.length; k++) {
      const i = firm[k]!;
      upper[layout.flow + i] = Math.min(this.#most[i]!, promised[i]!);
    }
  }

  #writeRows({ layout, held }: PeriodInputs): void {
    const { rowUpper } = this.#programme;
    const rows = this.#rows.total;
    if (!held) rowUpper.set(rows, layout.bundleRow);
    else for (let r = 0; r < rows.length; r++) rowUpper[layout.bundleRow + r] = Math.max(0, rows[r]! - held.rows[r]!);
  }

  #writeLinks({ layout, period, state, held }: PeriodInputs): LinkLimits {
    const usable = this.#usable.total;
    const built = this.#built.total;
    const days = period.to - period.from;
    const { limit, ceiling } = this.#limits;
    for (let e = 0; e < usable.length; e++) {
      const free = held ? Math.max(0, usable[e]! - held.links[e]!) : usable[e]!;
      this.#free[e] = free;
      ceiling[e] = free / days;
    }
    this.#mobilised.over(state, days, ceiling, limit);
    for (let e = 0; e < usable.length; e++) {
      const free = this.#free[e]!;
      // Well above its ceiling a link is not held back, whatever the sum of its days comes to.
      limit[e] = state.mobilised[e]! > ceiling[e]! * (1 + 1e-9) ? free : Math.min(free, limit[e]! + built[e]!);
    }
    this.#programme.rowUpper.set(limit, layout.linkRow);
    return this.#limits;
  }
}

/** What a field coming back can produce over the period: its level rises by potential / restartDays a day. */
function restartOver(level: number, potential: number, days: number, restartDays: number): number {
  if (level === POSITIVE_INFINITY || restartDays <= 0) return POSITIVE_INFINITY;
  let total = 0;
  for (let day = 0; day < days; day++) total += Math.min(potential, level + (potential / restartDays) * (day + 1));
  return total;
}

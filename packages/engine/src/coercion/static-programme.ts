import type { Case } from "../case/types.ts";
import { resolveChanges } from "../change/resolve.ts";
import { applyTo, type World } from "../change/world.ts";
import { assemble } from "../flow/assemble.ts";
import { type Layout, layOut, STORE_ROWS } from "../flow/layout.ts";
import type { FlowSolver, LinearProgramme, Optimum, SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import type { Day } from "../quantity/dates.ts";
import { PeriodFiller } from "../simulate/fill-period.ts";
import { initialState } from "../simulate/state.ts";
import { stepThrough } from "../simulate/step-through.ts";
import { storeValues } from "../simulate/store-values.ts";
import { mostWorth } from "./carried-worth.ts";
import { holdForeign } from "./hold-foreign.ts";
import { countMoney } from "./static-money.ts";

/** The horizon a static programme speaks about. */
export interface StaticOptions {
  readonly date: Day;
  readonly days: number;
  /** Default: every commodity of which the focal state has cargo. */
  readonly commodities?: readonly string[];
  /** Changes in the change grammar that are in force from the date on (a planned link as built, for instance). */
  readonly changes?: readonly string[];
  readonly drawn?: ReadonlyMap<string, number>;
}

/** What is shut: ids of links and of shared capacities. Ids the programme does not know carry none of its cargo: passed over. */
export interface Shut {
  readonly links: readonly string[];
  readonly rows: readonly string[];
}

/** Capacity on top of the case's: base units per day by link or shared capacity, base units of empty room by `place/commodity` of a store. */
export interface Addition {
  readonly links?: Readonly<Record<string, number>>;
  readonly rows?: Readonly<Record<string, number>>;
  readonly stores?: Readonly<Record<string, number>>;
}

/**
 * What the network can earn the focal state over a horizon, as one linear programme (MODEL C): every link up to what may be used of it, no
 * growing of detours, tanks as one-off room and stock. Its objective is the money it reports, so that shutting more never raises the value
 * and a capacity never lowers it. Foreign cargo is held at its undisturbed flow. USD million.
 */
export class StaticProgramme {
  readonly world: World;
  readonly layout: Layout;
  readonly date: Day;
  readonly days: number;
  /** Value with nothing shut, USD million. */
  readonly base: number;
  /** Programmes solved so far; a value asked for again is remembered. */
  solves = 0;
  readonly #programme: LinearProgramme;
  readonly #solver: FlowSolver;
  readonly #linkRow: ReadonlyMap<string, number>;
  readonly #sharedRow: ReadonlyMap<string, number>;
  readonly #roomRow: ReadonlyMap<string, number>;
  readonly #values = new Map<string, number>();
  readonly #worth: Float64Array;
  readonly #foreign: Float64Array;
  #optimum: Optimum | null = null;

  constructor(kase: Case, solver: SolverFactory, options: StaticOptions) {
    const { date, days } = options;
    const window = { from: date, to: date + days };
    const network = compile(kase, {
      window,
      commodities: options.commodities ?? focalCommodities(kase),
      ...(options.drawn ? { drawn: options.drawn } : {}),
    });
    const { interventions, problems } = resolveChanges(kase, options.changes ?? [], { date });
    if (problems.length > 0) throw new RangeError(problems.join("\n"));
    const world = applyTo(network, interventions);
    this.world = world;
    this.date = date;
    this.days = days;
    this.layout = layOut(network);
    this.#programme = assemble(network, this.layout);
    fill(this.#programme, world, this.layout, window);
    countMoney(this.#programme, world, this.layout, window);
    this.#foreign = holdForeign(this.#programme, this.layout, stepThrough(world, { solver, periods: [window] }));
    this.#linkRow = new Map(network.links.map((link, e) => [link.id, this.layout.linkRow + e]));
    this.#sharedRow = new Map(network.bundles.map((row, r) => [row.id, this.layout.bundleRow + r]));
    this.#roomRow = new Map(
      network.stores.map((store, s) => [
        `${network.places[store.place]}/${store.commodity}`,
        this.layout.storeRow + STORE_ROWS * s + ROOM,
      ]),
    );
    this.#worth = mostWorth(this.#programme, world, this.layout);
    this.#solver = solver(this.#programme);
    this.base = this.value({ links: [], rows: [] });
  }

  /** Value with links and shared capacities shut, and others enlarged; USD million over the horizon. */
  value(shut: Shut, addition: Addition = {}): number {
    const key = this.#keyOf(shut, addition);
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    return -this.solve(shut, addition).objective / 1000;
  }

  /** The optimum itself, where its flows are wanted; valid until the next one. */
  solve(shut: Shut, addition: Addition = {}): Optimum {
    const upper = this.#programme.rowUpper;
    const before = upper.slice();
    this.#enlarge(addition);
    for (const row of this.#rowsOf(shut)) upper[row] = 0;
    const optimum = this.#solver.solve();
    upper.set(before);
    if (optimum.status !== "optimal") throw new Error(`the static programme is ${optimum.status}`);
    this.solves++;
    this.#optimum = optimum;
    this.#values.set(this.#keyOf(shut, addition), -optimum.objective / 1000);
    return optimum;
  }

  /** What a link may carry beside foreign cargo, and what foreign cargo takes of it: base units a day; undefined for links it does not have. */
  roomOn(link: string): { readonly left: number; readonly foreign: number } | undefined {
    const row = this.#linkRow.get(link);
    if (row === undefined) return undefined;
    const foreign = this.#foreign[row - this.layout.linkRow]!;
    return { left: this.#programme.rowUpper[row]! / this.days, foreign: foreign / this.days };
  }

  /** The optimum with one link left so much room, base units a day; valid until the next one. */
  solveWith(link: string, left: number): Optimum {
    const row = this.#linkRow.get(link)!;
    const upper = this.#programme.rowUpper;
    const before = upper[row]!;
    upper[row] = left * this.days;
    const optimum = this.#solver.solve();
    upper[row] = before;
    if (optimum.status !== "optimal") throw new Error(`the static programme is ${optimum.status}`);
    this.solves++;
    return optimum;
  }

  /** Links and shared capacities that carry something in the last optimum; shutting any of the others changes nothing. */
  carrying(): { readonly links: ReadonlySet<string>; readonly rows: ReadonlySet<string> } {
    const { network } = this.world;
    const x = this.#last().x;
    const flows = network.flows.map((_, i) => x[this.layout.flow + i]! > CARRIES);
    return {
      links: new Set(network.flows.flatMap((flow, i) => (flows[i] ? [network.links[flow.link]!.id] : []))),
      rows: new Set(
        network.bundles
          .filter((row) => row.terms.some((term) => flows[term.flow] && term.coefficient !== 0))
          .map((row) => row.id),
      ),
    };
  }

  /**
   * The most that shutting each link and shared capacity can cost from the last optimum, USD million: what it carries x what a unit of it can be
   * worth at most. Of several shut together, at most the sum.
   */
  carriedWorth(): { readonly links: ReadonlyMap<string, number>; readonly rows: ReadonlyMap<string, number> } {
    const { network } = this.world;
    const x = this.#last().x;
    const worth = network.flows.map((_, i) => {
      const amount = x[this.layout.flow + i]!;
      return amount > CARRIES ? (amount * this.#worth[i]!) / 1000 : 0;
    });
    const links = new Map<string, number>();
    network.flows.forEach((flow, i) => {
      const { id } = network.links[flow.link]!;
      links.set(id, (links.get(id) ?? 0) + worth[i]!);
    });
    const rows = network.bundles.map(({ id, terms }) => {
      const mine = new Set(terms.flatMap(({ flow, coefficient }) => (coefficient === 0 ? [] : [flow])));
      return [id, [...mine].reduce((sum, i) => sum + worth[i]!, 0)] as const;
    });
    return { links, rows: new Map(rows) };
  }

  /** What the last optimum would gain from an addition at most, USD million: the value is concave, so its duals bound it from above. */
  gainAtMost({ links = {}, rows = {}, stores = {} }: Addition): number {
    const { rowDual } = this.#last();
    const worth = (row: number | undefined, more: number) => (row === undefined ? 0 : Math.abs(rowDual[row]!) * more);
    let gain = 0;
    for (const [id, more] of Object.entries(links)) gain += worth(this.#linkRow.get(id), more * this.days);
    for (const [id, more] of Object.entries(rows)) gain += worth(this.#sharedRow.get(id), more * this.days);
    for (const [id, more] of Object.entries(stores)) gain += worth(this.#roomRow.get(id), more);
    return gain / 1000;
  }

  /** Focal cargo that reached a market abroad in the last optimum, base units by commodity. */
  exported(): ReadonlyMap<string, number> {
    const { network } = this.world;
    const x = this.#last().x;
    const country = new Map(network.case.places.map((place) => [place.id, place.country]));
    const amounts = new Map<string, number>();
    network.sinks.forEach((sink, i) => {
      const cargo = network.cargos[sink.cargo]!;
      if (!cargo.focal || country.get(network.places[sink.place]!) === network.case.focal) return;
      amounts.set(cargo.commodity, (amounts.get(cargo.commodity) ?? 0) + x[this.layout.spot + i]!);
    });
    return amounts;
  }

  /** The same by weight, kt, of commodities counted so. */
  exportedKt(): number {
    const { commodities } = this.world.network.case;
    const weighed = new Set(commodities.filter(({ unit }) => unit === "kt").map(({ id }) => id));
    return [...this.exported()].reduce((sum, [id, amount]) => (weighed.has(id) ? sum + amount : sum), 0);
  }

  dispose(): void {
    this.#solver.dispose();
  }

  #last(): Optimum {
    if (!this.#optimum) throw new Error("nothing solved yet");
    return this.#optimum;
  }

  #rowsOf({ links, rows }: Shut): number[] {
    return [...links.map((id) => this.#linkRow.get(id)), ...rows.map((id) => this.#sharedRow.get(id))].filter(
      (row) => row !== undefined,
    );
  }

  #keyOf(shut: Shut, addition: Addition): string {
    const added = JSON.stringify(addition);
    // What has no capacity anyway is shut already, unless it is being added to.
    const rows = [...new Set(this.#rowsOf(shut))].filter(
      (row) => added !== "{}" || this.#programme.rowUpper[row] !== 0,
    );
    return `${rows.sort((a, b) => a - b).join(",")}|${added}`;
  }

  #enlarge({ links = {}, rows = {}, stores = {} }: Addition): void {
    const { rowUpper } = this.#programme;
    const add = (row: number | undefined, more: number) => {
      if (row !== undefined) rowUpper[row]! += more;
    };
    for (const [id, more] of Object.entries(links)) add(this.#linkRow.get(id), more * this.days);
    for (const [id, more] of Object.entries(rows)) add(this.#sharedRow.get(id), more * this.days);
    for (const [id, more] of Object.entries(stores)) add(this.#roomRow.get(id), more);
  }
}

/** Less than this is solver noise, base units over the horizon. */
const CARRIES = 1e-6;

/** Of a store's rows: the room above its level. */
const ROOM = 2;

/** Commodities of which the focal state has cargo. */
function focalCommodities(kase: Case): string[] {
  const own = new Set(kase.shippers.filter(({ country }) => country === kase.focal).map(({ commodity }) => commodity));
  return kase.commodities.map(({ id }) => id).filter((id) => own.has(id));
}

/** Bounds of the horizon as one period: stores at their target may fill and empty, links need not be mobilised, nothing is nominated. */
function fill(programme: LinearProgramme, world: World, layout: Layout, window: { from: Day; to: Day }): void {
  new PeriodFiller(programme, world).fill({
    world,
    layout,
    period: window,
    state: initialState(world.network, null),
    nominations: new Float64Array(world.network.sinks.length),
    promised: null,
    storeValues: storeValues(world, layout.storeColumns, window.from),
  });
}

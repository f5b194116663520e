import { type Lookup, lookup } from "../case/lookup.ts";
import type { Case, Link, Shipper } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { moneyPerUnit, perDay } from "../quantity/units.ts";
import { compileBundles } from "./bundles.ts";
import { compileContracts } from "./contracts.ts";
import { compileDemands, compileLimits, compileSinks } from "./markets.ts";
import type { Cargo, FlowColumn, Network, NetworkLink, Window } from "./network.ts";
import { compileConversions, compileCouplings } from "./processes.ts";
import { levelSeries, permitSeries, type Readings, scalar } from "./readings.ts";
import { compileSources } from "./sources.ts";
import { combine, fromPieces, type StepFunction } from "./step-function.ts";
import { compileStores } from "./stores.ts";

/** What to compile: the window, the commodities (default all) and the drawn values of uncertain figures. */
export interface CompileOptions {
  readonly window: Window;
  readonly commodities?: readonly string[];
  readonly drawn?: ReadonlyMap<string, number>;
  /** Leave quotas and permits out, to ask what the pipes alone could carry. Default true. */
  readonly permits?: boolean;
}

/** Index tables and functions of time for a case over a window. Pure: the same case and options give the same network. */
export function compile(kase: Case, options: CompileOptions): Network {
  const readings: Readings = {
    lookup: lookup(kase),
    drawn: options.drawn ?? new Map(),
    permits: options.permits ?? true,
  };
  const on = options.window.from;
  const placeIndex = new Map(kase.places.map((place, i) => [place.id, i]));
  const wanted = new Set(options.commodities ?? kase.commodities.map((commodity) => commodity.id));
  const candidates = kase.shippers.filter((shipper) => wanted.has(shipper.commodity));
  const { cargos, sources, missing } = compileSources(readings, candidates, placeIndex, options.window);
  const reached = new Set(cargos.flatMap((cargo) => accessibleLinks(readings.lookup, shipperOf(kase, cargo))));
  const usable = kase.links.filter((link) => reached.has(link));
  const linkIndex = new Map(usable.map((link, e) => [link, e]));
  const links = usable.map((link) => compileLink(readings, link, placeIndex));
  const flows = cargos.flatMap((cargo, index) =>
    accessibleLinks(readings.lookup, shipperOf(kase, cargo)).flatMap((link) =>
      compileContracts(readings, cargo, index, linkIndex.get(link)!, links, link),
    ),
  );
  const demands = compileDemands(readings, placeIndex, wanted);
  const supplies = demands.flatMap((demand, index) =>
    cargos.flatMap((cargo, c) =>
      cargo.commodity === demand.commodity && touches(c, demand.place, flows, links, sources)
        ? [{ demand: index, cargo: c }]
        : [],
    ),
  );
  return {
    case: kase,
    places: kase.places.map((place) => place.id),
    links,
    cargos,
    flows,
    sources,
    sinks: compileSinks(readings, cargos, flows, links, placeIndex, on),
    supplies,
    demands,
    limits: compileLimits(readings, placeIndex, wanted),
    stores: compileStores(readings, cargos, flows, links, placeIndex, on),
    bundles: compileBundles(readings, kase, flows, links, cargos),
    couplings: compileCouplings(readings, kase, sources, cargos, on),
    conversions: compileConversions(readings, kase, demands, cargos, placeIndex, on),
    missing,
    ramp: {
      tau: scalar(readings, `case:${kase.id}`, "ramp", "detour", 30, on),
      deadTime: scalar(readings, `case:${kase.id}`, "dead-time", "detour", 7, on),
      decay: scalar(readings, `case:${kase.id}`, "ramp", "detour-decay", 60, on),
    },
  };
}

function compileLink(readings: Readings, link: Link, placeIndex: ReadonlyMap<string, number>): NetworkLink {
  const subject = `link:${link.id}`;
  const own = readings.lookup.figures(subject, "capacity");
  const capacity = own.length > 0 ? own : readings.lookup.figures(`corridor:${link.corridor}`, "capacity");
  return {
    id: link.id,
    corridor: link.corridor,
    from: placeIndex.get(link.from)!,
    to: placeIndex.get(link.to)!,
    states: link.states,
    technical: withLife(levelSeries(readings, capacity, perDay, Number.POSITIVE_INFINITY), link),
    permitted: permitSeries(readings, subject),
    tariff: levelSeries(readings, readings.lookup.figures(subject, "tariff"), moneyPerUnit, 0),
    peak: levelSeries(readings, readings.lookup.figures(subject, "mobilised"), perDay, 0),
    mobilises: link.mode !== "sea" && link.mode !== "port",
  };
}

function shipperOf(kase: Case, cargo: Cargo): Shipper {
  return kase.shippers.find((shipper) => shipper.id === cargo.shipper)!;
}

const ACCESSIBLE = new WeakMap<Lookup, Map<Shipper, readonly Link[]>>();

/** Links a shipper may use, found once per case. */
function accessibleLinks(index: Lookup, shipper: Shipper): readonly Link[] {
  const known = ACCESSIBLE.get(index) ?? new Map<Shipper, readonly Link[]>();
  ACCESSIBLE.set(index, known);
  const found = known.get(shipper);
  if (found) return found;
  const ids = new Set(shipper.access.flatMap((id) => index.linksOf(id)));
  const links = index.case.links.filter((link) => ids.has(link.id) && link.commodities.includes(shipper.commodity));
  known.set(shipper, links);
  return links;
}

function touches(
  cargo: number,
  place: number,
  flows: readonly FlowColumn[],
  links: readonly NetworkLink[],
  sources: readonly { readonly place: number; readonly cargo: number }[],
): boolean {
  return (
    flows.some((flow) => flow.cargo === cargo && links[flow.link]!.to === place) ||
    sources.some((source) => source.cargo === cargo && source.place === place)
  );
}

/** A link that opens or closes carries nothing outside its life. */
function withLife(capacity: StepFunction, link: Link): StepFunction {
  if (link.opens === "" && link.closes === "") return capacity;
  const from = link.opens === "" ? Number.NEGATIVE_INFINITY : dayOf(link.opens);
  const to = link.closes === "" ? Number.POSITIVE_INFINITY : dayOf(link.closes);
  return combine(capacity, fromPieces([{ from, to, value: 1 }], 0), (value, open) => (open > 0 ? value : 0));
}

import type { Network } from "../network/network.ts";
import { combine, constant, fromPieces, type StepFunction } from "../network/step-function.ts";
import type { Intervention } from "./intervention.ts";

/** A network with changes applied: the functions of time a run reads. The network itself is not touched. */
export interface World {
  readonly network: Network;
  /** Per link: technical capacity after building, and what may be used of it (permits, caps). Base units per day. */
  readonly usable: readonly StepFunction[];
  /** Per link: what was built beside it; usable from its first day, unlike a detour that has to be mobilised. */
  readonly built: readonly StepFunction[];
  readonly tariffAdd: readonly StepFunction[];
  readonly rows: readonly StepFunction[];
  /** Per store: its volume after building, base units. Target and floor stay what they were: added room stands empty. */
  readonly volumes: readonly StepFunction[];
  readonly output: readonly StepFunction[];
  readonly price: readonly StepFunction[];
  /** Per flow column: 1 where its commodity may use the link, 0 where it is banned. */
  readonly allowed: readonly StepFunction[];
}

const ONE = constant(1);
const ZERO = constant(0);

/** Applies interventions to a copy. Caps take the minimum, so closing twice is closing once and their order does not matter. */
export function applyTo(network: Network, interventions: readonly Intervention[]): World {
  const place = (index: number) => network.places[index]!;
  return {
    network,
    usable: network.links.map((link) => {
      const mine = interventions.filter((i) => i.target.kind === "links" && i.target.ids.includes(link.id));
      const added = additions(mine);
      const technical = combine(link.technical, added, (a, b) => a + b);
      const permitted = combine(link.permitted, added, (a, b) => a + b);
      return withPermits(capped(technical, permitted, mine), mine);
    }),
    built: network.links.map((link) =>
      additions(interventions.filter((i) => i.target.kind === "links" && i.target.ids.includes(link.id))),
    ),
    tariffAdd: network.links.map((link) =>
      sums(
        interventions.filter((i) => i.effect === "cost" && i.target.kind === "links" && i.target.ids.includes(link.id)),
      ),
    ),
    rows: network.bundles.map((row) => {
      const mine = interventions.filter((i) => i.target.kind === "row" && i.target.id === row.id);
      return capped(
        combine(row.capacity, additions(mine), (a, b) => a + b),
        constant(Number.POSITIVE_INFINITY),
        mine,
      );
    }),
    volumes: network.stores.map((store) => {
      const mine = interventions.filter(
        (i) =>
          i.target.kind === "store" && i.target.place === place(store.place) && i.target.commodity === store.commodity,
      );
      return combine(constant(store.volume), additions(mine), (a, b) => a + b);
    }),
    output: network.sources.map((source) => {
      const commodity = network.cargos[source.cargo]!.commodity;
      const mine = interventions.filter(
        (i) => i.target.kind === "output" && i.target.place === place(source.place) && i.target.commodity === commodity,
      );
      return capped(source.potential, constant(Number.POSITIVE_INFINITY), mine);
    }),
    price: network.sinks.map((sink) => {
      const commodity = network.cargos[sink.cargo]!.commodity;
      const mine = interventions.filter(
        (i) =>
          i.effect === "price" &&
          i.target.kind === "market" &&
          i.target.place === place(sink.place) &&
          i.target.commodity === commodity,
      );
      return combine(sink.price, sums(mine), (a, b) => a + b);
    }),
    allowed: network.flows.map((flow) => {
      const commodity = network.cargos[flow.cargo]!.commodity;
      const id = network.links[flow.link]!.id;
      const mine = interventions.filter(
        (i) => i.target.kind === "cargo" && i.target.commodity === commodity && i.target.ids.includes(id),
      );
      return mine.length === 0
        ? ONE
        : fromPieces(
            mine.map((i) => ({ from: i.from, to: i.to, value: 0 })),
            1,
          );
    }),
  };
}

/** Not a mere plan: the link (by its index) has capacity some day, its own or built in this world. A closed link stands. */
export function stands(world: World, link: number): boolean {
  return isEver(world.network.links[link]!.technical) || isEver(world.usable[link]!);
}

function isEver(capacity: StepFunction): boolean {
  return capacity.before > 0 || capacity.values.some((value) => value > 0);
}

function additions(interventions: readonly Intervention[]): StepFunction {
  return sums(interventions.filter((i) => i.effect === "add"));
}

function sums(interventions: readonly Intervention[]): StepFunction {
  return interventions.reduce(
    (total, i) => combine(total, fromPieces([{ from: i.from, to: i.to, value: i.value }], 0), (a, b) => a + b),
    ZERO,
  );
}

function capped(
  technical: StepFunction,
  permitted: StepFunction,
  interventions: readonly Intervention[],
): StepFunction {
  let usable = combine(technical, permitted, Math.min);
  for (const i of interventions) {
    if (i.effect === "cap") {
      const cap = fromPieces([{ from: i.from, to: i.to, value: i.value }], Number.POSITIVE_INFINITY);
      usable = combine(usable, cap, Math.min);
    } else if (i.effect === "cap-share") {
      const share = fromPieces([{ from: i.from, to: i.to, value: i.value }], Number.POSITIVE_INFINITY);
      const cap = combine(technical, share, (capacity, s) =>
        s === 0 || s === Number.POSITIVE_INFINITY ? s : capacity * s,
      );
      usable = combine(usable, cap, Math.min);
    }
  }
  return usable;
}

/** A lapse shuts the link until its end or the next grant; a grant ends every lapse from its day on. */
function withPermits(usable: StepFunction, interventions: readonly Intervention[]): StepFunction {
  const grants = interventions.filter((i) => i.effect === "grant").map((i) => i.from);
  const lapses = interventions
    .filter((i) => i.effect === "lapse")
    .map((i) => ({ from: i.from, to: Math.min(i.to, ...grants.filter((day) => day >= i.from)), value: 0 }))
    .filter((piece) => piece.to > piece.from);
  if (lapses.length === 0) return usable;
  return combine(usable, fromPieces(lapses, 1), (capacity, open) => (open === 0 ? 0 : capacity));
}

import type { Network, NetworkLink } from "../network/network.ts";
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
const UNBOUNDED = constant(Number.POSITIVE_INFINITY);
const plus = (a: number, b: number) => a + b;

/** Applies interventions to a copy. Caps take the minimum, so closing twice is closing once and their order does not matter. */
export function applyTo(network: Network, interventions: readonly Intervention[]): World {
  const untouched: World = {
    network,
    usable: network.links.map(({ technical, permitted }) => combine(technical, permitted, Math.min)),
    built: network.links.map(() => ZERO),
    tariffAdd: network.links.map(() => ZERO),
    rows: network.bundles.map(({ capacity }) => capacity),
    volumes: network.stores.map(({ volume }) => constant(volume)),
    output: network.sources.map(({ potential }) => potential),
    price: network.sinks.map(({ price }) => price),
    allowed: network.flows.map(() => ONE),
  };
  return applyMore(untouched, [], interventions);
}

/** A world in which `standing` interventions are applied, with `more` of them: functions of time that those do not concern stay the same objects. */
export function applyMore(world: World, standing: readonly Intervention[], more: readonly Intervention[]): World {
  const { network } = world;
  const { links, bundles, stores, sources, sinks, flows, cargos, places } = network;
  const renewed = (kind: Kind, functions: readonly StepFunction[], key: (i: number) => string, work: Work) => {
    const added = byTarget(more, kind);
    if (added.size === 0) return functions;
    const known = byTarget(standing, kind);
    return functions.map((f, i) => {
      const mine = added.get(key(i));
      return mine ? work(i, [...(known.get(key(i)) ?? []), ...mine]) : f;
    });
  };
  const link = (e: number) => links[e]!.id;
  const goods = (place: number, cargo: number) => keyOf(places[place]!, cargos[cargo]!.commodity);
  return {
    network,
    usable: renewed("links", world.usable, link, (e, mine) => usableOf(links[e]!, mine)),
    built: renewed("links", world.built, link, (_, mine) => additions(mine)),
    tariffAdd: renewed("links", world.tariffAdd, link, (_, mine) => sums(mine, "cost")),
    rows: renewed(
      "row",
      world.rows,
      (r) => bundles[r]!.id,
      (r, mine) => capped(combine(bundles[r]!.capacity, additions(mine), plus), UNBOUNDED, mine),
    ),
    volumes: renewed(
      "store",
      world.volumes,
      (s) => keyOf(places[stores[s]!.place]!, stores[s]!.commodity),
      (s, mine) => combine(constant(stores[s]!.volume), additions(mine), plus),
    ),
    output: renewed(
      "output",
      world.output,
      (i) => goods(sources[i]!.place, sources[i]!.cargo),
      (i, mine) => capped(sources[i]!.potential, UNBOUNDED, mine),
    ),
    price: renewed(
      "market",
      world.price,
      (i) => goods(sinks[i]!.place, sinks[i]!.cargo),
      (i, mine) => combine(sinks[i]!.price, sums(mine, "price"), plus),
    ),
    allowed: renewed(
      "cargo",
      world.allowed,
      (i) => keyOf(link(flows[i]!.link), cargos[flows[i]!.cargo]!.commodity),
      (_, mine) => fromPieces(mine.map(banned), 1),
    ),
  };
}

type Kind = Intervention["target"]["kind"];

/** The function of the i-th thing of a kind under all interventions that concern it. */
type Work = (i: number, mine: readonly Intervention[]) => StepFunction;

/** Interventions of a kind by what they concern. */
function byTarget(interventions: readonly Intervention[], kind: Kind): ReadonlyMap<string, Intervention[]> {
  const found = new Map<string, Intervention[]>();
  for (const one of interventions) {
    if (one.target.kind !== kind) continue;
    for (const key of keysOf(one.target)) {
      const mine = found.get(key);
      if (!mine) found.set(key, [one]);
      else if (mine.at(-1) !== one) mine.push(one);
    }
  }
  return found;
}

function keysOf(target: Intervention["target"]): readonly string[] {
  switch (target.kind) {
    case "links":
      return target.ids;
    case "cargo":
      return target.ids.map((id) => keyOf(id, target.commodity));
    case "row":
      return [target.id];
    default:
      return [keyOf(target.place, target.commodity)];
  }
}

function keyOf(where: string, commodity: string): string {
  return `${where}|${commodity}`;
}

function banned({ from, to }: Intervention) {
  return { from, to, value: 0 };
}

function usableOf({ technical, permitted }: NetworkLink, mine: readonly Intervention[]): StepFunction {
  const added = additions(mine);
  return withPermits(capped(combine(technical, added, plus), combine(permitted, added, plus), mine), mine);
}

/** Not a mere plan: the link (by its index) has capacity some day, its own or built in this world. A closed link stands. */
export function stands(world: World, link: number): boolean {
  return isEver(world.network.links[link]!.technical) || isEver(world.usable[link]!);
}

function isEver(capacity: StepFunction): boolean {
  return capacity.before > 0 || capacity.values.some((value) => value > 0);
}

function additions(interventions: readonly Intervention[]): StepFunction {
  return sums(interventions, "add");
}

function sums(interventions: readonly Intervention[], effect: Intervention["effect"]): StepFunction {
  let total = ZERO;
  for (const i of interventions)
    if (i.effect === effect) total = combine(total, fromPieces([{ from: i.from, to: i.to, value: i.value }], 0), plus);
  return total;
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

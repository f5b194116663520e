import type { World } from "../change/world.ts";
import type { Network } from "../network/network.ts";
import { constant } from "../network/step-function.ts";
import type { Closure } from "./types.ts";

const NOTHING = constant(0);

/** A world in which what a closure names carries nothing, from its first day and for ever. Closing twice is closing once. */
export function closedWorld(world: World, closure: Pick<Closure, "links" | "rows">): World {
  const { network } = world;
  const [links, rows] = [new Set(closure.links), new Set(closure.rows)];
  return {
    ...world,
    usable: world.usable.map((usable, e) => (links.has(network.links[e]!.id) ? NOTHING : usable)),
    rows: world.rows.map((row, r) => (rows.has(network.bundles[r]!.id) ? NOTHING : row)),
  };
}

/**
 * Flow columns that can carry nothing under a closure: those on closed links and under closed shared capacities, and those no cargo can reach or
 * leave any more. Two closures with the same dead columns are the same to the simulator, whatever they are called: a pipe is shut at either end.
 */
export function deadColumns(network: Network, closure: Pick<Closure, "links" | "rows">): Uint8Array {
  const dead = new Uint8Array(network.flows.length);
  const [links, rows] = [new Set(closure.links), new Set(closure.rows)];
  network.flows.forEach((flow, i) => {
    if (links.has(network.links[flow.link]!.id)) dead[i] = 1;
  });
  for (const row of network.bundles) {
    if (rows.has(row.id)) for (const term of row.terms) if (term.coefficient > 0) dead[term.flow] = 1;
  }
  for (const { columns, from, to, begins, ends } of waysOf(network)) {
    const reached = spread(network.places.length, columns, from, to, begins, dead);
    const leaving = spread(network.places.length, columns, to, from, ends, dead);
    columns.forEach((i, k) => {
      if (reached[from[k]!] === 0 || leaving[to[k]!] === 0) dead[i] = 1;
    });
  }
  return dead;
}

/** One cargo's columns with the places they join, and the places where it enters the network and leaves it. Stores are both. */
interface Ways {
  readonly columns: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

const WAYS = new WeakMap<Network, readonly Ways[]>();

function waysOf(network: Network): readonly Ways[] {
  const known = WAYS.get(network);
  if (known) return known;
  const { begins, ends } = endpoints(network);
  const ways = network.cargos.map((_, cargo) => {
    const columns = network.flows.flatMap((flow, i) => (flow.cargo === cargo ? [i] : []));
    const links = columns.map((i) => network.links[network.flows[i]!.link]!);
    return {
      columns,
      from: links.map((link) => link.from),
      to: links.map((link) => link.to),
      begins: begins[cargo]!,
      ends: ends[cargo]!,
    };
  });
  WAYS.set(network, ways);
  return ways;
}

/** Per cargo: places where it enters the network, and places where it leaves it. Stores are both. */
function endpoints(network: Network): { readonly begins: readonly number[][]; readonly ends: readonly number[][] } {
  const begins = network.cargos.map((): number[] => []);
  const ends = network.cargos.map((): number[] => []);
  for (const { cargo, place } of network.sources) begins[cargo]!.push(place);
  for (const { cargo, demand } of network.conversions) begins[cargo]!.push(network.demands[demand]!.place);
  for (const { cargo, place } of network.sinks) ends[cargo]!.push(place);
  for (const { cargo, demand } of network.supplies) ends[cargo]!.push(network.demands[demand]!.place);
  for (const { cargos, place } of network.stores) {
    for (const cargo of cargos) {
      begins[cargo]!.push(place);
      ends[cargo]!.push(place);
    }
  }
  return { begins, ends };
}

/** Marks the places that living columns lead to from the first ones. */
function spread(
  places: number,
  columns: readonly number[],
  near: readonly number[],
  far: readonly number[],
  first: readonly number[],
  dead: Uint8Array,
): Uint8Array {
  const found = new Uint8Array(places);
  for (const place of first) found[place] = 1;
  for (let more = true; more; ) {
    more = false;
    for (let k = 0; k < columns.length; k++) {
      if (dead[columns[k]!] === 1 || found[near[k]!] === 0 || found[far[k]!] === 1) continue;
      found[far[k]!] = 1;
      more = true;
    }
  }
  return found;
}

import type { EmbeddedNetwork } from "@multivector/engine";
import fc from "fast-check";
import { Draws } from "./draws.ts";

/** What a random network with side rows is made of. */
export interface Shape {
  readonly seed: number;
  readonly nodes: number;
  readonly arcs: number;
  /** Parts of the network that share nothing but side rows. */
  readonly commodities: number;
  readonly sideRows: number;
  /** Whole costs tie often, real ones never. */
  readonly whole: boolean;
  /** Bounds around a flow that exists, so that the programme is feasible. */
  readonly feasible: boolean;
  /** No infinite upper bounds: never unbounded. */
  readonly bounded: boolean;
}

/** A network with the flow its bounds were drawn around. */
export interface RandomFlow {
  readonly network: EmbeddedNetwork & { readonly supplyUpper: Float64Array };
  readonly point: Float64Array;
}

const { POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

/** Shapes of small networks; `fixed` overrides what a test needs. */
export function shapes(fixed: Partial<Shape> = {}): fc.Arbitrary<Shape> {
  return fc
    .record({
      seed: fc.nat(1_000_000),
      nodes: fc.integer({ min: 1, max: 14 }),
      arcs: fc.integer({ min: 1, max: 44 }),
      commodities: fc.integer({ min: 1, max: 4 }),
      sideRows: fc.integer({ min: 0, max: 10 }),
      whole: fc.boolean(),
      feasible: fc.boolean(),
      bounded: fc.boolean(),
    })
    .map((shape) => ({ ...shape, ...fixed }));
}

/**
 * A random network: parallel arcs, arcs from and to outside, fixed arcs, lower bounds, infinite bounds, supply intervals; side rows that are
 * equations, one-sided or ranges with coefficients from 0.0014 to 3 of either sign; arcs in three or more side rows (processes with yields).
 */
export function randomFlow(shape: Shape): RandomFlow {
  const draws = new Draws(shape.seed);
  const { tail, head } = ends(shape, draws);
  const cost = Float64Array.from({ length: shape.arcs }, () => costOf(draws, shape.whole));
  const side = sideEntries(shape, draws);
  const point = Float64Array.from({ length: shape.arcs }, () => (draws.chance(0.4) ? 0 : draws.whole(0, 40) / 4));
  const network = {
    nodes: shape.nodes,
    tail,
    head,
    cost,
    lower: new Float64Array(shape.arcs),
    upper: new Float64Array(shape.arcs),
    supply: new Float64Array(shape.nodes),
    supplyUpper: new Float64Array(shape.nodes),
    sideRows: shape.sideRows,
    ...side,
    sideLower: new Float64Array(shape.sideRows),
    sideUpper: new Float64Array(shape.sideRows),
  };
  drawBounds(shape, draws, { network, point });
  return { network, point };
}

export function costOf(draws: Draws, whole: boolean): number {
  return whole ? draws.whole(-4, 12) : draws.between(-4, 12);
}

function ends(shape: Shape, draws: Draws): { tail: Int32Array; head: Int32Array } {
  const tail = new Int32Array(shape.arcs);
  const head = new Int32Array(shape.arcs);
  const width = Math.max(1, Math.floor(shape.nodes / shape.commodities));
  for (let a = 0; a < shape.arcs; a++) {
    if (a > 0 && draws.chance(0.15)) {
      tail[a] = tail[a - 1]!;
      head[a] = head[a - 1]!;
      continue;
    }
    const first = width * draws.whole(0, Math.ceil(shape.nodes / width) - 1);
    const end = () => (draws.chance(0.15) ? -1 : draws.whole(first, Math.min(first + width, shape.nodes) - 1));
    [tail[a], head[a]] = [end(), end()];
    // An arc from a node to itself moves nothing and is rare.
    if (tail[a] === head[a] && tail[a]! >= 0 && draws.chance(0.9)) head[a] = -1;
  }
  return { tail, head };
}

type SideEntries = Pick<EmbeddedNetwork, "sideStarts" | "sideIndices" | "sideValues">;

function sideEntries(shape: Shape, draws: Draws): SideEntries {
  const sideStarts = new Int32Array(shape.arcs + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (let a = 0; a < shape.arcs; a++) {
    const count = Math.min(shape.sideRows, draws.pick([0, 0, 1, 1, 2, 3, 4]));
    for (const row of draws
      .order(shape.sideRows)
      .slice(0, count)
      .sort((x, y) => x - y)) {
      indices.push(row);
      values.push(coefficient(draws));
    }
    sideStarts[a + 1] = indices.length;
  }
  return { sideStarts, sideIndices: Int32Array.from(indices), sideValues: Float64Array.from(values) };
}

function coefficient(draws: Draws): number {
  const size = draws.pick([1, 1, 0.5, 2, 0.0014, 0.137, draws.between(0.0014, 3), draws.between(0.0014, 3)]);
  return draws.chance(0.25) ? -size : size;
}

/** Draws bounds, supplies and side-row limits anew: around the point where the shape is to be feasible, else anyhow. */
export function drawBounds(shape: Shape, draws: Draws, { network, point }: RandomFlow): void {
  const anyhow = () => !shape.feasible && draws.chance(0.1);
  for (let a = 0; a < point.length; a++) {
    const x = anyhow() ? draws.whole(0, 10) : point[a]!;
    const fixed = draws.chance(0.06);
    network.lower[a] = fixed ? x : draws.chance(0.2) ? draws.pick([x / 2, x - 3, NEGATIVE_INFINITY]) : Math.min(0, x);
    if (network.lower[a] === NEGATIVE_INFINITY && shape.bounded) network.lower[a] = -20;
    const infinite = !shape.bounded && draws.chance(0.3);
    network.upper[a] = fixed ? x : infinite ? POSITIVE_INFINITY : x + draws.pick([0, 0.5, 2, 5, 12]);
  }
  const supply = balances(network, point);
  for (let v = 0; v < supply.length; v++) {
    const at = supply[v]! + (anyhow() ? draws.whole(-8, 8) : 0);
    [network.supply[v], network.supplyUpper[v]] = interval(draws, at, 0.6);
  }
  const use = activities(network, point);
  for (let r = 0; r < use.length; r++) {
    const at = use[r]! + (anyhow() ? draws.whole(-8, 8) : 0);
    [network.sideLower[r], network.sideUpper[r]] = interval(draws, at, 0.2);
  }
}

/** Bounds that hold a value: an equation with the given probability, else one-sided or a range. */
function interval(draws: Draws, at: number, equation: number): [number, number] {
  if (draws.chance(equation)) return [at, at];
  const low = at - draws.pick([0, 0.5, 3]);
  const high = at + draws.pick([0, 0.5, 3]);
  return draws.pick<[number, number]>([
    [low, high],
    [low, POSITIVE_INFINITY],
    [NEGATIVE_INFINITY, high],
    [NEGATIVE_INFINITY, high],
  ]);
}

/** Outflow less inflow of every node. */
function balances({ nodes, tail, head }: EmbeddedNetwork, x: Float64Array): Float64Array {
  const sums = new Float64Array(nodes);
  for (let a = 0; a < tail.length; a++) {
    if (tail[a]! >= 0) sums[tail[a]!]! += x[a]!;
    if (head[a]! >= 0) sums[head[a]!]! -= x[a]!;
  }
  return sums;
}

/** Left-hand side of every side row. */
function activities(network: EmbeddedNetwork, x: Float64Array): Float64Array {
  const sums = new Float64Array(network.sideRows);
  for (let a = 0; a < network.tail.length; a++) {
    for (let k = network.sideStarts[a]!; k < network.sideStarts[a + 1]!; k++)
      sums[network.sideIndices[k]!]! += network.sideValues[k]! * x[a]!;
  }
  return sums;
}

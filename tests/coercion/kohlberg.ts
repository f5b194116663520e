import type { SolverFactory } from "@multivector/engine";
import { everybody, playersOf, sumsOver } from "../../packages/engine/src/coercion/game/table.ts";

/**
 * Kohlberg's criterion (1971), by which a nucleolus is recognised without having been computed: at every level of
 * excess the coalitions at or above it are balanced, that is, positive weights on them (and weights from zero up on
 * players who get no more than alone) add up to 1 for every player. Excesses within `room` of each other are one level.
 */
export function isNucleolusByKohlberg(
  values: Float64Array,
  n: number,
  shares: ArrayLike<number>,
  solver: SolverFactory,
  room: number,
): boolean {
  const sums = sumsOver(shares, n);
  if (Math.abs(sums[everybody(n)]! - values[everybody(n)]!) > room) return false;
  const players = Array.from({ length: n }, (_, player) => player);
  if (players.some((player) => shares[player]! < values[1 << player]! - room)) return false;
  const atLeast = players
    .filter((player) => shares[player]! <= values[1 << player]! + room)
    .map((player) => 1 << player);
  const proper = Array.from({ length: everybody(n) - 1 }, (_, i) => i + 1);
  const excess = (coalition: number) => values[coalition]! - sums[coalition]!;
  proper.sort((a, b) => excess(b) - excess(a));
  return proper.every((coalition, i) => {
    const next = proper[i + 1];
    if (next !== undefined && excess(coalition) - excess(next) <= room) return true;
    return balanced(proper.slice(0, i + 1), atLeast, n, solver);
  });
}

/**
 * Can weights, at least `t` > 0 on `needed` and at least 0 on `allowed`, add up to 1 for every player? Columns: t, then
 * the weights less t.
 */
function balanced(needed: readonly number[], allowed: readonly number[], n: number, factory: SolverFactory): boolean {
  const columns = [...needed, ...allowed].map(playersOf);
  const count = Array.from({ length: n }, (_, player) => needed.filter((S) => (S >>> player) & 1).length);
  const withT = count.flatMap((times, player) => (times > 0 ? [player] : []));
  const starts = [0, withT.length];
  for (const column of columns) starts.push(starts.at(-1)! + column.length);
  const solver = factory({
    columns: columns.length + 1,
    rows: n,
    cost: Float64Array.from([-1, ...columns.map(() => 0)]),
    lower: new Float64Array(columns.length + 1),
    upper: new Float64Array(columns.length + 1).fill(1),
    rowLower: new Float64Array(n).fill(1),
    rowUpper: new Float64Array(n).fill(1),
    starts: Int32Array.from(starts),
    indices: Int32Array.from([...withT, ...columns.flat()]),
    values: Float64Array.from([...withT.map((player) => count[player]!), ...columns.flat().map(() => 1)]),
  });
  const { status, x } = solver.solve();
  const positive = status === "optimal" && x[0]! > 1e-6;
  solver.dispose();
  return positive;
}

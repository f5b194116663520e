import { drawAt } from "../../design/hash-key.ts";

/** Columns x0, x1, ... of n numbers in (0, 1), the same for a seed. */
export function evenColumns(n: number, names: number, seed = 1): Record<string, number[]> {
  const column = (stream: number) => Array.from({ length: n }, (_, i) => drawAt(seed, i, stream, 0, 9));
  return Object.fromEntries(Array.from({ length: names }, (_, j) => [`x${j}`, column(j)]));
}

/** What a rule says of each row of some columns. */
export function whether(columns: Record<string, number[]>, rule: (...values: number[]) => boolean): boolean[] {
  const all = Object.values(columns);
  return all[0]!.map((_, i) => rule(...all.map((column) => column[i]!)));
}

import { sumsOver } from "./table.ts";

/** What each coalition gains by joining: its worth less what its members are worth alone. */
export interface Gains {
  /** What each player is worth alone. */
  readonly alone: Float64Array;
  /** By coalition; nothing for a single player. */
  readonly gains: Float64Array;
}

/** A game told by its gains; a division of the gains plus `alone` is one of the game. Both in the table's unit. */
export function gainsOf(values: Float64Array, n: number): Gains {
  const alone = Float64Array.from({ length: n }, (_, player) => values[1 << player]!);
  const sums = sumsOver(alone, n);
  return { alone, gains: values.map((value, coalition) => value - sums[coalition]!) };
}

/**
 * Table units per scaled unit that bring an amount above zero to between 512 and 1024: a power of two, so that scaling
 * rounds nothing.
 */
export function unitFor(amount: number): number {
  let unit = 1;
  while (amount / unit >= 1024) unit *= 2;
  while (amount / unit < 512) unit /= 2;
  return unit;
}

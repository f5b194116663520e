import { type Coalition, everybody, magnitude, requireGame } from "./table.ts";

/** Whether more players are never worth less. */
export interface MonotoneCheck {
  readonly holds: boolean;
  /** The first coalition whose worth falls when a player joins, and by how much (below zero, table unit). */
  readonly breach: { readonly coalition: Coalition; readonly player: number; readonly change: number } | null;
}

/** Is v(S with i) >= v(S) - tolerance for every coalition and player? `tolerance` in the table's unit. */
export function isMonotone(
  values: Float64Array,
  n: number,
  tolerance: number = 1e-9 * magnitude(values),
): MonotoneCheck {
  requireGame(values, n);
  for (let coalition = 0; coalition < values.length; coalition++)
    for (let player = 0; player < n; player++) {
      const change = values[coalition | (1 << player)]! - values[coalition]!;
      if (change < -tolerance) return { holds: false, breach: { coalition, player, change } };
    }
  return { holds: true, breach: null };
}

/** Whether two coalitions without a common player are never worth less together. */
export interface SuperadditiveCheck {
  readonly holds: boolean;
  /** The first two coalitions that are worth less together, and by how much (below zero, table unit). */
  readonly breach: { readonly first: Coalition; readonly second: Coalition; readonly change: number } | null;
}

/**
 * Is v(S and T) >= v(S) + v(T) - tolerance for all S, T without a common player? Takes 3^n / 2 steps; `tolerance` in
 * the table's unit.
 */
export function isSuperadditive(
  values: Float64Array,
  n: number,
  tolerance: number = 1e-9 * magnitude(values),
): SuperadditiveCheck {
  requireGame(values, n);
  for (let both = 1; both < values.length; both++)
    for (let second = (both - 1) & both; second > (both ^ second); second = (second - 1) & both) {
      const first = both ^ second;
      const change = values[both]! - values[first]! - values[second]!;
      if (change < -tolerance) return { holds: false, breach: { first, second, change } };
    }
  return { holds: true, breach: null };
}

/**
 * Players whose joining never changes any coalition's worth by more than the tolerance (table unit), in ascending
 * order.
 */
export function nullPlayers(values: Float64Array, n: number, tolerance: number = 1e-9 * magnitude(values)): number[] {
  requireGame(values, n);
  return Array.from({ length: n }, (_, player) => player).filter((player) =>
    values.every((value, coalition) => Math.abs(values[coalition | (1 << player)]! - value) <= tolerance),
  );
}

/**
 * The players in classes: within one, any two add the same (to the tolerance, table unit) to every coalition without
 * both.
 */
export function symmetricPlayers(
  values: Float64Array,
  n: number,
  tolerance: number = 1e-9 * magnitude(values),
): number[][] {
  requireGame(values, n);
  const classes: number[][] = [];
  for (let player = 0; player < n; player++) {
    const own = classes.find((others) => interchangeable(values, n, others[0]!, player, tolerance));
    if (own === undefined) classes.push([player]);
    else own.push(player);
  }
  return classes;
}

function interchangeable(values: Float64Array, n: number, one: number, other: number, tolerance: number): boolean {
  const both = (1 << one) | (1 << other);
  for (let coalition = 0; coalition <= everybody(n); coalition++) {
    if ((coalition & both) !== 0) continue;
    const difference = values[coalition | (1 << one)]! - values[coalition | (1 << other)]!;
    if (Math.abs(difference) > tolerance) return false;
  }
  return true;
}

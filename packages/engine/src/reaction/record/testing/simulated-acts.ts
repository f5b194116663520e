import { uniform } from "../../../design/philox.ts";
import { exp, log } from "../../../quantity/elementary.ts";

/** Moves of severity 1 to 3 scattered over `days` days, on average every `gap` days. */
export function simulatedMoves(seed: number, days: number, gap: number): { day: number; severity: number }[] {
  const moves: { day: number; severity: number }[] = [];
  for (let n = 0, day = 0; ; n++) {
    day += 1 + Math.floor(-log(uniform(seed, 1, n)) * gap);
    if (day >= days) return moves;
    moves.push({ day, severity: 1 + Math.floor(3 * uniform(seed, 2, n)) });
  }
}

/** Days of acts of a process with log rate ln `base`(day) + `provocation` x stock: the n-th act falls where the hazard's sum passes n draws of Exp(1). */
export function simulatedActs(
  seed: number,
  stock: Float64Array,
  base: (day: number) => number,
  provocation: number,
): number[] {
  const acts: number[] = [];
  let [sum, n] = [0, 0];
  let next = -log(uniform(seed, 3, n));
  for (let day = 0; day < stock.length; day++) {
    sum += base(day) * exp(provocation * stock[day]!);
    for (; sum >= next; next -= log(uniform(seed, 3, ++n))) acts.push(day);
  }
  return acts;
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Span } from "./span.ts";
import { playersOf } from "./table.ts";

describe("what follows from fixed coalitions", () => {
  test("once all three and the first are fixed: the other two together, and nothing of either", () => {
    const span = new Span(3);
    expect([span.add(7), span.add(1)]).toEqual([true, true]);
    const follows = [...span.free()].flatMap((free, coalition) => (free ? [] : [coalition]));
    expect(follows.map(playersOf)).toEqual([[], [0], [1, 2], [0, 1, 2]]);
  });

  test("is not what rounding would say: 12 players, whole numbers throughout", () => {
    const masks = fc.array(fc.integer({ min: 1, max: 4095 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(masks, (coalitions) => {
        const span = new Span(12);
        for (const coalition of coalitions) {
          const wasFree = span.free()[coalition] === 1;
          expect(span.add(coalition)).toBe(wasFree);
        }
        expect(span.rank).toBe(rankModulo(coalitions, 1_000_003));
        expect(coalitions.every((coalition) => span.free()[coalition] === 0)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test("is everything once the players' shares are all fixed, in whatever order", () => {
    const span = new Span(12);
    for (let player = 0; player < 12; player++) span.add(4095 - (1 << player));
    expect(span.rank).toBe(12);
    expect(span.free().every((free) => free === 0)).toBe(true);
    expect(span.add(5)).toBe(false);
  });
});

/**
 * The rank over the whole numbers modulo a prime that exceeds every minor of a 0/1 matrix of order 12: the same rank,
 * found another way.
 */
function rankModulo(coalitions: readonly number[], prime: number): number {
  const rows = coalitions.map((coalition) => Array.from({ length: 12 }, (_, player) => (coalition >>> player) & 1));
  let rank = 0;
  for (let column = 0; column < 12; column++) {
    const pivot = rows.findIndex((row, r) => r >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const top = rows[rank]!;
    for (const row of rows.slice(rank + 1)) {
      const [a, b] = [top[column]!, row[column]!];
      for (let i = 0; i < 12; i++) row[i] = (((row[i]! * a - top[i]! * b) % prime) + prime) % prime;
    }
    rank++;
  }
  return rank;
}

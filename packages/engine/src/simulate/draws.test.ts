import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../case/types.ts";
import { drawFigures } from "./draws.ts";

const figure = (id: string, from: string, low: number, value: number, high: number): Figure => ({
  ...{
    id: `${id}@${from}`,
    subject: id,
    quantity: "capacity",
    of: "",
    from,
    to: "",
    value,
    low,
    high,
    unit: "kt/d",
    asOf: from,
  },
  ...{ use: true, source: "s", basis: "assumed", confidence: 1, note: "", origin: { file: "f", line: 1 } },
});

describe("draws over stated ranges", () => {
  const figures = [
    figure("link:a", "2022-01-01", 8, 10, 20),
    figure("link:a", "2023-01-01", 9, 12, 15),
    figure("link:b", "", 0, 1, 4),
  ];

  test("stay within low and high", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (n, seed) => {
        for (const drawn of drawFigures(figures, n, seed)) {
          for (const { id, low, high } of figures) {
            expect(drawn.get(id)).toBeGreaterThanOrEqual(low!);
            expect(drawn.get(id)).toBeLessThanOrEqual(high!);
          }
        }
      }),
      { seed: 1 },
    );
  });

  test("have the stated value as their median", () => {
    const drawn = drawFigures(figures, 40, 3).map((values) => values.get("link:b@")!);
    expect(drawn.filter((value) => value < 1)).toHaveLength(20);
  });

  test("move the figures of one series together, and those of two series apart", () => {
    const share = (values: ReadonlyMap<string, number>, { id, low, value, high }: Figure) => {
      const drawn = values.get(id)!;
      return drawn < value ? (drawn - low!) / (value - low!) / 2 : 0.5 + (drawn - value) / (high! - value) / 2;
    };
    for (const values of drawFigures(figures, 20, 3)) {
      expect(share(values, figures[0]!)).toBeCloseTo(share(values, figures[1]!), 9);
    }
    const apart = drawFigures(figures, 20, 3).map((values) => share(values, figures[0]!) - share(values, figures[2]!));
    expect(Math.max(...apart.map(Math.abs))).toBeGreaterThan(0.1);
  });

  test("do not move when a figure of another series is added after them", () => {
    const more = [...figures, figure("link:c", "", 1, 2, 3)];
    const read = (list: readonly ReadonlyMap<string, number>[]) =>
      list.map((values) => values.get("link:a@2022-01-01"));
    expect(read(drawFigures(more, 9, 4))).toEqual(read(drawFigures(figures, 9, 4)));
  });
});

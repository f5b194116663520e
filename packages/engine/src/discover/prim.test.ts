import { describe, expect, it } from "vitest";
import { drawAt } from "../design/hash-key.ts";
import { scoreOf } from "./objective.ts";
import { prim } from "./prim.ts";
import { evenColumns, whether } from "./testing/columns.ts";
import type { Box } from "./types.ts";

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const LAST_THREE = TEN.map((x) => x >= 8);
const counts = (boxes: readonly Box[]) => boxes.map(({ n, k, restricted }) => [n, k, restricted]);

describe("peeling ten rows by hand", () => {
  it("takes the lowest row off again and again until only cases of interest are left", () => {
    // A tenth of n rows lies between the two lowest: the limit is their mean. 3/9 beats 3/10, 3/8 beats 3/9, ...
    const { boxes } = prim({ x: TEN }, LAST_THREE, { peelAlpha: 0.1 });
    expect(counts(boxes)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((n) => [n, 3, n < 10 ? 1 : 0]));
    expect(boxes[1]!.limits).toMatchObject([
      { input: "x", low: 1.5, high: 10, lowRestricted: true, highRestricted: false },
    ]);
    expect(boxes.at(-1)).toMatchObject({ step: 7, coverage: 1, density: 1, mass: 0.3, limits: [{ low: 7.5 }] });
  });

  it("gives the chance of so dense a box if the restriction did not matter", () => {
    // 9 runs, 3 of interest, from a share of 3/10: P(X >= 3) = 1 - 0.7^9 - 9 0.3 0.7^8 - 36 0.3^2 0.7^7.
    const { boxes } = prim({ x: TEN }, LAST_THREE, { peelAlpha: 0.1 });
    const chance = 1 - 0.7 ** 9 - 9 * 0.3 * 0.7 ** 8 - 36 * 0.09 * 0.7 ** 7;
    expect(boxes[1]!.quasiP.x).toBeCloseTo(chance, 12);
    expect(boxes[1]!.limits[0]).toHaveProperty("lowP", boxes[1]!.quasiP.x);
    expect(boxes[1]!.limits[0]).not.toHaveProperty("highP");
  });

  it("lets the end move on over equal values, so that a limit never parts them", () => {
    // The two at the tenth are both 1: the upper moves to 4, the limit is (1 + 4) / 2 and three rows go at once.
    const { boxes } = prim({ x: [1, 1, 1, 4, 5, 6, 7, 8, 9, 10] }, LAST_THREE, { peelAlpha: 0.1 });
    expect(boxes[1]).toMatchObject({ n: 7, k: 3, limits: [{ low: 2.5 }] });
  });

  it("peels a discrete input level by level and quotes levels", () => {
    // 2, 5 and 3 rows of levels 1, 2, 3. As a real number a quarter falls among the 2s and seven rows go; as levels the 1s go first.
    const levels = [1, 1, 2, 2, 2, 2, 2, 3, 3, 3];
    const interest = [0, 0, 1, 0, 0, 0, 0, 1, 1, 1];
    const options = { peelAlpha: 0.25, paste: false };
    expect(prim({ x: levels }, interest, options).boxes[1]).toMatchObject({ n: 3, limits: [{ low: 2.5 }] });
    const { boxes } = prim({ x: { values: levels, discrete: true } }, interest, options);
    expect(counts(boxes)).toEqual([
      [10, 4, 0],
      [8, 4, 1],
      [3, 3, 1],
    ]);
    expect(boxes.map(({ limits: [limit] }) => limit && "low" in limit && limit.low)).toEqual([undefined, 2, 3]);
  });

  it("takes labels off one at a time", () => {
    // Without a: 3/6; without b: 3/8; without c: 0. Gains for each run: 0.2/4, 0.075/2.
    const l = ["a", "b", "c", "a", "c", "a", "c", "c", "a", "b"];
    const interest = [0, 0, 1, 0, 1, 0, 1, 0, 0, 0];
    const { boxes } = prim({ l }, interest, {});
    expect(counts(boxes)).toEqual([
      [10, 3, 0],
      [6, 3, 1],
      [4, 3, 1],
    ]);
    expect(boxes[1]!.limits).toEqual([{ input: "l", labels: ["b", "c"] }]);
    expect(boxes[2]!.limits).toEqual([{ input: "l", labels: ["c"] }]);
  });

  it("reads labels as their places in a list", () => {
    const { boxes } = prim({ l: { codes: [0, 1, 1, 0], labels: ["west", "east"] } }, [1, 0, 0, 1]);
    expect(boxes.at(-1)!.limits).toEqual([{ input: "l", labels: ["west"] }]);
  });

  it("stops at the least mass and at the density asked for", () => {
    expect(prim({ x: TEN }, LAST_THREE, { peelAlpha: 0.1, massMin: 0.5 }).boxes.at(-1)!.n).toBe(5);
    expect(prim({ x: TEN }, LAST_THREE, { peelAlpha: 0.1, densityStop: 0.4 }).boxes.at(-1)!.n).toBe(7);
  });
});

describe("objectives", () => {
  it("weigh gain against runs given up in three ways", () => {
    // 20 runs, 4 of interest. One peel keeps 18 with 4, another 5 with 3.
    // lenient1: (4/18 - 0.2)/2 = 0.0111 and (0.6 - 0.2)/15 = 0.0267; lenient2: 18 x 0.0111 = 0.2 and 5 x 0.0267 = 0.1333.
    expect(scoreOf("lenient1", 20, 4, 18, 4)).toBeCloseTo(1 / 90, 14);
    expect(scoreOf("lenient1", 20, 4, 5, 3)).toBeCloseTo(0.4 / 15, 14);
    expect(scoreOf("lenient2", 20, 4, 18, 4)).toBeCloseTo(0.2, 14);
    expect(scoreOf("lenient2", 20, 4, 5, 3)).toBeCloseTo(2 / 15, 14);
    expect(scoreOf("original", 20, 4, 5, 3)).toBe(0.6);
  });

  it("the original one peels on to the least mass, the lenient ones end where nothing is gained", () => {
    const all = (objective: "original" | "lenient1") =>
      prim({ x: TEN }, LAST_THREE, { peelAlpha: 0.1, objective, paste: false, massMin: 0.1 }).boxes.at(-1)!.n;
    expect(all("lenient1")).toBe(3);
    expect(all("original")).toBe(1);
  });
});

describe("pasting", () => {
  it("takes a label back whose bad runs another input keeps out by now", () => {
    // 20 runs, 8 of interest. Without west 7/10: 0.3 for 10 runs beats 8/19, 0.021 for one. Then x = 1 goes: 7/9, and a mass of
    // 8/20 would be too small. Of west only the run at x = 20 lies beyond 1.5: with it 8/10.
    const west = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 20];
    const east = [1, 2, 3, 11, 12, 13, 14, 15, 16, 17];
    const columns = { x: [...west, ...east], l: [...west.map(() => "west"), ...east.map(() => "east")] };
    const interest = columns.x.map((x) => x > 10);
    const { boxes } = prim(columns, interest, { massMin: 0.45 });
    expect(counts(boxes)).toEqual([
      [20, 8, 0],
      [10, 7, 1],
      [9, 7, 2],
      [10, 8, 1],
    ]);
    expect(boxes[3]!.limits).toMatchObject([{ input: "x", low: 1.5 }]);
  });

  it("lifts the density with every paste, and never ends below where peeling ended", () => {
    const columns = evenColumns(600, 4, 3);
    const noise = Array.from({ length: 600 }, (_, i) => drawAt(3, i, 77, 0, 9));
    const interest = columns.x0!.map((x, i) => x + columns.x1![i]! + noise[i]! > 2);
    const found = [0.1, 0.2, 0.3].map((peelAlpha) => {
      const { boxes } = prim(columns, interest, { peelAlpha, pasteAlpha: 0.1 });
      const { length } = prim(columns, interest, { peelAlpha, pasteAlpha: 0.1, paste: false }).boxes;
      for (const [i, box] of boxes.entries()) {
        if (i < length) continue;
        expect(box.n).toBeGreaterThan(boxes[i - 1]!.n);
        expect(box.density).toBeGreaterThan(boxes[i - 1]!.density);
      }
      return boxes.length - length;
    });
    expect(Math.max(...found)).toBeGreaterThan(0);
  });
});

describe("what boxes do not depend on", () => {
  const columns = evenColumns(500, 4, 5);
  const interest = whether(columns, (a, b, c) => a > 0.55 && b < 0.5 && c < 0.9);
  const given = prim(columns, interest, { peelAlpha: 0.1 }).boxes;

  it("an increasing rescaling of an input: peels hold the same runs", () => {
    const cubed = { ...columns, x0: columns.x0!.map((x) => 100 * x ** 3 - 7), x1: columns.x1!.map((x) => -1 / x) };
    const [plain, scaled] = [columns, cubed].map((one) => prim(one, interest, { peelAlpha: 0.1, paste: false }).boxes);
    expect(counts(scaled!)).toEqual(counts(plain!));
  });

  it("another unit: limits map, pastes and quasi-p are the same", () => {
    const metres = prim({ ...columns, x0: columns.x0!.map((x) => 1024 * x) }, interest, { peelAlpha: 0.1 }).boxes;
    const limits = (boxes: readonly Box[], by: number) =>
      boxes.map((box) =>
        box.limits.map((one) => ("low" in one && one.input === "x0" ? [one.low * by, one.high * by] : one)),
      );
    expect(counts(metres)).toEqual(counts(given));
    expect(limits(metres, 1)).toEqual(limits(given, 1024));
    expect(metres.map(({ quasiP }) => quasiP)).toEqual(given.map(({ quasiP }) => quasiP));
  });

  it("the order of the runs", () => {
    const turned = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.toReversed()]));
    expect(prim(turned, interest.toReversed(), { peelAlpha: 0.1 }).boxes).toEqual(given);
  });

  it("the order of the columns, where no two peels are equal", () => {
    const two = evenColumns(2000, 3, 8);
    const noisy = whether(two, (a, b, c) => a + b + 2 * c > 2.5);
    const { x2, ...pair } = two;
    const turned = Object.fromEntries(Object.entries(pair).toReversed());
    const [plain, other] = [pair, turned].map((one) => prim(one, noisy, { massMin: 0.45 }).boxes);
    expect(x2).toHaveLength(2000);
    expect(plain!.length).toBeGreaterThan(10);
    expect(counts(other!)).toEqual(counts(plain!));
  });

  it("a column that is the same in all runs", () => {
    const constant = new Float64Array(500).fill(3);
    for (const objective of ["lenient1", "lenient2", "original"] as const) {
      const bare = prim(columns, interest, { objective }).boxes;
      expect(prim({ constant, ...columns }, interest, { objective }).boxes).toEqual(bare);
    }
  });

  it("names given apart from columns", () => {
    const apart = { names: Object.keys(columns), columns: Object.values(columns) };
    expect(prim(apart, interest, { peelAlpha: 0.1 }).boxes).toEqual(given);
  });

  it("of two equal peels it takes the column that comes first, and the high end before the low", () => {
    const twice = prim({ p: TEN, q: TEN }, LAST_THREE, { peelAlpha: 0.1 }).boxes;
    expect(twice.at(-1)!.limits.map(({ input }) => input)).toEqual(["p"]);
    const middle = prim({ x: TEN }, [0, 0, 0, 0, 1, 1, 0, 0, 0, 0], { peelAlpha: 0.1 }).boxes[1]!;
    expect(middle.limits).toMatchObject([{ low: 1, high: 9.5 }]);
  });
});

describe("runs and requests that cannot be used", () => {
  it("leaves out failed runs and runs that lack an input, and counts them", () => {
    const x = [...TEN, 5, Number.NaN, Number.POSITIVE_INFINITY];
    const found = prim({ x }, [...LAST_THREE, Number.NaN, 1, 0].map(Number), { peelAlpha: 0.1 });
    expect(found).toMatchObject({ n: 10, ofInterest: 3, leftOut: 3 });
    expect(found.boxes).toEqual(prim({ x: TEN }, LAST_THREE, { peelAlpha: 0.1 }).boxes);
  });

  it.each([
    ["no case of interest", () => prim({ x: TEN }, new Uint8Array(10)), "None of the 10 runs is of interest"],
    ["nothing but cases of interest", () => prim({ x: [1, 2] }, [true, true]), "All 2 runs are of interest"],
    ["no run left", () => prim({ x: [Number.NaN] }, [1]), "There is no run to search: all 1 failed"],
    ["no column", () => prim({}, [1, 0]), "There is no input to search"],
    ["columns of another length", () => prim({ x: TEN }, [1, 0]), "Column `x` has 10 values for 2 runs"],
    ["interest that is no yes or no", () => prim({ x: [1, 2] }, [1, 0.5]), "Interest of run 1 is 0.5"],
    ["a misspelt option", () => prim({ x: TEN }, LAST_THREE, { peelAlfa: 0.1 } as object), "did you mean `peelAlpha`?"],
    [
      "a share that is none",
      () => prim({ x: TEN }, LAST_THREE, { peelAlpha: 0.5 }),
      "give a number above 0 and below 0.5",
    ],
    ["numbers and words", () => prim({ x: [1, "a"] as string[] }, [1, 0]), "Column `x` mixes numbers and words"],
    [
      "two names alike",
      () => prim({ names: ["x", "x"], columns: [TEN, TEN] }, LAST_THREE),
      "Two columns are named `x`",
    ],
    ["a label that is not there", () => prim({ l: { codes: [0, 2], labels: ["a", "b"] } }, [1, 0]), "has no label 2"],
  ])("says so: %s", (_, ask, message) => {
    expect(ask).toThrow(message);
  });
});

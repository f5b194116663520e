import { describe, expect, it } from "vitest";
import { RequestError } from "../simulate/run.ts";
import { bargain } from "./bargain.ts";
import { agreement } from "./nash.ts";
import type { Bargaining } from "./types.ts";

const line = (
  rows: readonly (readonly [position: number, capability: number, salience: number])[],
  more = {},
): Bargaining => ({
  actors: rows.map((_, i) => `actor ${i + 1}`),
  dimensions: ["x"],
  scale: 100,
  capability: rows.map(([, c]) => c),
  position: rows.map(([x]) => [x]),
  salience: rows.map(([, , s]) => [s]),
  ...more,
});

describe("the compromise", () => {
  it("is the mean by capability times salience, dimension by dimension", () => {
    const { outcome, model } = bargain({
      ...line([
        [0, 2, 50],
        [100, 1, 50],
      ]),
      dimensions: ["x", "y"],
      position: [
        [0, 30],
        [100, 60],
      ],
      salience: [
        [50, 10],
        [50, 40],
      ],
    });
    expect(model).toBe("compromise");
    expect(outcome[0]).toBeCloseTo(100 / 3, 12);
    // 2 x 10 at 30, 1 x 40 at 60.
    expect(outcome[1]).toBeCloseTo(50, 12);
  });

  it("has beside it the weighted median: the least position with half of the weight", () => {
    const median = (rows: Parameters<typeof line>[0]) => bargain(line(rows)).median[0];
    expect(
      median([
        [0, 1, 1],
        [40, 1, 1],
        [100, 1, 1],
      ]),
    ).toBe(40);
    expect(
      median([
        [100, 1, 1],
        [0, 3, 1],
        [40, 1, 1],
      ]),
    ).toBe(0);
    expect(
      median([
        [10, 1, 1],
        [90, 1, 1],
      ]),
    ).toBe(10);
  });
});

describe("Nash", () => {
  it("splits a line between two by weight, once each has what it can do alone", () => {
    // Positions 0 and 1: x = d2 + b / (a + b) (1 - d1 - d2).
    const split = (a: number, b: number, d1: number, d2: number) =>
      bargain(
        line(
          [
            [0, a, 10],
            [100, b, 90],
          ],
          { disagreement: [d1, d2] },
        ),
        { model: "nash" },
      ).outcome[0]!;
    expect(split(1, 1, 0, 0)).toBeCloseTo(50, 9);
    expect(split(1, 1, 0.2, 0.4)).toBeCloseTo(60, 9);
    expect(split(1, 3, 0, 0)).toBeCloseTo(75, 9);
    expect(split(2, 1, 0.3, 0.1)).toBeCloseTo(10 + 60 / 3, 9);
  });

  it("finds the same split along the diagonal of a square", () => {
    const problem = {
      ...line(
        [
          [0, 1, 1],
          [0, 3, 1],
        ],
        { disagreement: [0.1, 0.3] },
      ),
      dimensions: ["x", "y"],
      position: [
        [0, 0],
        [100, 100],
      ],
      salience: [
        [20, 20],
        [20, 20],
      ],
    };
    const { outcome } = bargain(problem, { model: "nash" });
    for (const x of outcome) expect(x).toBeCloseTo(30 + 0.75 * 60, 3);
  });

  it("beats every point of a grid in three dimensions", () => {
    const problem: Bargaining = {
      actors: ["a", "b", "c"],
      dimensions: ["x", "y", "z"],
      scale: 1,
      capability: [3, 2, 2],
      position: [
        [0.1, 0.9, 0.3],
        [0.8, 0.2, 0.5],
        [0.4, 0.4, 1],
      ],
      salience: [
        [0.3, 0.2, 0.1],
        [0.1, 0.4, 0.2],
        [0.2, 0.2, 0.5],
      ],
      disagreement: [0.2, 0.1, 0.3],
    };
    const worth = (x: readonly number[]) =>
      problem.capability.reduce((sum, c, i) => {
        const [s, p] = [problem.salience[i]!, problem.position[i]!];
        const apart = Math.hypot(...s.map((w, k) => w * (x[k]! - p[k]!))) / Math.hypot(...s);
        return sum + c * Math.log(Math.max(0, 1 - apart - problem.disagreement![i]!));
      }, 0);
    const { outcome } = bargain(problem, { model: "nash" });
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i <= 40; i++)
      for (let j = 0; j <= 40; j++)
        for (let k = 0; k <= 40; k++) best = Math.max(best, worth([i / 40, j / 40, k / 40]));
    expect(worth(outcome)).toBeGreaterThanOrEqual(best);
    expect(worth(outcome)).toBeLessThan(best + 0.01);
  });

  it("says who stands in the way where no agreement is worth more to all than none", () => {
    const stubborn = line(
      [
        [0, 1, 1],
        [50, 1, 1],
        [100, 1, 1],
      ],
      { disagreement: [0.7, 0, 0.6] },
    );
    expect(() => bargain(stubborn, { model: "nash" })).toThrow(RequestError);
    expect(() => bargain(stubborn, { model: "nash" })).toThrow(/actor 3 wants more than 60, actor 1 less than 30/);
    const alone = line(
      [
        [20, 1, 1],
        [60, 1, 1],
      ],
      { disagreement: [1, 0] },
    );
    expect(() => bargain(alone, { model: "nash" })).toThrow(/actor 1 wants nothing but 20/);
  });

  it("gives nobody anything without an agreement where nothing is stated, and says so", () => {
    const { outcome, notes } = bargain(
      line([
        [0, 1, 1],
        [100, 1, 1],
      ]),
      { model: "nash" },
    );
    expect(outcome[0]).toBeCloseTo(50, 9);
    expect(notes.join()).toContain("without an agreement everybody gets nothing");
  });

  it("stays on the middle one of three equals: a kink holds the answer", () => {
    expect(
      bargain(
        line([
          [0, 1, 1],
          [37, 1, 1],
          [80, 1, 1],
        ]),
        { model: "nash" },
      ).outcome[0],
    ).toBeCloseTo(37, 9);
  });
});

describe("the spatial model", () => {
  const problem = line([
    [10, 80, 60],
    [40, 50, 80],
    [90, 100, 50],
  ]);

  it("goes on until actors hardly move, and tells every turn", () => {
    const { turns, outcome } = bargain(problem, { model: "smp" });
    expect(turns.map(({ turn }) => turn)).toEqual(turns.map((_, i) => i));
    expect(turns.length).toBeGreaterThanOrEqual(3);
    expect(turns[0]!.positions).toEqual(problem.position);
    const last = turns.at(-1)!;
    const sum = last.probabilities.reduce((a, b) => a + b, 0);
    const together = new Set(last.positions.map(([x]) => x)).size < 3;
    if (!together)
      expect(outcome[0]).toBeCloseTo(
        last.positions.reduce((t, [x], i) => t + (x! * last.probabilities[i]!) / sum, 0),
        9,
      );
  });

  it("stops at the most turns asked for, and says that actors still move", () => {
    const none = bargain(problem, { model: "smp", maxTurns: 0 });
    expect(none.turns).toHaveLength(1);
    expect(none.notes[0]).toContain("After 0 turns");
    const [p, x] = [none.probabilities, [10, 40, 90]];
    expect(none.outcome[0]).toBeCloseTo(
      p.reduce((sum, own, i) => sum + own * x[i]!, 0),
      6,
    );
  });

  it("moves an actor only to a bargain of its own", () => {
    const { turns, bargains } = bargain(problem, { model: "smp", maxTurns: 1 });
    turns[1]!.positions.forEach((row, i) => {
      const open = bargains.filter((one) => one.offered && (one.i === i || one.j === i));
      const places = [problem.position[i]!, ...open.map((one) => (one.i === i ? one.position : one.positionOfJ))];
      expect(places).toContainEqual(row);
    });
  });

  it("takes what actors hold for what they want, unless they accommodate less", () => {
    const whole = problem.actors.map((_, i) => problem.actors.map((_, j) => (i === j ? 1 : 0)));
    const run = (accommodation?: number[][]) =>
      bargain({ ...problem, ...(accommodation ? { accommodation } : {}) }, { model: "smp" });
    expect(run(whole).turns).toEqual(run().turns);
    const half = whole.map((row) => row.map((a) => a / 2));
    expect(run(half).turns[0]).toEqual(run().turns[0]);
    expect(run(half).turns).not.toEqual(run().turns);
  });

  it("draws the next state where chance is asked for, the same for the same seed", () => {
    const run = (seed: number) => bargain(problem, { model: "smp", transition: "Stochastic", seed }).turns;
    expect(run(1)).toEqual(run(1));
    expect([2, 3, 4, 5, 6].some((seed) => JSON.stringify(run(seed)) !== JSON.stringify(run(1)))).toBe(true);
  });

  it("offers both views, or their mean by weight and salience, where that is asked for", () => {
    for (const offers of ["InitRcvrInterp", "PWCompInterp"] as const) {
      const { turns } = bargain(problem, { model: "smp", offers });
      expect(turns.flatMap(({ positions }) => positions.flat()).every((x) => x >= 0 && x <= 100)).toBe(true);
      expect(turns).not.toEqual(bargain(problem, { model: "smp" }).turns);
    }
  });
});

describe("numbers at the edge of what can be written", () => {
  const MODELS = ["compromise", "smp", "nash"] as const;
  const six = (size: number, small: number, scale: number): Bargaining => ({
    actors: ["a", "b", "c", "d", "e", "f"],
    dimensions: ["x"],
    scale,
    capability: [size, size, size, size, size, small],
    position: [0, 0.2, 0.4, 0.6, 0.8, 1].map((x) => [x * scale]),
    salience: [0.2, 0.4, 0.6, 0.4, 0.2, 1].map((s) => [s * scale]),
  });
  const numbersOf = (result: unknown): number[] =>
    typeof result === "number"
      ? [result]
      : typeof result === "object" && result !== null
        ? Object.values(result).flatMap(numbersOf)
        : [];

  it.each(MODELS)("are reckoned with as their ratios are, whatever their size (%s)", (model) => {
    const plain = bargain(six(1, 1e-8, 1), { model });
    for (const [size, scale] of [
      [1e308, 1e308],
      [1e-300, 1e-300],
      [1e308, 1e-300],
      [1e-300, Number.MAX_VALUE],
    ] as const) {
      const result = bargain(six(size, size * 1e-8, scale), { model });
      const numbers = numbersOf(result);
      expect(numbers.length).toBeGreaterThan(model === "smp" ? 100 : 2);
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(result.outcome[0]! / scale).toBeCloseTo(plain.outcome[0]!, 6);
      expect(result.median[0]! / scale).toBeCloseTo(plain.median[0]!, 12);
    }
  });

  it.each(MODELS)("in several dimensions as well (%s)", (model) => {
    const two = (size: number): Bargaining => ({
      ...six(1e308, 1e300, 1e308),
      dimensions: ["x", "y"],
      position: [0, 0.2, 0.4, 0.6, 0.8, 1].map((x) => [x * 1e308, (1 - x * x) * 1e308]),
      salience: [0.2, 0.4, 0.6, 0.4, 0.2, 0.5].map((s) => [s * size, (s / 2) * size]),
      salienceScale: size,
    });
    const [large, plain] = [bargain(two(1e308), { model }), bargain(two(1), { model })];
    for (const [k, x] of large.outcome.entries()) {
      expect(Number.isFinite(x)).toBe(true);
      expect(x / 1e308).toBeCloseTo(plain.outcome[k]! / 1e308, 6);
    }
  });

  it("are refused with a sentence where they lie too far apart", () => {
    const apart = line([
      [0, 1e308, 0],
      [100, 1e-300, 50],
    ]);
    expect(() => bargain(apart)).toThrow(RequestError);
    expect(() => bargain(apart)).toThrow(/too many orders of magnitude apart.*like size\.$/);
    const faint = line([
      [0, 1, 1e-320],
      [100, 1, 1e-320],
    ]);
    expect(() => bargain({ ...faint, salienceScale: 1e308 }, { model: "smp" })).toThrow(/actor 1: too small a part/);
  });

  it("are refused by the spatial model where attention adds up to more than there is", () => {
    const twice: Bargaining = { ...six(1, 1, 1e308), dimensions: ["x", "y"] };
    const rows = {
      position: twice.position.map(([x]) => [x!, x!]),
      salience: twice.salience.map(() => [1e308, 1e308]),
    };
    expect(() => bargain({ ...twice, ...rows }, { model: "smp" })).toThrow(/keep to 1e\+308 in all/);
  });
});

describe("a dimension nobody cares about", () => {
  const idle = (salience: number[][]): Bargaining => ({
    ...line([
      [0, 1, 1],
      [100, 1, 1],
      [50, 0, 1],
    ]),
    dimensions: ["x", "y"],
    position: [
      [0, 0],
      [100, 100],
      [50, 50],
    ],
    salience,
  });

  it.each(["compromise", "smp", "nash"] as const)("is refused with a sentence (%s)", (model) => {
    const one = idle([
      [10, 0],
      [10, 0],
      [10, 10],
    ]);
    expect(() => bargain(one, { model })).toThrow(RequestError);
    expect(() => bargain(one, { model })).toThrow("salience on y: nobody with weight cares about it; leave it out.");
    const none = line([
      [0, 1, 0],
      [100, 1, 0],
    ]);
    expect(() => bargain(none, { model })).toThrow("salience on x: nobody with weight cares about it; leave it out.");
  });

  it("leaves Nash nobody to agree, where it is asked for the agreement alone", () => {
    const none = line([
      [0, 1, 0],
      [100, 0, 1],
    ]);
    expect(() => agreement(none)).toThrow(RequestError);
    expect(() => agreement(none)).toThrow(/nobody with weight cares/);
  });
});

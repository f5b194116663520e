import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sobolIndices } from "./sobol-indices.ts";

/** Blocks A, AB_1, AB_2, (BA_1, BA_2,) B over every pair of points of {-1, 1}^2: 16 blocks, so that means over them are exact. */
function everyBlock(model: (a: number, b: number) => number, secondOrder = true): number[] {
  const points = [-1, 1].flatMap((a) => [-1, 1].map((b) => [a, b] as const));
  return points.flatMap(([a1, a2]) =>
    points.flatMap(([b1, b2]) => [
      ...[model(a1, a2), model(b1, a2), model(a1, b2)],
      ...(secondOrder ? [model(a1, b2), model(b1, a2)] : []),
      model(b1, b2),
    ]),
  );
}

const names = ["wind", "rain"];
const values = (y: number[], secondOrder = true) => {
  const { inputs, pairs } = sobolIndices(y, { names, secondOrder });
  return [
    ...inputs.map(({ first }) => first),
    ...inputs.map(({ total }) => total),
    ...pairs.map(({ second }) => second),
  ].map(({ value }) => Number(value.toFixed(12)) + 0);
};

describe("indices of all blocks of a grid", () => {
  test("of wind + 2 rain are 1/5 and 4/5 of the variance 5, alone and in all, and nothing together", () => {
    expect(values(everyBlock((a, b) => a + 2 * b))).toEqual([0.2, 0.8, 0.2, 0.8, 0]);
    expect(
      sobolIndices(
        everyBlock((a, b) => a + 2 * b),
        { names },
      ),
    ).toMatchObject({ mean: 0, variance: 5, used: 16 });
  });

  test("of wind x rain are all in what they do together", () => {
    expect(values(everyBlock((a, b) => a * b))).toEqual([0, 0, 1, 1, 1]);
  });

  test("are the same without BA points, but for the pair", () => {
    expect(
      values(
        everyBlock((a, b) => a + 2 * b + a * b, false),
        false,
      ),
    ).toEqual(values(everyBlock((a, b) => a + 2 * b + a * b)).slice(0, 4));
  });

  test("do not change with the unit and zero of the values", () => {
    const moved = values(everyBlock((a, b) => 1e6 - 3 * (a + 2 * b + a * b)));
    const plain = values(everyBlock((a, b) => a + 2 * b + a * b));
    for (const [i, value] of moved.entries()) expect(value).toBeCloseTo(plain[i]!, 9);
  });

  test("leave a block out whole where any of its runs failed", () => {
    const y = everyBlock((a, b) => a + 2 * b + a * b);
    for (const place of [2, 6 * 4 + 5]) y[place] = Number.NaN;
    const found = sobolIndices(y, { names });
    expect([found.blocks, found.used]).toEqual([16, 14]);
    const without = y.filter((_, i) => ![0, 4].includes(Math.floor(i / 6)));
    expect(found.inputs).toEqual(sobolIndices(without, { names }).inputs);
  });

  test("are sentences", () => {
    const { inputs, pairs } = sobolIndices(
      everyBlock((a, b) => a + 2 * b),
      { names },
    );
    expect(inputs[1]!.sentence).toMatch(
      /^rain moves 80 % of the variance alone \(0\.\d\d to \d\.\d\d\) and 80 % with all it acts through \(0\.\d\d to \d\.\d\d\)$/,
    );
    expect(pairs[0]!.sentence).toMatch(/^wind and rain together move nothing that can be told from 0 of the variance/);
  });
});

describe("indices that say nothing", () => {
  test("are marked where the interval is wider than 1", () => {
    const few = everyBlock((a, b) => a + 2 * b + a * b).filter((_, i) => [1, 6, 8].includes(Math.floor(i / 6)));
    const [wind] = sobolIndices(few, { names }).inputs;
    expect(wind!.first.high - wind!.first.low).toBeGreaterThan(1);
    expect(wind!.first.meaningless).toBe(true);
    expect(wind!.sentence).toContain("what wind moves is not known");
  });

  test("are refused for values that do not vary", () => {
    expect(() =>
      sobolIndices(
        everyBlock(() => 0.1),
        { names },
      ),
    ).toThrow("every run gives 0.1");
  });

  test("are refused for blocks that do not fit, or all failed", () => {
    expect(() => sobolIndices([1, 2, 3, 4, 5], { names })).toThrow("5 values do not fill blocks of 6");
    expect(() => sobolIndices([1, 2, 3, 4, 5, Number.NaN], { names })).toThrow("0 of 1 blocks had no failed run");
    expect(() => sobolIndices([1, 2], { names: ["a", "a"] })).toThrow("two inputs are called `a`");
    expect(() => sobolIndices([1, 2], { names, bootstrap: 3 } as never)).toThrow("did you mean `bootstraps`?");
  });
});

describe("for any sum of two parts", () => {
  test("shares alone add up to 1, and equal those in all", () => {
    const part = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(part, part, ([a0, a1], [b0, b1]) => {
        if (a0 === a1 && b0 === b1) return;
        const y = everyBlock((a, b) => (a < 0 ? a0 : a1) + (b < 0 ? b0 : b1));
        const { inputs } = sobolIndices(y, { names, bootstraps: 2 });
        expect(inputs[0]!.first.value + inputs[1]!.first.value).toBeCloseTo(1, 9);
        for (const { first, total } of inputs) expect(total.value).toBeCloseTo(first.value, 9);
      }),
      { numRuns: 30 },
    );
  });
});

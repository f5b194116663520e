import { describe, expect, test } from "vitest";
import { uniform } from "../design/philox.ts";
import { delta } from "./delta.ts";
import { sliceIndices } from "./delta-table.ts";
import { distances, orderedRuns } from "./kolmogorov.ts";
import { pawn } from "./pawn.ts";
import { slicesFor, slicesOf } from "./slices.ts";

const column = (n: number, stream: number) => Float64Array.from({ length: n }, (_, i) => uniform(11, stream, i));
const ones = (n: number) => new Uint16Array(n).fill(1);

describe("slices", () => {
  test("hold equally many runs, in the order of the level", () => {
    const { of, sizes } = slicesOf(Float64Array.of(6, 1, 5, 2, 4, 3), false, 3);
    expect([Array.from(of), Array.from(sizes)]).toEqual([
      [2, 0, 2, 0, 1, 1],
      [2, 2, 2],
    ]);
  });

  test("never part runs of one level, whatever that does to their number", () => {
    const { of, sizes } = slicesOf(Float64Array.of(0, 0, 0, 0, 0, 1, 2, 3), false, 3);
    expect([Array.from(of), Array.from(sizes)]).toEqual([
      [0, 0, 0, 0, 0, 1, 1, 1],
      [5, 3],
    ]);
    expect(slicesOf(new Float64Array(4), false, 3).sizes).toHaveLength(1);
  });

  test("are one a label, or a number where there are few", () => {
    expect(Array.from(slicesOf(Float64Array.of(4, 0, 2, 3, 1), true, 2).sizes)).toEqual([1, 1, 1, 1, 1]);
    expect(Array.from(slicesOf(Float64Array.of(7, 7, 9), false, 2).of)).toEqual([0, 0, 1]);
  });

  test("grow with the cube root of the runs", () => {
    expect([7, 27, 999, 1000, 1e7].map(slicesFor)).toEqual([2, 3, 9, 10, 48]);
  });
});

describe("one cut by hand", () => {
  // values 1 2 3 4 in slices 0 0 1 1: after 2 the slice 0 stands at 1 and all at 1/2
  const y = Float64Array.of(1, 2, 3, 4);
  const of = Uint16Array.of(0, 0, 1, 1);

  test("has the Kolmogorov-Smirnov distance 1/2 in each slice", () => {
    expect(distances(orderedRuns(y), of, 2, ones(4))).toEqual({ median: 0.5, max: 0.5 });
  });

  test("has no distance within ties, and one by counts: the first run three times makes 4 of 6", () => {
    expect(distances(orderedRuns(new Float64Array(4)), of, 2, ones(4))).toEqual({ median: 0, max: 0 });
    // slice 0 after 2: 1 against 4/6; slice 1 before 3: 0 against 4/6
    const found = distances(orderedRuns(y), of, 2, Uint16Array.of(3, 1, 1, 1));
    expect([found.median, found.max].map((value) => value.toFixed(9))).toEqual(["0.500000000", (2 / 3).toFixed(9)]);
  });

  test("has delta 1/2 and all but chance of the variance: means 1.5 and 3.5, between 4, within 1, 1 - 1/2 a degree", () => {
    const found = sliceIndices(y, of, 2, slicesOf(y, false, 2), ones(4));
    expect(found.delta).toBe(0.5);
    expect(found.first).toBeCloseTo((4 - 1 * (1 / 2)) / 5, 12);
  });
});

describe("indices from given runs", () => {
  const n = 1000;
  const columns = [column(n, 1), column(n, 2), column(n, 3)];
  const names = ["strong", "weak", "none"];
  const y = Float64Array.from({ length: n }, (_, i) => 4 * columns[0]![i]! + columns[1]![i]! ** 2);

  test("order inputs by what they move and cannot tell one without effect from a dummy", () => {
    const [p, d] = [pawn(columns, y, { names }).inputs, delta(columns, y, { names }).inputs];
    for (const found of [p.map(({ median }) => median), d.map(({ delta: index }) => index)]) {
      expect(found[0]!.value).toBeGreaterThan(found[1]!.value);
      expect(found.map(({ aboveDummy }) => aboveDummy)).toEqual([true, true, false]);
      for (const { value, low, high } of found) expect(low < value && value < high).toBe(true);
    }
    expect(p[2]!.sentence).toBe("none cannot be told from an input without effect");
    expect(d[0]!.sentence).toMatch(
      /^strong moves 0\.\d\d of the distribution .* and moves 9\d % of the variance alone/,
    );
  });

  test("an input without effect is taken for one that has it as often as it should: about 1 in 20", () => {
    let taken = 0;
    for (let k = 0; k < 40; k++) {
      const inert = [column(200, 100 + k)];
      const small = y.subarray(0, 200);
      taken += pawn(inert, small, { names: ["x"], seed: k }).inputs[0]!.median.aboveDummy ? 1 : 0;
      taken += delta(inert, small, { names: ["x"], seed: k, bootstraps: 50 }).inputs[0]!.delta.aboveDummy ? 1 : 0;
    }
    expect(taken).toBeLessThanOrEqual(11); // of 80, 4 expected; more than 11 has a chance below 1 in 1,000
  });

  test("no climbing change of scale moves them", () => {
    const bent = y.map((value) => value ** 3 + 7);
    expect(pawn(columns, bent, { names })).toEqual(pawn(columns, y, { names }));
    const deltas = (values: Float64Array) => delta(columns, values, { names }).inputs.map(({ delta: index }) => index);
    expect(deltas(bent)).toEqual(deltas(y));
  });

  test("labels are labels: what they are called, and in which order, changes nothing", () => {
    const codes = Array.from({ length: n }, (_, i) => Math.floor(3 * columns[0]![i]!));
    const moved = Float64Array.from(y, (value, i) => value + 3 * (codes[i] === 1 ? 1 : 0));
    const words = codes.map((code) => ["calm", "breeze", "storm"][code]!);
    const swapped = codes.map((code) => (code + 1) % 3);
    for (const method of [pawn, delta] as const) {
      const one = method([words], moved, { names: ["w"] }).inputs[0]!;
      expect(one.slices).toBe(3);
      for (const numbers of [codes, swapped]) {
        const other = method([numbers], moved, { names: ["w"], categorical: ["w"] }).inputs[0]!;
        expect(Math.abs(indexOfEither(other) - indexOfEither(one))).toBeLessThan(1e-12);
      }
    }
  });

  test("failed runs are left out and counted", () => {
    const failing = y.map((value, i) => (i % 10 === 3 ? Number.NaN : value));
    const kept = (values: ArrayLike<number>) => Array.from(values).filter((_, i) => i % 10 !== 3);
    const found = pawn(columns, failing, { names });
    expect([found.used, found.failed]).toEqual([900, 100]);
    expect(found.inputs).toEqual(pawn(columns.map(kept), kept(y), { names }).inputs);
    expect(delta(columns, failing, { names })).toMatchObject({ used: 900, failed: 100 });
  });

  test("a column of one value moves nothing", () => {
    const flat = [new Float64Array(n)];
    expect(pawn(flat, y, { names: ["x"] }).inputs[0]!.median).toMatchObject({ value: 0, aboveDummy: false });
    expect(delta(flat, y, { names: ["x"] }).inputs[0]!).toMatchObject({
      delta: { value: 0, aboveDummy: false },
      first: { value: 0 },
    });
  });

  test("say what is wrong", () => {
    expect(() => pawn(columns, y, { names: ["a"] })).toThrow("3 columns and 1 names");
    expect(() => pawn([[1, 2]], y, { names: ["a"] })).toThrow("`a` has 2 values and there are 1000 runs");
    expect(() => delta([y.map(() => Number.NaN)], y, { names: ["a"] })).toThrow("`a` is NaN in run 0");
    expect(() =>
      delta(
        columns,
        y.map(() => 3),
        { names },
      ),
    ).toThrow("every run gives 3");
    expect(() => pawn(columns, y, { names, slices: 300 })).toThrow("300 slices need 1500");
    expect(() => pawn(columns, y, { names, slice: 3 } as never)).toThrow("did you mean `slices`?");
    expect(() => pawn(columns, y, { names, categorical: ["wek"] })).toThrow("did you mean `weak`?");
  });
});

function indexOfEither(input: ReturnType<typeof pawn>["inputs"][0] | ReturnType<typeof delta>["inputs"][0]): number {
  return "median" in input ? input.median.value : input.delta.value;
}

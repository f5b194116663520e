import { describe, expect, test } from "vitest";
import { type TippingRequest, tippingPoints } from "./tipping-points.ts";

const times = [2026, 2027, 2028, 2029, 2030];
/** Loss in four futures: fails for good, fails once, touches the threshold, could not be run. */
const loss = Float64Array.from(
  [
    [1, 2, 6, 7, 8],
    [1, 6, 1, 1, 1],
    [1, 1, 1, 1, 5],
    [1, 1, Number.NaN, 1, 1],
  ].flat(),
);
const request = { times, values: { hold: loss }, threshold: 5, sense: "minimise" } as const;
const point = (more: Partial<TippingRequest> = {}) => tippingPoints({ ...request, ...more })[0]!;

describe("a tipping point", () => {
  test("is the first time the threshold fails; at the threshold it holds", () => {
    expect(point().at).toEqual([2028, 2027, null, Number.NaN]);
  });

  test("is of what should be large when it falls below", () => {
    const gain = loss.map((value) => -value);
    expect(point({ values: { gain }, threshold: -5, sense: "maximise" }).at).toEqual([2028, 2027, null, Number.NaN]);
  });

  test("over a window is when its mean fails, at its last time", () => {
    // Means of two: 1.5, 4, 6.5 and 3.5, 3.5, 1, 1.
    expect(point({ window: 2 }).at).toEqual([2029, null, null, Number.NaN]);
  });

  test("that must last forgets failures that pass", () => {
    expect(point({ lasting: true }).at).toEqual([2028, null, null, Number.NaN]);
  });

  test("is summed up over the futures whose run did not fail", () => {
    // 2027, 2028, never: 10 % are reached with the first, 50 % with the second, 90 % with the third.
    expect(point()).toMatchObject({ low: 2027, median: 2028, high: null, never: 1 / 3, futures: 3 });
    // By 2028 two of three, at least half, have failed; nine tenths never do.
    expect(point().sellBy).toBe(2028);
    expect(point({ share: 0.9 }).sellBy).toBeNull();
    expect(point({ share: 1 / 3 }).sellBy).toBe(2027);
    expect(point().sentence).toBe(
      "`hold` fails its threshold in 67 % of futures, in the middle one by 2028 (10 to 90 % of futures: 2027 to later than 2030); " +
        "it must be followed by 2028, when 50 % of them have failed",
    );
  });

  test("of nothing but failed runs says so, and of none that fails too", () => {
    const none = point({ values: { hold: new Float64Array(5).fill(Number.NaN) } });
    expect(none).toMatchObject({ futures: 0, never: null, median: null, sellBy: null });
    expect(none.sentence).toContain("every run failed");
    expect(point({ threshold: 100 }).sentence).toBe("`hold` keeps its threshold in all futures");
  });

  test("refuses what does not fit together", () => {
    const refused = (more: object, message: string) => expect(() => point(more)).toThrow(message);
    refused(
      { times: [2026, 2027, 2028] },
      "strategy `hold` has 20 values: not a whole number of futures with 3 times each",
    );
    refused({ times: [2026, 2025] }, "each later than the one before");
    refused({ window: 6 }, "`window` must be a whole number from 1 to 5");
    refused({ share: 0 }, "`share` must be above 0 and at most 1, not 0");
    refused({ sense: "min" }, '`sense` must be "minimise" or "maximise", not "min"');
    refused({ windw: 3 }, "unknown key `windw`; did you mean `window`?");
  });
});

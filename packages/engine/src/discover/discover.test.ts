import { describe, expect, it } from "vitest";
import { discover } from "./discover.ts";
import { evenColumns, whether } from "./testing/columns.ts";

const columns = evenColumns(400, 3, 9);
/** Larger where x0 is large and x1 small: above 0 in the corner of 0.6 and 0.5. */
const loss = columns.x0!.map((a, i) => Math.min(a - 0.6, 0.5 - columns.x1![i]!));
const QUICK = { resamples: 2, trees: 20, seed: 1 };

describe("discover", () => {
  it("says where runs are worse than a threshold, and how far that can be trusted", () => {
    const names = { x0: { label: "Outage", unit: "weeks" } };
    const found = discover(columns, loss, { worseThan: 0, names, ...QUICK });
    expect(found.chosen.sentence).toMatch(
      /^fails in (9\d|100) % of futures with Outage at least 0\.(6\d?|59) weeks and x1 at most 0\.\d+; these are \d+ % of all failures$/,
    );
    expect(found.ofInterest).toBe(loss.filter((value) => value > 0).length);
    expect(found.boxes[found.chosen.step]).toEqual(found.chosen);
    expect(found.boxes.every(({ sentence }) => sentence.startsWith("fails in "))).toBe(true);
    expect(found.cart.some(({ density, sentence }) => density > 0.9 && sentence.includes("Outage at least"))).toBe(
      true,
    );
    expect(found.heldOut!.density).toBeGreaterThan(0.8);
    expect(found.reproducibility!.inputs.map(({ byDensity }) => byDensity).slice(0, 2)).toEqual([1, 1]);
    expect(found.scores!.at(-1)!.input).toBe("x2");
  });

  it("takes only what lies strictly beyond the threshold, in the worse direction", () => {
    const few = { resamples: 0, trees: 0 };
    const x = [1, 2, 3, 4];
    expect(discover({ x }, [5, 6, 7, 7], { worseThan: 6, ...few }).ofInterest).toBe(2);
    expect(discover({ x }, [5, 6, 7, 7], { worseThan: 6, sense: "maximise", ...few }).ofInterest).toBe(1);
    const found = discover({ x }, [5, 6, 7, Number.NaN], { worseThan: 6, ...few });
    expect(found).toMatchObject({ n: 3, ofInterest: 1, leftOut: 1 });
    expect(found).not.toHaveProperty("heldOut");
    expect(found).not.toHaveProperty("scores");
  });

  it("turns round with the sign of the measure", () => {
    const turned = discover(
      columns,
      loss.map((value) => -value),
      { worseThan: 0, sense: "maximise", ...QUICK },
    );
    expect(turned).toEqual({ ...discover(columns, loss, { worseThan: 0, ...QUICK }), worseThan: 0, sense: "maximise" });
  });

  it("says within what the threshold must lie, and what it cannot read", () => {
    expect(() => discover({ x: [1, 2] }, [5, 6], { worseThan: 6 })).toThrow(
      "None of 2 runs is above 6: the measure runs from 5 to 6; take a threshold within",
    );
    expect(() => discover({ x: [1, 2] }, [5, 6], { worseThan: 4 })).toThrow("All 2 runs are above 4");
    expect(() => discover({ x: [1, 2] }, [5, 6], {} as never)).toThrow("give `worseThan`");
    expect(() => discover({ x: [1, 2] }, [5, 6], { worseThan: 5, trials: 3 } as never)).toThrow(
      "unknown option of discover",
    );
  });
});

describe("many inputs", () => {
  const columns = evenColumns(300, 50, 3);
  const loss = Float64Array.from(
    whether(columns, (a, b) => a > 0.6 && b < 0.5),
    (worse) => (worse ? 10 : 1),
  );

  it("are searched over those of the highest scores; the scores are those of all", () => {
    const found = discover(columns, loss, { worseThan: 5, screen: 5, resamples: 0 });
    expect(found.screened).toMatchObject({ of: 50 });
    expect(found.screened.kept).toHaveLength(5);
    expect(found.screened.kept).toEqual(expect.arrayContaining(["x0", "x1"]));
    expect(found.scores).toHaveLength(50);
    expect(new Set(found.boxes.at(-1)!.limits.map(({ input }) => input))).toEqual(new Set(["x0", "x1"]));
    expect(found.heldOut!.chance).toBeLessThan(0.001);
    expect(discover(columns, loss, { worseThan: 5, resamples: 0, trees: 0 }).screened.kept).toHaveLength(50);
  });
});

import { describe, expect, it } from "vitest";
import { chooseBox } from "./choose-box.ts";
import { coveringBoxes } from "./cover.ts";
import { heldOut } from "./held-out.ts";
import { prim } from "./prim.ts";
import { reproducibility } from "./reproducibility.ts";
import { evenColumns, whether } from "./testing/columns.ts";

const columns = evenColumns(600, 4, 6);
const planted = whether(columns, (a, b) => a > 0.6 && b < 0.5);

describe("a planted box", () => {
  it("is found with its inputs and near its limits", () => {
    const { limits, coverage, density } = chooseBox(prim(columns, planted).boxes);
    expect(limits.map(({ input }) => input)).toEqual(["x0", "x1"]);
    expect(Math.abs((limits[0] as { low: number }).low - 0.6)).toBeLessThan(0.03);
    expect(Math.abs((limits[1] as { high: number }).high - 0.5)).toBeLessThan(0.03);
    expect(Math.min(coverage, density)).toBeGreaterThan(0.93);
  });

  it("holds in runs it was not looked for in", () => {
    const told = heldOut(columns, planted, { seed: 3 });
    const k = planted.filter(Boolean).length;
    expect(told.runs).toBe(600 - Math.round((k * 2) / 3) - Math.round(((600 - k) * 2) / 3));
    expect(told.ofInterest).toBe(k - Math.round((k * 2) / 3));
    expect(told.coverage).toBe(told.k / told.ofInterest);
    expect(Math.min(told.coverage, told.density)).toBeGreaterThan(0.85);
    expect(heldOut(columns, planted, { seed: 3 })).toEqual(told);
    expect(heldOut(columns, planted, { seed: 4 }).box).not.toEqual(told.box);
  });

  it("is found again when the runs are drawn again, and chance alone is not", () => {
    const box = chooseBox(prim(columns, planted).boxes);
    const told = reproducibility(columns, planted, box, { resamples: 8, seed: 1 });
    expect(told.inputs.slice(0, 2)).toEqual([
      { input: "x0", byCoverage: 1, byDensity: 1 },
      { input: "x1", byCoverage: 1, byDensity: 1 },
    ]);
    expect(Math.max(...told.inputs.slice(2).map(({ byCoverage }) => byCoverage))).toBeLessThan(0.5);
    expect(told.density.low).toBeLessThanOrEqual(told.density.median);
    expect(told.density.low).toBeGreaterThan(0.85);
    expect(reproducibility(columns, planted, box, { resamples: 8, seed: 1 })).toEqual(told);
  });

  it("cannot be held out of two cases", () => {
    expect(() => heldOut({ x: [1, 2, 3, 4] }, [0, 0, 0, 1], { seed: 1 })).toThrow("cannot be parted at 67 %");
    expect(() => heldOut({ x: [1, 2] }, [0, 1], { sead: 1 } as never)).toThrow("did you mean `seed`?");
  });
});

describe("several boxes", () => {
  const twoCorners = whether(columns, (a, b, c, d) => (a > 0.7 && b > 0.6) || (c < 0.3 && d < 0.4));

  it("cover one corner after the other; coverages add up", () => {
    const steps = coveringBoxes(columns, twoCorners, { most: 5 });
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps[0]!.chosen.coverage + steps[1]!.chosen.coverage).toBeGreaterThan(0.85);
    expect(steps.reduce((sum, { chosen }) => sum + chosen.k, 0)).toBeLessThanOrEqual(twoCorners.filter(Boolean).length);
    const held = steps[0]!.chosen;
    expect(steps[1]!.boxes[0]).toMatchObject({ n: 600 - held.n, coverage: expect.closeTo(1 - held.coverage, 12) });
  });

  it("end where nothing is left to cover, and take the box asked for", () => {
    const steps = coveringBoxes({ x: [1, 2, 3, 4, 5] }, [0, 0, 0, 1, 1], {
      prim: { massMin: 0.1 },
      choose: (boxes) => boxes.at(-1)!,
    });
    expect(steps.map(({ chosen }) => chosen.coverage)).toEqual([1]);
  });
});

describe("runs held out", () => {
  // Each future three times, as under three theories: with its twins among the runs held out, chance would look like skill.
  const noise = evenColumns(60, 40, 9);
  const tripled = Object.fromEntries(
    Object.entries(noise).map(([name, column]) => [name, Float64Array.from([...column, ...column, ...column])]),
  );
  const chance = Float64Array.from({ length: 180 }, (_, i) => Number((i % 60) % 4 === 0));
  const groups = Int32Array.from({ length: 180 }, (_, i) => i % 60);

  it("are whole groups where groups are given", () => {
    const alone = heldOut(tripled, chance, { seed: 1 });
    const together = heldOut(tripled, chance, { seed: 1, groups });
    expect([together.runs, together.n % 3, together.k % 3]).toEqual([60, 0, 0]);
    expect(alone.density).toBeGreaterThan(0.6);
    expect(together.density).toBeLessThan(0.4);
    expect(together.chance).toBeGreaterThan(0.05);
    expect(() => heldOut(tripled, chance, { seed: 1, groups: [1, 2] })).toThrow("2 groups for 180 runs");
  });

  it("have no say in which inputs are kept", () => {
    const known = whether(noise, (a, b) => a > 0.5 && b < 0.6).map(Number);
    const flipped = (rows: ReadonlySet<number>) => known.map((value, row) => (rows.has(row) ? 1 - value : value));
    const [asked, each] = [{ seed: 2, screen: 3, groups: [...known.keys()] }, [...known.keys()]];
    const told = heldOut(noise, known, asked);
    // A run is among those held out if their number of interest changes with it.
    const out = each.filter((row) => {
      const { ofInterest } = heldOut(noise, flipped(new Set([row])), { seed: 2, groups: asked.groups });
      return ofInterest !== told.ofInterest;
    });
    expect(out).toHaveLength(told.runs);
    expect(heldOut(noise, flipped(new Set(out)), asked).box).toEqual(told.box);
  });

  it("that all fall on one side are told of", () => {
    const one = Float64Array.from({ length: 180 }, (_, i) => Number(i % 60 === 0));
    expect(() => heldOut(tripled, one, { seed: 1, groups })).toThrow("cannot be parted");
  });
});

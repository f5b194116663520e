import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { cart } from "../../packages/engine/src/discover/cart.ts";
import { chooseBox } from "../../packages/engine/src/discover/choose-box.ts";
import { coveringBoxes } from "../../packages/engine/src/discover/cover.ts";
import { prim } from "../../packages/engine/src/discover/prim.ts";
import { boxSentence } from "../../packages/engine/src/discover/sentence.ts";
import type { NumberLimit, Objective } from "../../packages/engine/src/discover/types.ts";

const FOLDER = fileURLToPath(new URL("../../../shared/oracles/dmdu/", import.meta.url));
const there = existsSync(`${FOLDER}bryant_et_al_2010_data.csv`) && existsSync(`${FOLDER}prim_bryant_lempert.json`);
const reason = there
  ? ""
  : "skipped: no files ../shared/oracles/dmdu/bryant_et_al_2010_data.csv and prim_bryant_lempert.json";

interface Published {
  readonly box21: {
    readonly limits: Record<string, [number, number]>;
    readonly quasi_p: Record<string, number>;
    readonly [share: string]: unknown;
  };
  readonly trajectory_coverage_density_n_resdim: [number, number, number, number][];
}

function read(): { columns: Record<string, number[]>; column: (at: number) => number[]; published: Published } {
  const lines = readFileSync(`${FOLDER}bryant_et_al_2010_data.csv`, "utf8").trim().split(/\r?\n/);
  const [head, ...rows] = lines.map((line) => line.split(","));
  const column = (at: number) => rows.map((row) => Number(row[at]));
  const columns = Object.fromEntries(head!.slice(2, 11).map((name, i) => [name, column(i + 2)]));
  return {
    columns,
    column,
    published: JSON.parse(readFileSync(`${FOLDER}prim_bryant_lempert.json`, "utf8")) as Published,
  };
}

describe("scenario discovery over the 882 runs of Bryant and Lempert (2010)", () => {
  if (reason) test(`is ${reason}`, ({ skip }) => skip(reason));
  if (reason) return;
  const { columns, column, published } = read();
  const high = column(15);
  const { boxes, n, ofInterest } = prim(columns, high, { peelAlpha: 0.1 });
  const box21 = boxes[21]!;

  test("begins with the published peels", () => {
    expect([n, ofInterest]).toEqual([882, 89]);
    const rows = published.trajectory_coverage_density_n_resdim;
    expect(boxes.slice(0, rows.length).map((box) => [box.n, box.restricted])).toEqual(rows.map((row) => row.slice(2)));
    for (const [i, [coverage, density]] of rows.entries()) {
      expect(boxes[i]!.coverage).toBeCloseTo(coverage, 6);
      expect(boxes[i]!.density).toBeCloseTo(density, 6);
    }
  });

  test("has box 21 with its limits and its quasi-p values", () => {
    const { limits, quasi_p, ...shares } = published.box21;
    for (const [share, value] of Object.entries(shares))
      expect(box21).toHaveProperty(share, expect.closeTo(value as number, 6));
    expect(box21.limits.map(({ input }) => input).toSorted()).toEqual(Object.keys(limits).toSorted());
    for (const limit of box21.limits as NumberLimit[]) {
      const [low, most] = limits[limit.input]!;
      expect(limit.low).toBeCloseTo(low, 5);
      expect(limit.high).toBeCloseTo(most, 5);
      expect(box21.quasiP[limit.input]! / quasi_p[limit.input]!).toBeCloseTo(1, 10);
    }
  });

  test("says box 21 in a sentence", () => {
    const names = { "Biomass backstop price": { label: "a backstop price", unit: "USD/t" } };
    expect(boxSentence(box21, names)).toBe(
      "fails in 77 % of futures with Cellulosic cost at least 73, Total biomass at most 760, Demand elasticity at least -0.42 and a backstop price at least 150 USD/t; these are 75 % of all failures",
    );
  });

  // From a run of EMA Workbench 3.0 on the same file: boxes, runs and cases in the last of them, sums of runs and of cases over all.
  test.each<[number, Objective, number, number[]]>([
    [0.1, "lenient1", 0.05, [28, 45, 45, 8109, 2181]],
    [0.1, "lenient2", 0.05, [28, 45, 42, 8167, 2176]],
    [0.1, "lenient2", 0.02, [31, 37, 36, 8280, 2285]],
    [0.1, "original", 0.02, [35, 18, 18, 8307, 2379]],
    [0.05, "lenient1", 0.05, [52, 49, 47, 15549, 4115]],
    [0.05, "lenient2", 0.05, [54, 52, 49, 15688, 4189]],
    [0.05, "original", 0.05, [56, 49, 47, 15739, 4297]],
    [0.02, "lenient1", 0.05, [104, 77, 62, 34772, 8624]],
    [0.02, "original", 0.02, [178, 51, 48, 37545, 10967]],
  ])(
    "has the same trajectory as another implementation: peels of %d, %s, least mass %d",
    (peelAlpha, objective, massMin, expected) => {
      const found = prim(columns, high, { peelAlpha, objective, massMin }).boxes;
      const last = found.at(-1)!;
      const [runs, cases] = [found.reduce((sum, box) => sum + box.n, 0), found.reduce((sum, box) => sum + box.k, 0)];
      expect([found.length, last.n, last.k, runs, cases]).toEqual(expected);
    },
  );

  test("finds the second box on what the last box of the first trajectory leaves", () => {
    const steps = coveringBoxes(columns, high, { prim: { peelAlpha: 0.1 }, most: 2, choose: (all) => all.at(-1)! });
    expect(steps.map((step) => step.boxes.length)).toEqual([28, 28]);
    expect(steps[1]!.boxes[0]).toMatchObject({ n: 837, k: 44 });
    expect(steps[1]!.chosen).toMatchObject({ n: 48, k: 27, restricted: 6 });
  });

  test("takes a box near the one its authors quote, with no more inputs", () => {
    const chosen = chooseBox(boxes);
    expect(Math.abs(chosen.step - 21)).toBeLessThanOrEqual(3);
    expect(chosen.restricted).toBeLessThanOrEqual(4);
  });

  // From scikit-learn's tree with at least 5 % of the runs in a leaf: runs, and cases of interest or mean, from left to right.
  test("grows the same trees as another implementation", () => {
    const few = cart(columns, high).boxes.map((box) => [box.n, "k" in box && box.k]);
    expect(few).toEqual([
      [46, 1],
      [482, 0],
      [91, 0],
      [44, 4],
      [46, 20],
      [44, 10],
      [45, 0],
      [84, 54],
    ]);
    const means = cart(columns, column(13)).boxes.map((box) => [box.n, "mean" in box && Number(box.mean.toFixed(4))]);
    expect(means.slice(0, 4)).toEqual([
      [71, 142.3117],
      [78, 182.4342],
      [75, 223.1188],
      [51, 177.9384],
    ]);
    expect(means.slice(-2)).toEqual([
      [44, 136.5077],
      [48, 106.1883],
    ]);
    expect(means).toHaveLength(14);
  });
});

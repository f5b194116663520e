import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hypervolume, nsga2, nsga3 } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { dtlz2, zdt, zdtFront, zdtHypervolume } from "../../bench/search/problems.mjs";

const FILE = fileURLToPath(new URL("../../../shared/oracles/dmdu/sensitivity.json", import.meta.url));
const missing = existsSync(FILE) ? "" : "skipped: no file ../shared/oracles/dmdu/sensitivity.json";
const published = missing ? null : JSON.parse(readFileSync(FILE, "utf8")).hypervolume;

/** Points of the unit sphere where no coordinate is negative, on a grid of n angles each way. */
function sphere(n: number): number[][] {
  const angles = Array.from({ length: n + 1 }, (_, i) => (i * Math.PI) / (2 * n));
  return angles.flatMap((a) => angles.map((b) => [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)]));
}

describe("hypervolumes of true fronts", () => {
  if (missing) test(`of DTLZ2 are ${missing}`, ({ skip }) => skip(missing));

  test.skipIf(published === null)("DTLZ2: those of denser and denser samples tend to the exact one, from below", () => {
    const exact = [published["DTLZ2_2obj_ref(1,1)"], published["DTLZ2_3obj_ref(1,1,1)"]];
    const arc = Array.from({ length: 20_001 }, (_, i) => (i * Math.PI) / 40_000).map((a) => [Math.cos(a), Math.sin(a)]);
    expect(exact[0] - hypervolume(arc, [1, 1])).toBeGreaterThan(0);
    expect(exact[0] - hypervolume(arc, [1, 1])).toBeLessThan(1e-4);
    // The error falls with the distance between points, as 1 / n.
    const [coarse, fine] = [40, 160].map((n) => exact[1] - hypervolume(sphere(n), [1, 1, 1]));
    expect(fine).toBeGreaterThan(0);
    expect(fine).toBeLessThan(0.008);
    expect(coarse! / fine!).toBeGreaterThan(3.5);
  });

  test.each([1, 2, 4, 6].flatMap((number) => [1.1, 11].map((r) => [number, r] as const)))(
    "ZDT%i up to (%f, same)",
    (number, r) => {
      expect(hypervolume(zdtFront(number, 20_001), [r, r])).toBeCloseTo(zdtHypervolume(number, r)!, 3);
    },
  );

  test("a fourth objective that is the same for all multiplies the volume by its depth", () => {
    const three = sphere(8);
    expect(
      hypervolume(
        three.map((point) => [...point, 1]),
        [1, 1, 1, 3],
      ),
    ).toBeCloseTo(2 * hypervolume(three, [1, 1, 1]), 10);
  });
});

describe("searches of 10,000 evaluations on DTLZ2", () => {
  const options = { evaluations: 10_000, seed: 1, hypervolumeEvery: 0 };
  const platypus = published?.platypus_measured_NSGAII_10000nfe;

  test.skipIf(published === null)("NSGA-II with two objectives reaches what a published implementation does", () => {
    const { hypervolume: reached } = nsga2(dtlz2(2), { ...options, reference: { f1: 1, f2: 1 } });
    expect(reached).toBeGreaterThan(platypus.DTLZ2_2obj);
  });

  test.skipIf(published === null)("with three too, and NSGA-III is better there", () => {
    const reference = { f1: 1, f2: 1, f3: 1 };
    const [two, three] = [nsga2, nsga3].map((method) => method(dtlz2(3), { ...options, reference }).hypervolume!);
    expect(two).toBeGreaterThan(platypus.DTLZ2_3obj);
    expect(three).toBeGreaterThan(two!);
  });
});

describe("searches of ZDT, 250 generations of 40", () => {
  // The least share of the exact hypervolume up to (1.1, 1.1) that ten seeds reach, rounded down to a tenth; ZDT4 has many local fronts.
  test.each([
    [1, 0.9],
    [2, 0.8],
    [3, 0.8],
    [4, 0.5],
    [6, 0.9],
  ])("ZDT%i comes near its front", (number, share) => {
    const exact = zdtHypervolume(number, 1.1) ?? hypervolume(zdtFront(3, 20_001), [1.1, 1.1]);
    const options = {
      population: 40,
      evaluations: 10_000,
      seed: 3,
      hypervolumeEvery: 0,
      reference: { f1: 1.1, f2: 1.1 },
    };
    const { hypervolume: reached } = nsga2(zdt(number), options);
    expect(reached! / exact).toBeGreaterThan(share);
    expect(reached! / exact).toBeLessThan(1);
  });
});

import { basename } from "node:path";
import { NetworkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { relativeDifference } from "../../bench/flow/interleaved.mjs";
import { readMultiSeries, takeStep } from "../../bench/flow/multi-series.mjs";
import { instances } from "./flow-files.ts";

const { files, reason } = instances("multi", ".json.gz");
const series = files.map((file) => [basename(file), file] as const);

/** Numbers of the steps whose optimum differs from the file's by more than 1e-9 of it. */
function differing(file: string, cold: boolean): number[] {
  const { network, steps } = readMultiSeries(file);
  const simplex = new NetworkSimplex(network);
  return steps.flatMap((step, t) => {
    takeStep(network, step);
    if (cold) simplex.reset();
    const found = simplex.solve() === "optimal" ? simplex.objective : Number.NaN;
    return relativeDifference(found, step.optimum ?? Number.NaN) <= 1e-9 ? [] : [t];
  });
}

describe("several commodities under shared capacities", () => {
  if (reason) test(`are ${reason}`, ({ skip }) => skip(reason));

  test.each(series)("%s has HiGHS's optimum in every step, each solved from the one before", (_, file) => {
    expect(differing(file, false)).toEqual([]);
  });

  test.each(series)("%s has HiGHS's optimum in every step, each solved from nothing", (_, file) => {
    expect(differing(file, true)).toEqual([]);
  });
});

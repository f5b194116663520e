/**
 * Runs a second of a study in memory on one thread: a model of one line, where all time is the study's own, and the lake problem of 100 years under 100
 * series of inflow, by a closed-loop rule alone and by five policies that share the inflow of each future.
 */
import { defineStudy, lhs, minimise, range } from "@multivector/ensemble";
import lake from "../../examples/lake-model.mjs";

const SEED = 1;

const trivial = defineStudy({
  id: "trivial",
  model: ({ a, b, c }) => ({ y: a + b * c }),
  uncertain: { a: range(0, 1), b: range(0, 1), c: range(0, 1) },
  measures: { y: minimise("-") },
});
const [[name, rule]] = Object.entries(lake.strategies);

const rows = [];
for (const [what, study, futures] of [
  ["model of one line", trivial, 1_000_000],
  ["lake, one closed-loop rule", lake.withPolicies({ [name]: rule }), 500],
  ["lake, five policies", lake, 200],
]) {
  // The first run warms the code up.
  await study.run({ futures: lhs(Math.ceil(futures / 10)), seed: SEED + 1 });
  const [start, before] = [performance.now(), process.cpuUsage()];
  const { ensemble } = await study.run({ futures: lhs(futures), seed: SEED });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const runs = ensemble.size * ensemble.shape.strategies.length;
  rows.push({
    ...{ study: what, runs, seconds: Number(seconds.toFixed(3)), runsPerSecond: Math.round(runs / seconds) },
    // On a machine that others use too, this is the rate it would have alone.
    runsPerCpuSecond: Math.round((runs * 1e6) / (user + system)),
  });
}
console.table(rows);

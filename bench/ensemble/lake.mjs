/**
 * Runs a second of a study in memory on one thread: a model of one line, where all time is the study's own, and the lake problem of 100 years under 100
 * series of inflow, by a closed-loop rule alone and by five policies that share the inflow of each future.
 */
import { fileURLToPath } from "node:url";
import { lhs } from "@multivector/ensemble";
import lake from "../../examples/lake-model.mjs";
import oneLine from "./one-line.mjs";
import { rounded, rounds } from "./rounds.mjs";

const [[name, rule]] = Object.entries(lake.strategies);

const STUDIES = [
  { part: "trivial", study: "model of one line", of: oneLine, futures: 1_000_000 },
  { part: "lake", study: "lake, one closed-loop rule", of: lake.withPolicies({ [name]: rule }), futures: 300 },
  { part: "policies", study: "lake, five policies", of: lake, futures: 150 },
];

/** A row for each study: runs, and how many a second by the clock (best and median of the rounds) and by the processor alone. */
export async function oneThread(parts) {
  const rows = [];
  for (const { part, study, of, futures } of STUDIES.filter((one) => parts.includes(one.part))) {
    const { best, median, processor } = await rounds(() => of.run({ futures: lhs(futures), seed: 1 }), 5);
    const runs = futures * Object.keys(of.strategies).length;
    const rate = (seconds) => rounded(runs / seconds);
    rows.push({ part, study, runs, best: rate(best), median: rate(median), processor: rate(processor) });
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await oneThread(STUDIES.map(({ part }) => part)));

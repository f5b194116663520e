/** What a second worker gives: runs of a millisecond and more on 1 and 2 threads, and a model of one line by 1 thread and by "auto". */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { lhs, runEnsemble } from "@multivector/ensemble";
import oneLine from "./one-line.mjs";
import { inTurn } from "./rounds.mjs";

const LAKE = fileURLToPath(new URL("../../examples/lake-model.mjs", import.meta.url));

/** The lake's runs of about a millisecond, five a future: times of one and two threads in turn, start of the threads and writing included. */
export async function secondWorker() {
  return gain(await inTurn([1, 2].map((workers) => () => stored(LAKE, 1000, workers))));
}

/** A million runs of a model of one line, kept in memory: by this thread, and by as many as "auto" takes. */
export async function autoWorkers() {
  const run = (workers) => () => oneLine.run({ futures: lhs(1_000_000), seed: 1, workers });
  await run(1)();
  return gain(await inTurn([run(1), run("auto")], 5));
}

/** The same where the runs are to be stored: one thread, and as many as "auto" takes. */
export async function autoStored() {
  const file = fileURLToPath(new URL("one-line.mjs", import.meta.url));
  return gain(await inTurn([1, "auto"].map((workers) => () => stored(file, 100_000, workers))));
}

/** Times of both and how many times faster the second is, by the best round of each: what others do on the machine only ever slows one down. */
function gain([one, two]) {
  return { one, two, speedUp: one.best / two.best };
}

async function stored(file, futures, workers) {
  const out = mkdtempSync(path.join(tmpdir(), "ensemble-bench-"));
  try {
    return (await runEnsemble({ source: { kind: "module", file }, design: lhs(futures), seed: 1, workers, out })).by;
  } finally {
    rmSync(out, { recursive: true });
  }
}

// Peak memory of a whole process, its worker threads included, that runs a million futures with 20 measures and stores them.
// node bench/ensemble/memory.mjs [futures] [workers]
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const MACHINERY = { kind: "module", file: path.join(import.meta.dirname, "twenty-measures.mjs") };

/** A stored run in a process of its own: seconds by the clock and the processor, by whom, parts, megabytes, and peak MiB. */
export function runApart(source, futures, workers) {
  const request = { source, design: { kind: "lhs", futures }, seed: 1, workers };
  const program = path.join(import.meta.dirname, "run-apart.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, JSON.stringify(request)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the run in a process of its own ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The same of a study of next to no work. */
export function machinery(futures, workers) {
  return runApart(MACHINERY, futures, workers);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const futures = Number(process.argv[2] ?? 1_000_000);
  const { by, wall, parts, megabytes, peak } = machinery(futures, Number(process.argv[3] ?? 2));
  console.log(
    `${futures} futures x 20 measures by ${by}: ${wall.toFixed(1)} s, ${Math.round(futures / wall)} futures a second`,
  );
  console.log(`${parts} parts, ${megabytes.toFixed(0)} MB; peak memory ${peak} MiB (at most 400 wanted)`);
}

// How much slower the same runs are over a NATS server than on threads: one study, two workers each, start of the threads included.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { natsEngine, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { startNats } from "../../scripts/nats-server.mjs";

const ROUNDS = 3;
const FUTURES = 1000;
/** A round that takes longer has lost its workers. */
const MOST_MS = 60_000;
const launcher = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");
const source = { kind: "module", file: fileURLToPath(new URL("nats-study.mjs", import.meta.url)) };

/** Times of both, in turn, and their ratio: medians of three rounds. */
export async function natsAgainstThreads() {
  const nats = await startNats();
  const workers = [1, 2].map(() =>
    spawn(process.execPath, [launcher, "worker", "--nats", nats.url, "--workers", "1"], { stdio: "ignore" }),
  );
  const seconds = { nats: [], threads: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const [far, near] = [await timed({ engine: natsEngine({ url: nats.url }) }), await timed({ workers: 2 })];
      if (far.digest !== near.digest) throw new Error("the rows over NATS are not those of the threads");
      seconds.nats.push(far.seconds);
      seconds.threads.push(near.seconds);
    }
  } finally {
    for (const worker of workers) worker.kill();
    await nats.stop();
  }
  const [natsSeconds, threadSeconds] = [median(seconds.nats), median(seconds.threads)];
  return { futures: FUTURES, natsSeconds, threadSeconds, ratio: natsSeconds / threadSeconds };
}

async function timed(by) {
  const out = mkdtempSync(path.join(tmpdir(), "nats-bench-"));
  try {
    const { seconds } = await runEnsemble({
      source,
      design: { kind: "lhs", futures: FUTURES },
      seed: 1,
      out,
      ...by,
      signal: AbortSignal.timeout(MOST_MS),
    });
    return { seconds, digest: await rowsDigest(out) };
  } finally {
    rmSync(out, { recursive: true });
  }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { futures, natsSeconds, threadSeconds, ratio } = await natsAgainstThreads();
  console.log(
    `NATS against threads, ${futures} runs of about 5 ms, two workers each: ${natsSeconds.toFixed(2)} s against ${threadSeconds.toFixed(2)} s, ${ratio.toFixed(2)} times`,
  );
}

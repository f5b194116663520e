// A NATS server and two workers on this machine run an ensemble of the Kazakhstan case; one worker is killed on the way.
// The rows are those of a run with threads.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { natsEngine, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { startNats } from "./nats-server.mjs";

const launcher = path.resolve(import.meta.dirname, "../packages/cli/bin/multivector.js");
const out = mkdtempSync(path.join(tmpdir(), "cluster-demo-"));
const request = {
  source: {
    kind: "case",
    folder: "kazakhstan",
    request: { strategies: ["status-quo", "rec-003-01", "rec-003-02"], theories: "drawn" },
  },
  design: { kind: "lhs", futures: 60 },
  ...{ seed: 1, chunk: 2 },
};

const nats = await startNats();
console.log(`server at ${nats.url}`);
const workers = ["first", "second"].map(startWorker);
try {
  await demonstrate();
} finally {
  for (const worker of workers) worker.kill();
  await nats.stop();
  rmSync(out, { recursive: true });
}

function startWorker(name) {
  const worker = spawn(process.execPath, [launcher, "worker", "--nats", nats.url, "--workers", "1"]);
  worker.stderr.on("data", (text) => process.stdout.write(`  ${name} worker: ${text}`));
  worker.on("exit", (code, signal) => console.log(`  ${name} worker: ended (${signal ?? code})`));
  return worker;
}

async function demonstrate() {
  let killed = false;
  const progress = ({ done, all, perSecond }) => {
    console.log(`  ${done} of ${all} futures, ${perSecond.toFixed(1)} a second`);
    if (killed || done < all / 3) return;
    killed = true;
    console.log("  the first worker is killed (kill -9)");
    workers[0].kill("SIGKILL");
  };
  const notice = (text) => console.log(`  ${text}`);
  const far = path.join(out, "far");
  told(await runEnsemble({ ...request, out: far, progress, engine: natsEngine({ url: nats.url, notice }) }));
  const near = path.join(out, "near");
  told(await runEnsemble({ ...request, out: near, workers: 2 }));
  const digests = await Promise.all([far, near].map(rowsDigest));
  const same = digests[0] === digests[1];
  console.log(`rows ${digests[0].slice(0, 16)} and ${digests[1].slice(0, 16)}: ${same ? "the same" : "NOT the same"}`);
  if (!same) process.exitCode = 1;
}

function told({ futures, runs, failed, seconds, by }) {
  const rate = (futures / seconds).toFixed(1);
  console.log(
    `${by}: ${futures} futures, ${runs} runs, ${failed} failed, in ${seconds.toFixed(1)} s: ${rate} futures a second`,
  );
}

// Peak memory of a whole process, its worker threads included, that runs a million futures with 20 measures and stores them.
// node bench/ensemble/memory.mjs [futures] [workers]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runEnsemble } from "@multivector/ensemble";

const futures = Number(process.argv[2] ?? 1_000_000);
const workers = Number(process.argv[3] ?? 2);
const out = mkdtempSync(path.join(tmpdir(), "ensemble-memory-"));
try {
  const { seconds, by } = await runEnsemble({
    source: { kind: "module", file: path.join(import.meta.dirname, "twenty-measures.mjs") },
    design: { kind: "lhs", futures },
    ...{ seed: 1, workers, out },
  });
  const parts = readdirSync(path.join(out, "parts")).map((name) => statSync(path.join(out, "parts", name)).size);
  const megabytes = parts.reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(
    `${futures} futures x 20 measures by ${by}: ${seconds.toFixed(1)} s, ${Math.round(futures / seconds)} futures a second`,
  );
  console.log(
    `${parts.length} parts, ${megabytes.toFixed(0)} MB; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB (at most 400 wanted)`,
  );
} finally {
  rmSync(out, { recursive: true });
}

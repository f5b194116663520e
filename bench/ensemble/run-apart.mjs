/** Runs the request given as JSON in a folder that is deleted afterwards, and prints what it took as JSON: memory has to be that of a process alone. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runEnsemble } from "@multivector/ensemble";
import { timed } from "./rounds.mjs";

const out = mkdtempSync(path.join(tmpdir(), "ensemble-bench-"));
try {
  const { wall, processor, result } = await timed(() => runEnsemble({ ...JSON.parse(process.argv[2]), out }));
  const sizes = readdirSync(path.join(out, "parts")).map((name) => statSync(path.join(out, "parts", name)).size);
  const { by, runs, failed } = result;
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ wall, processor, by, runs, failed, parts: sizes.length, megabytes, peak }));
} finally {
  rmSync(out, { recursive: true });
}

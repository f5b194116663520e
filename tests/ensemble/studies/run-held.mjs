import { fileURLToPath } from "node:url";
import { runEnsemble } from "@multivector/ensemble";

// A process of its own that a test kills.
await runEnsemble({
  source: { kind: "module", file: fileURLToPath(new URL("held.mjs", import.meta.url)) },
  design: { kind: "lhs", futures: 60 },
  ...{ seed: 1, chunk: 2, workers: 2, out: process.argv[2] },
});

import { parentPort, workerData } from "node:worker_threads";
import type { EnsembleOrder } from "@multivector/server";
import { explored } from "./explored.ts";
import { guarded, printJson } from "./outcome.ts";
import { program } from "./program.ts";
import type { ServeOrder, ServeReport } from "./serve-order.ts";

/** A command that leaves with a code: in a thread nothing behind `process.exit` may be lost. */
class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

const report = (message: ServeReport) => parentPort!.postMessage(message);
const printed = { stdout: "", stderr: "" };

for (const stream of ["stdout", "stderr"] as const) {
  process[stream].write = (chunk: string | Uint8Array) => {
    printed[stream] += typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk);
    return true;
  };
}
process.exit = (code) => {
  throw new Exit(Number(code ?? 0));
};

const asked = workerData as ServeOrder;
const code = asked.kind === "command" ? await run(asked.args) : await explore(asked.order);
report({ kind: "end", code, ...printed });

/** Runs a command as the terminal would, to its exit code. */
async function run(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof Exit) return error.code;
    throw error;
  }
}

/** Runs an ensemble as `explore` would, with its progress told as numbers. */
async function explore({ case: name, futures, strategies, theories, seed, out }: EnsembleOrder): Promise<number> {
  const options = {
    ...{ futures: String(futures), seed: String(seed), out, design: "lhs", workers: "auto" },
    ...{ draws: "0", change: [], without: [] },
    ...(strategies ? { strategies: strategies.join(",") } : {}),
    ...(theories ? { theories: theories.join(",") } : {}),
  };
  await guarded(async () => {
    const { document } = await explored(name, options, {
      progress: (progress) => report({ kind: "progress", progress }),
    });
    printJson(document);
  })();
  return Number(process.exitCode ?? 0);
}

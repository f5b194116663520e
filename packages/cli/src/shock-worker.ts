import { parentPort, workerData } from "node:worker_threads";
import { openCase } from "@multivector/casefile";
import { runShockTask, type ShockResult, type ShockTask } from "@multivector/engine";
import { loadSolver } from "@multivector/lp";

/** A task handed to a worker, and what comes back. */
export interface ShockOrder {
  readonly index: number;
  readonly task: ShockTask;
}

export interface ShockReport {
  readonly index: number;
  readonly result: ShockResult;
}

const { caseName, draws, seed } = workerData as { caseName: string; draws: number; seed: number };
const ready = Promise.all([openCase(caseName), loadSolver()]);

parentPort!.on("message", async ({ index, task }: ShockOrder) => {
  const [kase, solver] = await ready;
  parentPort!.postMessage({ index, result: runShockTask(kase, solver, task, { draws, seed }) } satisfies ShockReport);
});

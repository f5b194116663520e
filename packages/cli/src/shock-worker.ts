import { parentPort, workerData } from "node:worker_threads";
import { type Case, runShockTask, type ShockResult, type ShockTask } from "@multivector/engine";
import { loadSolver } from "@multivector/lp";

/** A task dealt to a worker, with its place in the list. */
export interface ShockOrder {
  readonly index: number;
  readonly task: ShockTask;
}

/** What comes back of one. */
export interface ShockReport {
  readonly index: number;
  readonly result: ShockResult;
}

interface Dealt {
  readonly kase: Case;
  readonly orders: readonly ShockOrder[];
  readonly draws: number;
  readonly seed: number;
}

const { kase, orders, draws, seed } = workerData as Dealt;
const solver = await loadSolver();
for (const { index, task } of orders) {
  parentPort!.postMessage({ index, result: runShockTask(kase, solver, task, { draws, seed }) } satisfies ShockReport);
}

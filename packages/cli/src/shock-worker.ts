import { parentPort, workerData } from "node:worker_threads";
import { type AssessTask, type Case, runTask, sharedStart, type TaskResult } from "@multivector/engine";

/** A task dealt to a worker, with its place in the list. */
export interface ShockOrder {
  readonly index: number;
  readonly task: AssessTask;
}

/** What comes back of one. */
export interface ShockReport {
  readonly index: number;
  readonly result: TaskResult;
}

interface Dealt {
  readonly kase: Case;
  readonly orders: readonly ShockOrder[];
  readonly draws: number;
  readonly seed: number;
  readonly futures: number;
}

const { kase, orders, draws, seed, futures } = workerData as Dealt;
for (const { index, task } of orders) {
  parentPort!.postMessage({
    index,
    result: runTask(kase, sharedStart(), task, { draws, seed, futures }),
  } satisfies ShockReport);
}

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ShockResult, ShockTask } from "@multivector/engine";
import type { ShockOrder, ShockReport } from "./shock-worker.ts";

/**
 * Runs the shock tasks of a case in worker threads, two at most, each taking the next task when it is free. Results come back in the order
 * of the tasks; they are the same numbers as in one thread, because a task depends on nothing but the case.
 */
export function runShocks(
  caseName: string,
  tasks: readonly ShockTask[],
  options: { readonly draws: number; readonly seed: number },
  progress: (done: number, all: number, what: string) => void,
): Promise<ShockResult[]> {
  const results = new Array<ShockResult>(tasks.length);
  let next = 0;
  let done = 0;
  return new Promise((resolve, reject) => {
    const workers = Array.from(
      { length: Math.min(2, availableParallelism(), tasks.length) },
      () => new Worker(new URL("./shock-worker.js", import.meta.url), { workerData: { caseName, ...options } }),
    );
    const stop = () => Promise.all(workers.map((worker) => worker.terminate()));
    const give = (worker: Worker) => {
      if (next < tasks.length) worker.postMessage({ index: next, task: tasks[next++]! } satisfies ShockOrder);
    };
    if (workers.length === 0) resolve([]);
    for (const worker of workers) {
      worker.on("error", (error) => void stop().then(() => reject(error)));
      worker.on("message", (report: ShockReport) => {
        results[report.index] = report.result;
        progress(++done, tasks.length, tasks[report.index]!.title);
        if (done === tasks.length) void stop().then(() => resolve(results));
        else give(worker);
      });
      give(worker);
    }
  });
}

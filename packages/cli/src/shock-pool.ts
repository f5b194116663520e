import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AssessTask, Case, TaskResult } from "@multivector/engine";
import type { ShockOrder, ShockReport } from "./shock-worker.ts";

/**
 * Runs the tasks of an assessment in worker threads, two at most, dealt out beforehand so that this thread may be busy meanwhile. Results come
 * back in the order of the tasks; they are the same numbers as in one thread, because a task depends on nothing but the case.
 */
export function runTasks(
  kase: Case,
  tasks: readonly AssessTask[],
  options: { readonly draws: number; readonly seed: number; readonly futures: number },
  progress: (done: number, all: number, what: string) => void,
): Promise<TaskResult[]> {
  const results = new Array<TaskResult>(tasks.length);
  const count = Math.min(2, availableParallelism(), tasks.length);
  let done = 0;
  return new Promise((resolve, reject) => {
    if (count === 0) resolve([]);
    const workers = Array.from({ length: count }, (_, w) => {
      const orders: ShockOrder[] = tasks.flatMap((task, index) => (index % count === w ? [{ index, task }] : []));
      return new Worker(new URL("./shock-worker.js", import.meta.url), {
        workerData: { kase, orders, ...options },
      });
    });
    for (const worker of workers) {
      worker.on(
        "error",
        (error) => void Promise.all(workers.map((other) => other.terminate())).then(() => reject(error)),
      );
      worker.on("message", ({ index, result }: ShockReport) => {
        results[index] = result;
        progress(++done, tasks.length, tasks[index]!.title);
        if (done === tasks.length) resolve(results);
      });
    }
  });
}

import { Worker } from "node:worker_threads";
import type { Answer, Commands } from "@multivector/server";
import type { ServeOrder, ServeReport } from "./serve-order.ts";

/** Memory for the objects of one command, in MB. */
const MEMORY_MB = 2048;

/** Runs a command in a thread of its own, which is ended at the time limit or when nobody waits for it any more. */
export const answerInThread: Commands["answer"] = (args, { signal, timeLimit }) =>
  inThread({ kind: "command", args }, signal, { timeLimit });

/** Runs an ensemble in a thread of its own, which has the usual threads for its futures. */
export const exploreInThread: Commands["explore"] = (order, { signal, onProgress }) =>
  inThread({ kind: "ensemble", order }, signal, { onProgress });

interface Watch {
  /** Seconds; undefined: none. */
  readonly timeLimit?: number;
  readonly onProgress?: Parameters<Commands["explore"]>[1]["onProgress"];
}

function inThread(order: ServeOrder, signal: AbortSignal, { timeLimit, onProgress }: Watch): Promise<Answer> {
  if (signal.aborted) return Promise.resolve({ ending: "stopped" });
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./serve-worker.js", import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
    });
    // Only when the thread is gone: it writes to no folder any more, and its processor is free.
    const end = (answer: Answer) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      void worker.terminate().then(() => resolve(answer));
    };
    const stop = () => end({ ending: "stopped" });
    const timer =
      timeLimit === undefined ? undefined : setTimeout(() => end({ ending: "out-of-time" }), timeLimit * 1000);
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: ServeReport) => {
      if (message.kind === "progress") return onProgress?.(message.progress);
      const { code, stdout, stderr } = message;
      end({ ending: "exit", code, stdout, stderr });
    });
    worker.on("error", (error: NodeJS.ErrnoException) => end(failure(error)));
  });
}

function failure({ code, stack = "", message }: NodeJS.ErrnoException): Answer {
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return { ending: "out-of-memory" };
  return { ending: "exit", code: 2, stdout: "", stderr: stack === "" ? message : stack };
}

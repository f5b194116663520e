import path from "node:path";
import type { Block } from "@multivector/engine";
import { Piscina } from "piscina";
import type { Chunk } from "../plan.ts";
import { builtFolder } from "../source/code-hash.ts";
import type { Part } from "../store/part-file.ts";
import type { ChunkEngine, Job } from "./chunk-engine.ts";
import { joinBlocks } from "./join-blocks.ts";
import type { PartComputer } from "./part-computer.ts";
import type { ThreadAnswer, ThreadTask } from "./thread.ts";

/** A thread ended while it worked on a task. */
class ThreadDied extends Error {}

/**
 * Computes chunks in worker threads. If a thread dies (out of memory, an error outside the model's call), its chunk is computed again in a new one, future
 * by future; a future whose thread dies again is a failed run. `computer` gives the inputs of such futures.
 */
export function threads(job: Job, computer: PartComputer, count: number): ChunkEngine {
  return {
    description: count === 1 ? "1 thread" : `${count} threads`,
    async compute(chunks, onPart, signal) {
      signal?.throwIfAborted();
      const pool = new ThreadPool(job, count);
      const work = computeAll(pool, computer, chunks, onPart);
      try {
        await (signal ? Promise.race([work, abortOf(signal)]) : work);
      } finally {
        await pool.end();
        await Promise.allSettled([work]);
      }
    },
  };
}

/** Two lanes for each thread: while one part is written the thread has the next to compute, and no more than these are in memory. */
async function computeAll(
  pool: ThreadPool,
  computer: PartComputer,
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  onPart: (part: Part) => void | Promise<void>,
): Promise<void> {
  await pool.ask({ kind: "open" });
  const source = oneByOne(chunks);
  const failures: unknown[] = [];
  const lane = async () => {
    try {
      for await (const chunk of source) await onPart(await partOf(pool, computer, chunk));
    } catch (error) {
      failures.push(error);
      await pool.end();
    }
  };
  await Promise.all(Array.from({ length: 2 * pool.count }, lane));
  if (failures.length > 0) throw failures[0];
}

/** One source of chunks for all lanes: each chunk goes to one of them. */
async function* oneByOne(chunks: Iterable<Chunk> | AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
}

/** The part of a chunk; futures that kill their thread are failed runs. */
export async function partOf(pool: ThreadPool, computer: PartComputer, chunk: Chunk): Promise<Part> {
  try {
    return await pool.ask<Part>({ kind: "part", ...chunk });
  } catch (error) {
    if (!(error instanceof ThreadDied)) throw error;
    const blocks: Block[] = [];
    for (let future = chunk.from; future < chunk.to; future++) blocks.push(await blockOf(pool, computer, future));
    return computer.write(joinBlocks(blocks));
  }
}

async function blockOf(pool: ThreadPool, computer: PartComputer, future: number): Promise<Block> {
  try {
    return await pool.ask<Block>({ kind: "block", from: future, to: future + 1 });
  } catch (error) {
    if (!(error instanceof ThreadDied)) throw error;
    return computer.lost(future, error.message);
  }
}

/** Threads that each hold the study of a job. */
export class ThreadPool {
  readonly count: number;
  readonly #pool: Piscina<ThreadTask, ThreadAnswer<unknown>>;
  #ended = false;

  constructor(job: Job, count: number) {
    this.count = count;
    this.#pool = new Piscina({
      filename: path.join(builtFolder(), "compute/thread.js"),
      ...{ workerData: job, minThreads: count, maxThreads: count },
    });
    // A thread that dies between two tasks has lost nothing: the pool starts another.
    this.#pool.on("error", () => {});
  }

  /** The answer to a task. Throws {@link ThreadDied} if its thread ended, or what the thread found wrong. */
  async ask<T>(task: ThreadTask): Promise<T> {
    let answer: ThreadAnswer<unknown>;
    try {
      answer = await this.#pool.run(task);
    } catch (error) {
      if (this.#ended) throw new Error("the threads were stopped");
      throw new ThreadDied(`the thread of this run died: ${(error as Error).message}`);
    }
    if ("problem" in answer) throw answer.problem;
    return answer.result as T;
  }

  /** Stops the threads at once; tasks they are at are given up. */
  async end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    await this.#pool.destroy();
  }
}

/** Rejects with the reason of a signal when it aborts. */
export function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

import { availableParallelism } from "node:os";
import type { Chunk } from "../plan.ts";
import type { ChunkEngine, Job } from "./chunk-engine.ts";
import type { PartComputer } from "./part-computer.ts";
import { thisThread } from "./this-thread.ts";
import { threads } from "./threads.ts";

/** Work of less than so many seconds is done in this thread: others take a good part of that to start. */
const NOT_WORTH_S = 0.5;
const PROBE_S = 0.05;
/** The first future also pays for what is done once; if it took longer than this, it is not that. */
const COLD_PROBE_S = 0.3;

/**
 * Threads of this machine for some chunks: as many as asked for, or with "auto" one a processor, and none where a few futures computed first show that
 * all are done in half a second.
 */
export function chooseEngine(
  job: Job,
  computer: PartComputer,
  chunks: readonly Chunk[],
  workers: number | "auto",
): ChunkEngine {
  if (workers !== "auto") return threads(job, computer, Math.min(workers, chunks.length));
  const futures = chunks.reduce((sum, { from, to }) => sum + to - from, 0);
  if (secondsPerFuture(computer, chunks) * futures < NOT_WORTH_S) return thisThread(computer);
  return threads(job, computer, Math.min(availableParallelism(), chunks.length));
}

/**
 * Computes 1, 2, 4 ... futures, never more than a part, until that has taken a while, and takes the quickest: the first are cold. Processor time, so that
 * other programs do not count.
 */
function secondsPerFuture(computer: PartComputer, chunks: readonly Chunk[]): number {
  const begin = processorSeconds();
  let [least, count] = [Number.POSITIVE_INFINITY, 1];
  for (const { from, to } of chunks)
    for (let at = from; at < to; at += count, count *= 2) {
      const [start, end] = [processorSeconds(), Math.min(to, at + count)];
      computer.part(at, end);
      least = Math.min(least, (processorSeconds() - start) / (end - at));
      const taken = processorSeconds() - begin;
      if (taken > (count === 1 ? COLD_PROBE_S : PROBE_S)) return least;
    }
  return least;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

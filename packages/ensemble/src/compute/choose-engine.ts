import { availableParallelism } from "node:os";
import type { Chunk } from "../plan.ts";
import type { ChunkEngine, Job } from "./chunk-engine.ts";
import type { PartComputer } from "./part-computer.ts";
import { thisThread } from "./this-thread.ts";
import { threads } from "./threads.ts";

/** What threads take to start, beside each other: what they have to win. */
const START_S = 0.4;
const PROBE_S = 0.05;
/** The first future also pays for what is done once; if it took longer than this, it is not that. */
const COLD_PROBE_S = 0.3;

/** Processor seconds of a future: for its runs, and for the part that they are stored in. */
interface Cost {
  readonly run: number;
  readonly store: number;
}

/**
 * Threads of this machine for some chunks: as many as asked for, or with "auto" one a processor, and none where a few futures computed first show that
 * the threads would take longer to start than they save.
 */
export function chooseEngine(
  job: Job,
  computer: PartComputer,
  chunks: readonly Chunk[],
  workers: number | "auto",
): ChunkEngine {
  if (workers !== "auto") return threads(job, computer, Math.min(workers, chunks.length));
  const count = Math.min(availableParallelism(), chunks.length);
  const { run, store } = costOfFuture(computer, chunks);
  const alone = (run + store) * futuresIn(chunks);
  return alone < START_S + alone / count ? thisThread(computer) : threads(job, computer, count);
}

/**
 * Whether threads give the runs of some chunks sooner than this thread does that keeps them in memory: what threads compute is stored and read back, which
 * for a model of a few microseconds takes far longer than its runs.
 */
export function threadsPay(computer: PartComputer, chunks: readonly Chunk[]): boolean {
  const { run, store } = costOfFuture(computer, chunks);
  const count = Math.min(availableParallelism(), chunks.length);
  return run * futuresIn(chunks) > START_S + ((run + store) / count) * futuresIn(chunks);
}

function futuresIn(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * Computes 1, 2, 4 ... futures, never more than a part, until that has taken a while, and takes the quickest: the first are cold. Processor time, so that
 * other programs do not count.
 */
function costOfFuture(computer: PartComputer, chunks: readonly Chunk[]): Cost {
  // A design does some of its work at the first point that is asked for.
  computer.design.levels(0, new Float64Array(computer.design.names.length));
  const begin = processorSeconds();
  let [run, store, count] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1];
  for (const { from, to } of chunks)
    for (let at = from; at < to; at += count, count *= 2) {
      const [start, end] = [processorSeconds(), Math.min(to, at + count)];
      const block = computer.block(at, end);
      const between = processorSeconds();
      computer.write(block);
      const now = processorSeconds();
      run = Math.min(run, (between - start) / (end - at));
      store = Math.min(store, (now - between) / (end - at));
      if (now - begin > (count === 1 ? COLD_PROBE_S : PROBE_S)) return { run, store };
    }
  return { run, store };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

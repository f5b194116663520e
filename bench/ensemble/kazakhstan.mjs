/** Futures of the Kazakhstan case as an ensemble: five strategies, the theory of each future drawn, months to 2040. */
import { runApart } from "./memory.mjs";

const STRATEGIES = ["status-quo", "package-003", "quiet-diversification", "corridor-first", "ties-first"];
const FUTURES = 150;
const source = { kind: "case", folder: "kazakhstan", request: { strategies: STRATEGIES, theories: "drawn" } };

/**
 * By number of workers: seconds of a run of one future, which is opening the case and the undisturbed months, and of 150; futures a second beyond the
 * first; peak MiB of the process.
 */
export function kazakhstan() {
  return [1, 2].map((workers) => {
    // As many as there are workers, so that each of them opens the case.
    const [first, all] = [runApart(source, workers, workers), runApart(source, FUTURES, workers)];
    const [start, futures] = [first.wall, FUTURES - workers];
    const processor = (all.processor - first.processor) / futures;
    return { workers, start, wall: all.wall, perSecond: futures / (all.wall - start), processor, peak: all.peak };
  });
}

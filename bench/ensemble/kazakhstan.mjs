/** Futures of the Kazakhstan case as an ensemble: five strategies, the theory of each future drawn, months to 2040. */
import { runApart } from "./memory.mjs";

const STRATEGIES = ["status-quo", "package-003", "quiet-diversification", "corridor-first", "ties-first"];
const FUTURES = 100;
const source = { kind: "case", folder: "kazakhstan", request: { strategies: STRATEGIES, theories: "drawn" } };

/**
 * By number of workers: seconds of a run of a future for each, which is opening the case and the undisturbed months, and of 100; futures a second of the
 * latter, and futures a processor second beyond the start; peak MiB of the process.
 */
export function kazakhstan() {
  return [1, 2].map((workers) => {
    const [first, all] = [runApart(source, workers, workers), runApart(source, FUTURES, workers)];
    const processor = (FUTURES - workers) / (all.processor - first.processor);
    return { workers, start: first.wall, wall: all.wall, perSecond: FUTURES / all.wall, processor, peak: all.peak };
  });
}

import type { Block, StudyShape } from "@multivector/engine";
import { useSyncExternalStore } from "react";
import { engine, Problems } from "../../engine/client.ts";
import type { FuturesRequest } from "../../engine/questions/futures-block.ts";
import type { FuturesData } from "../../engine/questions/futures-data.ts";
import { gather, pieces } from "../futures/gather.ts";

/** Runs behind a comparison: how far they are, and the last ones that are complete. */
export interface CompareRun {
  readonly state: "idle" | "running" | "failed";
  readonly done: number;
  readonly all: number;
  readonly problems: readonly string[];
  /** null: nothing was computed yet. `id` counts, so that an answer is known to belong to it. */
  readonly found: {
    readonly id: number;
    readonly opened: number;
    readonly request: FuturesRequest;
    readonly data: FuturesData;
  } | null;
}

let current: CompareRun = { state: "idle", done: 0, all: 0, problems: [], found: null };
let stop: AbortController | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** The comparison of this page; what was computed is there when the reader comes back to the screen. */
export function useCompareRun(): CompareRun {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(change: Partial<CompareRun>): void {
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** Gives the runs up; what was computed before stays. */
export function cancelCompare(): void {
  stop?.abort();
}

/** Computes every strategy in every future under every theory, in blocks over all long lanes. Runs under way are given up. */
export async function startCompare(request: FuturesRequest, futures: number): Promise<void> {
  stop?.abort();
  const own = new AbortController();
  stop = own;
  const opened = engine.opened();
  set({ state: "running", done: 0, all: futures, problems: [] });
  const waiting = pieces(futures, engine.lanes);
  const blocks: Block[] = [];
  const problems: string[] = [];
  let shape: StudyShape | null = null;
  const work = async () => {
    for (let next = waiting.shift(); next && !own.signal.aborted; next = waiting.shift()) {
      const answer = await engine.askLong("futuresBlock", { request, ...next }, { signal: own.signal });
      blocks.push(answer.block);
      shape = answer.shape;
      if (stop === own) set({ done: blocks.reduce((sum, { from, to }) => sum + to - from, 0) });
    }
  };
  const lane = () =>
    work().catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === "AbortError"))
        problems.push(...(error instanceof Problems ? error.problems : [String(error)]));
      own.abort();
    });
  await Promise.all(Array.from({ length: engine.lanes }, lane));
  if (stop !== own) return;
  if (own.signal.aborted || shape === null) {
    set({ state: problems.length > 0 ? "failed" : "idle", problems: [...new Set(problems)] });
    return;
  }
  const data = { shape, seed: request.seed, blocks: gather(blocks).blocks };
  set({ state: "idle", found: { id: ++count, opened, request, data } });
}

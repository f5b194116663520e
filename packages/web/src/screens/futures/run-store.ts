import type { Block, StudyShape } from "@multivector/engine";
import { useSyncExternalStore } from "react";
import { engine, Problems } from "../../engine/client.ts";
import type { FuturesRequest } from "../../engine/questions/futures-block.ts";
import type { FuturesData } from "../../engine/questions/futures-data.ts";
import { type Gathered, gather, pieces, rateOf } from "./gather.ts";

/** An ensemble of this page: how far it is, and what there is of it. */
export interface FuturesRun {
  /** Counts the runs of the page: answers over one say nothing of another. */
  readonly id: number;
  readonly state: "running" | "complete" | "cancelled" | "failed";
  readonly case: string;
  /** Which opening of a case it belongs to. */
  readonly opened: number;
  readonly request: FuturesRequest;
  /** Futures asked for, and computed so far. */
  readonly all: number;
  readonly done: number;
  /** Futures a second since the first were done; null before. */
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
  /** The futures from the first on without a gap; null: none yet, or it still runs. */
  readonly data: FuturesData | null;
  /** Futures in `data`. */
  readonly kept: number;
  readonly acceptance: number;
  readonly problems: readonly string[];
  /** Searches for boxes made over it: the more, the less one of them proves. */
  readonly searches: ReadonlySet<string>;
}

let current: FuturesRun | null = null;
let stop: AbortController | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** The ensemble of this page; it goes on when another screen is opened. */
export function useRun(): FuturesRun | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(change: Partial<FuturesRun>): void {
  if (current === null) return;
  current = { ...current, ...change };
  for (const listener of listeners) listener();
}

/** Notes a search over the ensemble that is shown. */
export function noteSearch(id: number, key: string): void {
  if (current?.id !== id || current.searches.has(key)) return;
  set({ searches: new Set([...current.searches, key]) });
}

/** Stops the computation; the futures that are done without a gap stay. */
export function cancelRun(): void {
  stop?.abort();
}

/** Computes an ensemble in all long lanes, block by block. One that runs is given up. */
export async function startRun(kase: string, request: FuturesRequest, all: number): Promise<void> {
  stop?.abort();
  const own = new AbortController();
  stop = own;
  const id = ++count;
  current = {
    ...{ id, state: "running", case: kase, opened: engine.opened(), request, all, done: 0 },
    ...{ perSecond: null, secondsLeft: null, data: null, kept: 0, acceptance: 1, problems: [], searches: new Set() },
  };
  set({});
  const found: Block[] = [];
  const waiting = pieces(all, engine.lanes);
  const about: { shape: StudyShape | null; acceptance: number } = { shape: null, acceptance: 1 };
  const times: { at: number; done: number }[] = [];
  const problems: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next && !own.signal.aborted; next = waiting.shift()) {
      const answer = await engine.askLong("futuresBlock", { request, ...next }, { signal: own.signal });
      found.push(answer.block);
      about.shape = answer.shape;
      about.acceptance = answer.acceptance;
      const done = found.reduce((sum, { from, to }) => sum + to - from, 0);
      times.push({ at: performance.now(), done });
      if (current?.id === id) set({ done, ...rateOf(times, all) });
    }
  };
  const lanes = Array.from({ length: engine.lanes }, () =>
    work().catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === "AbortError"))
        problems.push(...(error instanceof Problems ? error.problems : [String(error)]));
      own.abort();
    }),
  );
  await Promise.all(lanes);
  if (current?.id !== id) return;
  const kept: Gathered = gather(found);
  set({
    state: problems.length > 0 ? "failed" : kept.futures === all ? "complete" : "cancelled",
    ...{ kept: kept.futures, acceptance: about.acceptance, problems: [...new Set(problems)] },
    data: about.shape && kept.futures > 0 ? { shape: about.shape, seed: request.seed, blocks: kept.blocks } : null,
  });
}

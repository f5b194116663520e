import type { EnsembleProgress } from "../commands.ts";

/** What is asked for; `seed` of the futures. */
export interface EnsembleRequest {
  readonly case: string;
  readonly futures: number;
  readonly strategies?: readonly string[];
  readonly theories?: readonly string[];
  readonly seed: number;
}

/** How an ensemble stands, as it is told outside. */
export interface EnsembleStatus extends EnsembleRequest {
  readonly id: string;
  readonly state: "running" | "finished" | "failed" | "cancelled";
  /** null until the first is known. */
  readonly progress: EnsembleProgress | null;
  /** The document of `explore`; null until it is finished. */
  readonly result: unknown;
  /** Why it failed, one sentence each. */
  readonly problems: readonly string[];
}

/** An ensemble with those who watch it. */
export class Ensemble {
  /** Where it is stored; undefined until that is made. */
  folder: string | undefined;
  readonly #stop = new AbortController();
  readonly #watchers = new Set<(status: EnsembleStatus) => void>();
  #status: EnsembleStatus;

  constructor(id: string, request: EnsembleRequest) {
    this.#status = { id, ...request, state: "running", progress: null, result: null, problems: [] };
  }

  get status(): EnsembleStatus {
    return this.#status;
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Tells how it stands now and after each change; the function returned ends that. */
  watch(watcher: (status: EnsembleStatus) => void): () => void {
    this.#watchers.add(watcher);
    watcher(this.#status);
    return () => void this.#watchers.delete(watcher);
  }

  /** What has changed; nothing changes any more after the end. */
  change(changed: Partial<Pick<EnsembleStatus, "state" | "progress" | "result" | "problems">>): void {
    if (this.#status.state !== "running") return;
    this.#status = { ...this.#status, ...changed };
    for (const watcher of this.#watchers) watcher(this.#status);
  }

  cancel(): void {
    this.change({ state: "cancelled" });
    this.#stop.abort();
  }
}

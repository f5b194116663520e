/** How far a run is. */
export interface Progress {
  /** Futures that are stored, and all of this run: those of its shard. */
  readonly done: number;
  readonly all: number;
  /** Futures a second over the last seconds; 0 until a part has come. */
  readonly perSecond: number;
  /** Seconds left at that rate; null while it is not known. */
  readonly secondsLeft: number | null;
  /** Runs that failed so far. */
  readonly failed: number;
}

/** The rate is that of so many seconds, so that it follows what happens now. */
const WINDOW_S = 15;

/** Counts what is stored and how fast. `now`: seconds of any clock that only goes on. */
export class ProgressMeter {
  readonly #all: number;
  readonly #now: () => number;
  readonly #marks: { readonly at: number; readonly done: number }[];
  #done: number;
  #failed: number;

  constructor(stored: { readonly done: number; readonly failed: number }, all: number, now: () => number) {
    this.#all = all;
    this.#now = now;
    this.#done = stored.done;
    this.#failed = stored.failed;
    this.#marks = [{ at: now(), done: stored.done }];
  }

  add(futures: number, failed: number): void {
    this.#done += futures;
    this.#failed += failed;
    const at = this.#now();
    this.#marks.push({ at, done: this.#done });
    while (this.#marks.length > 2 && this.#marks[1]!.at < at - WINDOW_S) this.#marks.shift();
  }

  read(): Progress {
    const [first, last] = [this.#marks[0]!, this.#marks.at(-1)!];
    const perSecond = last.done > first.done ? (last.done - first.done) / Math.max(1e-9, last.at - first.at) : 0;
    const left = this.#all - this.#done;
    const secondsLeft = left === 0 ? 0 : perSecond > 0 ? left / perSecond : null;
    return { done: this.#done, all: this.#all, perSecond, secondsLeft, failed: this.#failed };
  }
}

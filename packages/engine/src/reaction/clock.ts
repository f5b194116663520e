import { log } from "../quantity/elementary.ts";

/**
 * When the acts of a process happen (MODEL D, time change): the n-th on the day on which its integrated hazard passes the sum of n draws of an
 * exponential of mean 1. The draws are keyed by the process, not by what happens, so that a higher hazard never delays the first act and runs
 * of the same future share their chance.
 */
export class Clock {
  readonly #draw: (n: number) => number;
  #passed = 0;
  #next: number;
  #n = 0;

  /** `draw(n)` gives a number in (0, 1) for the n-th act. */
  constructor(draw: (n: number) => number) {
    this.#draw = draw;
    this.#next = -log(draw(0));
  }

  /** Adds a day's hazard (acts a day); gives how many acts fall on that day. */
  pass(hazardADay: number): number {
    this.#passed += hazardADay;
    let acts = 0;
    while (this.#passed >= this.#next) {
      this.#n++;
      acts++;
      this.#next -= log(this.#draw(this.#n));
    }
    return acts;
  }

  /** Acts so far. */
  get count(): number {
    return this.#n;
  }
}

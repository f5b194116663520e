import { streamKey } from "../design/hash-key.ts";
import { philoxWords } from "../design/philox.ts";

/** Last word of the counters; designs of futures have 0 there and draws 1, so that no number is shared with either. */
const SEARCH = 2;
const STREAM = streamKey("search");

/** Numbers of one generation of a search: a function of (seed, generation, how many were drawn), so that a search resumed draws what it would have drawn. */
export class Chance {
  readonly #seed: number;
  readonly #generation: number;
  #next = 0;
  #spare = -1;

  constructor(seed: number, generation: number) {
    this.#seed = seed;
    this.#generation = generation;
  }

  /** In (0, 1), 52 bits, never 0 or 1. */
  uniform(): number {
    if (this.#spare >= 0) {
      const spare = this.#spare;
      this.#spare = -1;
      return spare;
    }
    const words = philoxWords(this.#next++, 0, this.#generation, SEARCH, this.#seed, STREAM);
    this.#spare = (words[2]! * 0x100000 + (words[3]! >>> 12) + 0.5) / 0x10_0000_0000_0000;
    return (words[0]! * 0x100000 + (words[1]! >>> 12) + 0.5) / 0x10_0000_0000_0000;
  }

  /** A whole number from 0 to n - 1. */
  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** The numbers from 0 to n - 1 in some order. */
  order(n: number): number[] {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }
}

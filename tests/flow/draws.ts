import { uniform } from "../../packages/engine/src/design/philox.ts";

/** Draws one after the other from one Philox stream: the same numbers on every machine. */
export class Draws {
  readonly #seed: number;
  readonly #stream: number;
  #index = 0;

  constructor(seed: number, stream = 0) {
    this.#seed = seed;
    this.#stream = stream;
  }

  /** A number in (0, 1). */
  next(): number {
    return uniform(this.#seed, this.#stream, this.#index++);
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from low to high. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  /** True with the given probability. */
  chance(p: number): boolean {
    return this.next() < p;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!;
  }

  /** 0 to n - 1 in random order. */
  order(n: number): number[] {
    const rest = Array.from({ length: n }, (_, i) => i);
    return Array.from({ length: n }, () => rest.splice(this.whole(0, rest.length - 1), 1)[0]!);
  }
}

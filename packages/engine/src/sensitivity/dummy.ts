import { philoxWords } from "../design/philox.ts";
import type { Slices } from "./slices.ts";

/** Last word of the counters of shuffles ("dumm"): they share no number with designs, draws and resamples. */
const DUMMY = 0x64756d6d;

/** Slices of the same sizes with the runs in random order: those of an input that does nothing. Written into `out`. */
export function shuffledInto(out: Uint16Array, { of }: Slices, seed: number, shuffle: number): void {
  out.set(of);
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor((philoxWords(i, shuffle, 0, DUMMY, seed, 0)[0]! / 0x1_0000_0000) * (i + 1));
    const kept = out[i]!;
    out[i] = out[j]!;
    out[j] = kept;
  }
}

/** Remembers what was worked out for dummies of the same sizes: many inputs are cut alike. */
export class DummyMemory<T> {
  readonly #known = new Map<string, T>();

  of({ sizes }: Slices, make: () => T): T {
    const key = Array.from(sizes)
      .sort((a, b) => a - b)
      .join();
    const known = this.#known.get(key) ?? make();
    this.#known.set(key, known);
    return known;
  }
}

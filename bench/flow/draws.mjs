import { uniform } from "../../packages/engine/dist/design/philox.js";

/** Draws one after the other from one Philox stream. */
export class Draws {
  #seed;
  #stream;
  #index = 0;

  constructor(seed, stream) {
    this.#seed = seed;
    this.#stream = stream;
  }

  /** A number in (0, 1). */
  next() {
    return uniform(this.#seed, this.#stream, this.#index++);
  }

  /** A number between two others. */
  between(low, high) {
    return low + (high - low) * this.next();
  }

  /** A whole number from low to high. */
  whole(low, high) {
    return low + Math.floor((high - low + 1) * this.next());
  }

  /** About normal, mean 0 and standard deviation 1: the sum of twelve uniform draws less 6. */
  normal() {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next();
    return sum;
  }

  /** `count` different members of a list. */
  some(list, count) {
    const rest = [...list];
    return Array.from({ length: count }, () => rest.splice(this.whole(0, rest.length - 1), 1)[0]);
  }
}

/** Hands out typed arrays that lie side by side in one buffer. Lengths are given first, so that the buffer is made once. */
export class Memory {
  readonly buffer: ArrayBuffer;
  #next = 0;

  /** Room for so many 8-byte, 4-byte and 1-byte numbers, taken in that order. */
  constructor(doubles: number, integers: number, bytes: number) {
    this.buffer = new ArrayBuffer(8 * doubles + 4 * integers + bytes);
  }

  doubles(length: number): Float64Array {
    const view = new Float64Array(this.buffer, this.#next, length);
    this.#next += 8 * length;
    return view;
  }

  integers(length: number): Int32Array {
    const view = new Int32Array(this.buffer, this.#next, length);
    this.#next += 4 * length;
    return view;
  }

  bytes(length: number): Int8Array {
    const view = new Int8Array(this.buffer, this.#next, length);
    this.#next += length;
    return view;
  }
}

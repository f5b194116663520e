/** Numbers of one page: some hundred periods of a small network, a few dozen of a large one. */
const PAGE = 1 << 16;

/** Room for many short arrays in a few long ones: making an array of its own for every result of every period costs more than filling it. */
export class Pages {
  #page = new Float64Array(0);
  #written = 0;

  /** A new array of zeros. */
  take(length: number): Float64Array {
    if (this.#written + length > this.#page.length) {
      this.#page = new Float64Array(Math.max(PAGE, length));
      this.#written = 0;
    }
    const start = this.#written;
    this.#written += length;
    return this.#page.subarray(start, this.#written);
  }

  copy(values: Float64Array): Float64Array {
    const own = this.take(values.length);
    own.set(values);
    return own;
  }
}

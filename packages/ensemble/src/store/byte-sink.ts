const NAN_HIGH = 0x7ff8_0000;

/** Bytes written one after another into memory that grows. Numbers are little-endian. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** What was written; it is written over after {@link clear}. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** An unsigned number of 32 bits. */
  word(value: number): void {
    this.#room(4);
    this.#view.setUint32(this.#length, value, true);
    this.#length += 4;
  }

  /** The 64 bits of a number; those of NaN are always the same. */
  double(value: number): void {
    this.#room(8);
    if (Number.isNaN(value)) {
      this.#view.setUint32(this.#length, 0, true);
      this.#view.setUint32(this.#length + 4, NAN_HIGH, true);
    } else this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A text: its length in bytes, and UTF-8. */
  text(value: string): void {
    const bytes = Buffer.from(value, "utf8");
    this.word(bytes.length);
    this.raw(bytes);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * (this.#length + more));
    wider.set(this.bytes);
    this.#bytes = wider;
    this.#view = new DataView(wider.buffer);
  }
}

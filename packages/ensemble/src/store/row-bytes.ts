import { type Block, compare, type StudyShape } from "@multivector/engine";
import { sha256 } from "../source/canonical.ts";
import { ByteSink } from "./byte-sink.ts";
import { messagesOf, type Scene, scenesOf } from "./scenes.ts";

/** Rows of blocks of one study as bytes: equal rows are equal bytes. */
export class RowBytes {
  readonly #shape: StudyShape;
  readonly #scenes: readonly (Scene & { readonly name: Uint8Array })[];
  readonly #labels: readonly (readonly string[] | undefined)[];
  readonly #sink = new ByteSink();

  constructor(shape: StudyShape) {
    this.#shape = shape;
    this.#scenes = scenesOf(shape)
      .sort((a, b) => compare(a.strategy, b.strategy) || compare(a.theory, b.theory))
      .map((scene) => ({ ...scene, name: nameOf(scene) }));
    this.#labels = shape.inputs.map(({ labels }) => labels);
  }

  /**
   * The rows of a block sorted by future, strategy and theory, until the next call. A row is its future (32 bits), its strategy and theory (length and
   * UTF-8), each input and measure as the bits of a double (a label as text; every NaN has the same bits), then 0, or 1 and the message of a failed run.
   */
  of(block: Block): Uint8Array {
    const [sink, messages] = [this.#sink, messagesOf(this.#shape, block)];
    sink.clear();
    for (let future = block.from; future < block.to; future++)
      for (const { name, place } of this.#scenes) {
        const row = (future - block.from) * this.#scenes.length + place;
        sink.word(future);
        sink.raw(name);
        this.#inputs(block, future - block.from);
        for (const column of block.values) sink.double(column[row]!);
        this.#message(messages[row]!);
      }
    return sink.bytes;
  }

  /** SHA-256 of the rows of a block. */
  digest(block: Block): string {
    return sha256(this.of(block));
  }

  #inputs({ inputs }: Block, place: number): void {
    for (let a = 0; a < inputs.length; a++) {
      const label = this.#labels[a]?.[inputs[a]![place]!];
      if (label === undefined) this.#sink.double(inputs[a]![place]!);
      else this.#sink.text(label);
    }
  }

  #message(message: string | null): void {
    this.#sink.byte(message === null ? 0 : 1);
    if (message !== null) this.#sink.text(message);
  }
}

function nameOf({ strategy, theory }: Scene): Uint8Array {
  const sink = new ByteSink();
  sink.text(strategy);
  sink.text(theory);
  return sink.bytes.slice();
}

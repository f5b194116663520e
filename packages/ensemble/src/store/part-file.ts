import type { Block, StudyShape } from "@multivector/engine";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import type { Chunk } from "../plan.ts";
import { columnsOf } from "./columns.ts";
import { RowBytes } from "./row-bytes.ts";
import { messagesOf, type Scene, scenesOf } from "./scenes.ts";

/** A part of an ensemble: the rows of some futures as a Parquet file. What computes sends it as it is; what stores writes it as it is. */
export interface Part extends Chunk {
  /** Runs that failed. */
  readonly failed: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Keys under which a part says of which ensemble it is, the digest of its rows, and how many of them failed. */
export const NOTES = { ensemble: "multivector:ensemble", rows: "multivector:rows", failed: "multivector:failed" };

/** Writes blocks of one ensemble as parts. Every number comes back with its bits: -0, subnormal numbers and all. */
export class PartWriter {
  readonly #shape: StudyShape;
  readonly #ensemble: string;
  readonly #scenes: readonly Scene[];
  readonly #rows: RowBytes;

  constructor(shape: StudyShape, ensemble: string) {
    this.#shape = shape;
    this.#ensemble = ensemble;
    this.#scenes = scenesOf(shape);
    this.#rows = new RowBytes(shape);
  }

  write(block: Block): Part {
    const { from, to, failed } = block;
    const rows = (to - from) * this.#scenes.length;
    const notes = { ensemble: this.#ensemble, rows: this.#rows.digest(block), failed: String(failed.length) };
    const bytes = parquetWriteBuffer({
      columnData: this.#columns(block),
      rowGroupSize: rows,
      kvMetadata: Object.entries(notes).map(([key, value]) => ({ key: NOTES[key as keyof typeof NOTES], value })),
      createdBy: "multivector",
    });
    return { from, to, failed: failed.length, bytes: new Uint8Array(bytes) };
  }

  #columns(block: Block): ColumnSource[] {
    const { inputs, measures } = columnsOf(this.#shape);
    const [scenes, messages] = [this.#scenes, messagesOf(this.#shape, block)];
    const rows = messages.length;
    const futures = new Int32Array(rows);
    for (let row = 0; row < rows; row++) futures[row] = block.from + Math.floor(row / scenes.length);
    const sceneOf = (row: number) => scenes[row % scenes.length]!;
    return [
      { name: "future", type: "INT32", data: futures, nullable: false },
      words(
        "strategy",
        Array.from(messages, (_, row) => sceneOf(row).strategy),
      ),
      words(
        "theory",
        Array.from(messages, (_, row) => sceneOf(row).theory),
      ),
      ...inputs.map((name, a) => this.#input(name, a, block.inputs[a]!)),
      ...measures.map((name, m) => measure(name, block.values[m]!, messages)),
      { ...words("error", messages), nullable: true },
    ];
  }

  #input(name: string, axis: number, levels: Float64Array): ColumnSource {
    const [labels, scenes] = [this.#shape.inputs[axis]!.labels, this.#scenes.length];
    if (labels) {
      const data = Array.from(
        { length: levels.length * scenes },
        (_, row) => labels[levels[Math.floor(row / scenes)]!]!,
      );
      return words(name, data);
    }
    const data = new Float64Array(levels.length * scenes);
    for (let i = 0; i < levels.length; i++) data.fill(levels[i]!, i * scenes, (i + 1) * scenes);
    return { ...numbers(name, data), nullable: false };
  }
}

/** Without a dictionary, which would hold 0 and -0 as one, and without least and largest values: they double the time of writing. */
function numbers(name: string, data: ColumnSource["data"]): ColumnSource {
  return { name, type: "DOUBLE", data, encoding: "PLAIN", statistics: false };
}

function measure(name: string, values: Float64Array, messages: readonly (string | null)[]): ColumnSource {
  const whole = messages.every((message) => message === null);
  const data = whole ? values : Array.from(values, (value, row) => (messages[row] === null ? value : null));
  return { ...numbers(name, data), nullable: true };
}

function words(name: string, data: (string | null)[]): ColumnSource {
  return { name, type: "STRING", data, nullable: false };
}

import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";
import type { Block, Ensemble, FailedRun, StudyShape } from "./types.ts";

/** Blocks that cover all futures from 0 on, in order, as one ensemble. Measures left out of `blocks` (empty columns) cannot be asked for. */
export function ensembleOf(shape: StudyShape, seed: number, blocks: readonly Block[]): Ensemble {
  return new BlockEnsemble(shape, seed, blocks);
}

class BlockEnsemble implements Ensemble {
  readonly shape: StudyShape;
  readonly seed: number;
  readonly size: number;
  readonly failed: readonly FailedRun[];
  readonly #blocks: readonly Block[];

  constructor(shape: StudyShape, seed: number, blocks: readonly Block[]) {
    this.shape = shape;
    this.seed = seed;
    this.size = blocks.at(-1)?.to ?? 0;
    this.failed = blocks.flatMap(({ failed }) => failed);
    this.#blocks = blocks;
  }

  input(name: string): Float64Array {
    const { inputs } = this.shape;
    const axis = placeOf(
      "input",
      name,
      inputs.map((one) => one.name),
    );
    const column = new Float64Array(this.size);
    for (const block of this.#blocks) column.set(block.inputs[axis]!, block.from);
    return column;
  }

  measure(name: string, strategy?: string, theory?: string): Float64Array {
    const { measures, strategies, theories } = this.shape;
    const m = placeOf(
      "measure",
      name,
      measures.map((one) => one.name),
    );
    const s = placeOf("strategy", strategy, strategies);
    const t = placeOf("theory", theory, theories);
    const [column, scenes] = [new Float64Array(this.size), strategies.length * theories.length];
    for (const { from, to, values } of this.#blocks) {
      const given = values[m]!;
      for (let i = from; i < to; i++) column[i] = given[(i - from) * scenes + s * theories.length + t]!;
    }
    return column;
  }
}

function placeOf(what: string, name: string | undefined, known: readonly string[]): number {
  if (name === undefined && known.length === 1) return 0;
  const place = known.indexOf(name ?? "");
  if (place < 0)
    throw new RequestError([
      name === undefined
        ? `There are several ${what === "theory" ? "theories" : "strategies"}: name one of ${known.join(", ")}`
        : unknown(what, name, known),
    ]);
  return place;
}

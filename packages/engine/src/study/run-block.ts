import { drawAt, streamKey } from "../design/hash-key.ts";
import type { Design, Factor, Inputs, Level } from "../design/types.ts";
import type { Block, Draws, FailedRun, Study } from "./types.ts";

/**
 * Runs the futures [from, to) of a study under each strategy and theory. A run that throws, or whose measures are not all numbers, is a failed run:
 * its measures are NaN, its message is kept, and the rest goes on.
 */
export function runBlock(study: Study, design: Design, from: number, to: number): Block {
  const runner = new Runner(study, design, from, to);
  for (let future = from; future < to; future++) runner.run(future);
  return runner.block;
}

/** Draws of one future after another, in one object. */
class StudyDraws implements Draws {
  readonly seed: number;
  future = 0;
  readonly #keys = new Map<string, number>();

  constructor(seed: number) {
    this.seed = seed;
  }

  uniform(stream: string, n: number): number {
    let key = this.#keys.get(stream);
    if (key === undefined) {
      key = streamKey(stream);
      this.#keys.set(stream, key);
    }
    return drawAt(this.seed, this.future, key, n, 0);
  }
}

/** A strategy under a theory. It has an object of inputs of its own: what another strategy sets must not stay behind in it. */
interface Scene {
  readonly strategy: string;
  readonly theory: string;
  readonly levels: Inputs;
  readonly inputs: Record<string, Level>;
}

class Runner {
  readonly block: Block & { readonly failed: FailedRun[] };
  readonly #study: Study;
  readonly #design: Design;
  readonly #draws: StudyDraws;
  readonly #measures: readonly string[];
  readonly #scenes: readonly Scene[];
  readonly #labels: readonly (readonly string[] | null)[];
  readonly #point: Float64Array;

  constructor(study: Study, design: Design, from: number, to: number) {
    this.#study = study;
    this.#design = design;
    this.#draws = new StudyDraws(design.seed);
    this.#measures = Object.keys(study.measures);
    this.#scenes = Object.entries(study.strategies).flatMap(([strategy, own]) =>
      Object.entries(study.theories).map(([theory, its]) => ({
        ...{ strategy, theory, levels: { ...own, ...its } },
        inputs: {},
      })),
    );
    this.#labels = design.names.map((name) => labelsOf(study.space.factors[name]!));
    this.#point = new Float64Array(design.names.length);
    const futures = to - from;
    this.block = {
      ...{ from, to, failed: [] },
      inputs: design.names.map(() => new Float64Array(futures)),
      values: this.#measures.map(() => new Float64Array(futures * this.#scenes.length)),
    };
  }

  run(future: number): void {
    const place = future - this.block.from;
    this.#design.levels(future, this.#point);
    this.#draws.future = future;
    for (let a = 0; a < this.#point.length; a++) this.block.inputs[a]![place] = this.#point[a]!;
    for (let s = 0; s < this.#scenes.length; s++) this.#runScene(s, place * this.#scenes.length + s);
  }

  #runScene(s: number, row: number): void {
    const { strategy, theory, levels, inputs } = this.#scenes[s]!;
    for (let a = 0; a < this.#point.length; a++)
      inputs[this.#design.names[a]!] = this.#labels[a]?.[this.#point[a]!] ?? this.#point[a]!;
    for (const name in levels) inputs[name] = levels[name]!;
    try {
      const given = this.#study.model(inputs, this.#draws);
      for (let m = 0; m < this.#measures.length; m++) this.block.values[m]![row] = this.#numberOf(given, m);
    } catch (error) {
      for (const column of this.block.values) column[row] = Number.NaN;
      const message = error instanceof Error ? error.message : String(error);
      this.block.failed.push({ future: this.#draws.future, strategy, theory, message });
    }
  }

  #numberOf(given: Readonly<Record<string, number>>, m: number): number {
    const value = given[this.#measures[m]!];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new Error(`the model gives no finite number for \`${this.#measures[m]}\`: ${value}`);
  }
}

function labelsOf(factor: Factor): readonly string[] | null {
  return factor.kind === "categorical" ? factor.values : null;
}

import {
  type Block,
  type Design,
  designOf,
  ENGINE,
  RequestError,
  runBlock,
  type Study,
  type StudyShape,
  shapeOf,
} from "@multivector/engine";
import { codeHash } from "../source/code-hash.ts";
import { loadStudy } from "../source/study-source.ts";
import { type Part, PartWriter } from "../store/part-file.ts";
import { scenesOf } from "../store/scenes.ts";
import type { Job } from "./chunk-engine.ts";
import { withoutExit } from "./without-exit.ts";

/** A study with its design, ready to compute any part of an ensemble. */
export class PartComputer {
  readonly study: Study;
  readonly design: Design;
  readonly shape: StudyShape;
  readonly #writer: PartWriter;

  constructor(study: Study, design: Design, ensemble: string) {
    this.study = study;
    this.design = design;
    this.shape = shapeOf(study);
    this.#writer = new PartWriter(this.shape, ensemble);
  }

  /** The runs of the futures [from, to). */
  block(from: number, to: number): Block {
    return withoutExit(() => runBlock(this.study, this.design, from, to));
  }

  /** The same as a part to be stored. */
  part(from: number, to: number): Part {
    return this.write(this.block(from, to));
  }

  write(block: Block): Part {
    return this.#writer.write(block);
  }

  /** A future none of whose runs came back: its inputs, and the reason. */
  lost(future: number, message: string): Block {
    const levels = new Float64Array(this.design.names.length);
    this.design.levels(future, levels);
    const scenes = scenesOf(this.shape);
    return {
      ...{ from: future, to: future + 1 },
      inputs: Array.from(levels, (level) => Float64Array.of(level)),
      values: this.shape.measures.map(() => new Float64Array(scenes.length).fill(Number.NaN)),
      failed: scenes.map(({ strategy, theory }) => ({ future, strategy, theory, message })),
    };
  }
}

/** Loads the study of a job and draws its design. Throws {@link RequestError} if study or code are not those the job was made for. */
export async function openComputer(job: Job): Promise<PartComputer> {
  const { study, hash } = await loadStudy(job.source);
  const here = [
    ["study", job.study, hash],
    ["code", job.code, codeHash()],
  ] as const;
  const problems = here
    .filter(([, wanted, found]) => wanted !== found)
    .map(
      ([what, wanted, found]) =>
        `the ${what} here (${found.slice(0, 12)}) is not that of the job (${wanted.slice(0, 12)}): bring this machine to the same version (engine ${ENGINE} here)`,
    );
  if (problems.length > 0) throw new RequestError(problems);
  return new PartComputer(study, designOf(study.space, job.design, job.seed), job.ensemble);
}

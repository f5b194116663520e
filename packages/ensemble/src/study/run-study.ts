import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  type Block,
  type Design,
  type DesignSpec,
  designOf,
  type Ensemble,
  ensembleOf,
  lhs,
  RequestError,
  runBlock,
  type Study,
  shapeOf,
  strangeKeys,
} from "@multivector/engine";
import { threadsPay } from "../compute/choose-engine.ts";
import { PartComputer } from "../compute/part-computer.ts";
import { chunkSize, chunksOf } from "../plan.ts";
import { type Progress, ProgressMeter } from "../progress.ts";
import { readEnsemble } from "../read.ts";
import { runEnsemble } from "../run-ensemble.ts";
import { canonical } from "../source/canonical.ts";
import type { StudySource } from "../source/study-source.ts";
import type { DefinedStudy } from "./define-study.ts";
import { Runs } from "./runs.ts";

/** How a study is run. Any key not named here is an error. */
export interface RunOptions {
  /** A design, as lhs(5000); a number is a Latin hypercube of so many. */
  readonly futures: DesignSpec | number;
  /** 32-bit whole number: the same seed, the same numbers, on any machine. */
  readonly seed: number;
  /** Threads, or "auto": one a processor where that pays (default 1). More than one needs the study's `module`. */
  readonly workers?: number | "auto";
  /** Folder of a store that is written as runs are done, and gone on with where it ends; without it all stays in memory. */
  readonly out?: string;
  /** Called after each part. */
  readonly progress?: (progress: Progress) => void;
  /** Ends the run early: it throws. */
  readonly signal?: AbortSignal;
}

const KEYS = ["futures", "seed", "workers", "out", "progress", "signal"];

/** Runs a study in this thread and in memory, or through a store where threads or a folder are asked for. Throws {@link RequestError}. */
export async function runStudy(study: DefinedStudy, options: RunOptions): Promise<Runs> {
  checkOptions(study, options);
  const { futures, seed, workers = 1, out } = options;
  const spec = typeof futures === "number" ? lhs(futures) : futures;
  const design = designOf(study.space, spec, seed);
  if (design.size === 0) throw new RequestError(["run: the design has no futures; ask for at least one"]);
  if (out !== undefined) return new Runs(study, design, await stored(study, spec, options, out));
  if (workers === 1 || study.definition.module === undefined || (workers === "auto" && !threadsWouldPay(study, design)))
    return new Runs(study, design, await inMemory(study, design, options));
  const folder = mkdtempSync(path.join(tmpdir(), "study-"));
  try {
    return new Runs(study, design, await stored(study, spec, options, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function threadsWouldPay(study: Study, design: Design): boolean {
  const chunks = chunksOf({ futures: design.size, chunk: chunkSize(design.size, shapeOf(study)) });
  return threadsPay(new PartComputer(study, design, "not stored"), chunks);
}

/** All runs on this thread; other work gets its turn between parts. */
async function inMemory(study: Study, design: Design, { progress, signal }: RunOptions): Promise<Ensemble> {
  const shape = shapeOf(study);
  const size = chunkSize(design.size, shape);
  const meter = new ProgressMeter({ done: 0, failed: 0 }, design.size, () => performance.now() / 1000);
  const blocks: Block[] = [];
  for (let from = 0; from < design.size; from += size) {
    signal?.throwIfAborted();
    const block = runBlock(study, design, from, Math.min(design.size, from + size));
    blocks.push(block);
    meter.add(block.to - from, block.failed.length);
    progress?.(meter.read());
    await setImmediate();
  }
  return ensembleOf(shape, design.seed, blocks);
}

/** The runs of the study its module exports, through a folder. */
async function stored(
  study: DefinedStudy,
  design: DesignSpec,
  { seed, workers = 1, progress, signal }: RunOptions,
  out: string,
): Promise<Ensemble> {
  const { module, export: name } = study.definition;
  const source: StudySource = { kind: "module", file: module!, ...(name === undefined ? {} : { export: name }) };
  await runEnsemble({
    ...{ source, design, seed, out, workers },
    ...(progress && { progress }),
    ...(signal && { signal }),
  });
  const ensemble = await readEnsemble(out);
  if (canonical(ensemble.shape) !== canonical(shapeOf(study)))
    throw new RequestError([
      `run: ${module} exports another study than this one: let it export this study as its default, or name the export in defineStudy`,
    ]);
  return ensemble;
}

function checkOptions({ definition }: DefinedStudy, options: RunOptions): void {
  const { futures, seed, workers = 1, out } = options;
  const { module } = definition;
  const problems = strangeKeys("run", options, KEYS);
  if (futures === undefined) problems.push("run: futures is missing; write lhs(1000), or another design");
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    problems.push(`run: seed is ${seed}; give a whole number from 0 to 4294967295, so that the run can be made again`);
  if (workers !== "auto" && !(Number.isInteger(workers) && workers >= 1))
    problems.push(`run: workers is ${workers}; give a whole number from 1 on, or "auto"`);
  const [many, add] = [workers !== "auto" && workers > 1, "add module: import.meta.url to defineStudy"];
  if (module === undefined && many)
    problems.push(`run: ${workers} workers need the study's \`module\`, from which threads load the model: ${add}`);
  if (module === undefined && out !== undefined)
    problems.push(`run: \`out\` needs the study's \`module\`: what is stored names the code it comes from: ${add}`);
  if (module !== undefined && (workers !== 1 || out !== undefined) && isProgram(module))
    problems.push(
      "run: the study stands in the program itself, which threads would run again: give it a module of its own",
    );
  if (problems.length > 0) throw new RequestError(problems);
}

/** Whether a module is the file this process was started with. */
function isProgram(module: string): boolean {
  const started = process.argv[1];
  try {
    return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(module));
  } catch {
    return false;
  }
}

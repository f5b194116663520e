import { mkdirSync, readdirSync } from "node:fs";
import { type DesignSpec, designOf, ENGINE, RequestError, shapeOf } from "@multivector/engine";
import { chooseEngine } from "./compute/choose-engine.ts";
import type { ChunkEngine, Job } from "./compute/chunk-engine.ts";
import { PartComputer } from "./compute/part-computer.ts";
import {
  type Chunk,
  chunkSize,
  chunksOf,
  ensembleId,
  type Identity,
  type Manifest,
  rowsPerFuture,
  type Shard,
} from "./plan.ts";
import { type Progress, ProgressMeter } from "./progress.ts";
import { rangesOf } from "./read.ts";
import { codeHash } from "./source/code-hash.ts";
import { loadStudy, type StudySource } from "./source/study-source.ts";
import { lockFolder } from "./store/lock.ts";
import { differences, readManifest, writeManifest } from "./store/manifest.ts";
import type { Part } from "./store/part-file.ts";
import { readWholePart } from "./store/read-part.ts";
import { holdsRun, notesOfParts, openRun, prepareFolder, type RunFolder, writePart } from "./store/run-folder.ts";

/** What is run, where it is stored, and with what. */
export interface EnsembleRequest {
  readonly source: StudySource;
  readonly design: DesignSpec;
  readonly seed: number;
  /** Folder of the run; one that holds a part of the same ensemble is gone on with. */
  readonly out: string;
  /** Worker threads; "auto" (default): one a processor, none for work of less than half a second. */
  readonly workers?: number | "auto";
  /** Only these of the parts. */
  readonly shard?: Shard;
  /** Futures in a part, if not by the rule of `chunkSize`; shards of one ensemble have the same. */
  readonly chunk?: number;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
  /** What computes instead of threads of this machine; each part it hands over is compared with the digest it carries before it is stored. */
  readonly engine?: (job: Job) => ChunkEngine;
}

/** What a run came to. */
export interface EnsembleSummary {
  readonly folder: string;
  readonly ensemble: string;
  /** Futures and runs that are stored, and how many of the futures were computed now. */
  readonly futures: number;
  readonly runs: number;
  readonly computed: number;
  /** Runs that failed. */
  readonly failed: number;
  readonly seconds: number;
  /** What computed: "2 threads". */
  readonly by: string;
}

/** What may be in the folder of a run that ended before its manifest was written. */
const OWN_FILES = ["lock.json", "manifest.json", "parts"];

/** A run that was stopped by its signal. What was finished is stored; the message says how to go on. */
export class RunStopped extends Error {}

/**
 * Runs a study over a design and stores each part as soon as it is computed. Called again for a folder that was left unfinished, it computes what is
 * missing: the rows are the same, whatever the number of threads, and however often it was ended. Throws {@link RequestError} for a bad request or a
 * folder of another ensemble, {@link RunStopped} after its signal.
 */
export async function runEnsemble(request: EnsembleRequest): Promise<EnsembleSummary> {
  checkRequest(request);
  const began = performance.now();
  const { manifest, computer } = await prepare(request);
  mkdirSync(request.out, { recursive: true });
  const release = lockFolder(request.out);
  try {
    const before = await settle(request.out, manifest);
    const meter = new ProgressMeter(stored(before), futuresIn(chunksOf(manifest)), () => performance.now() / 1000);
    const by = await computeMissing(request, before, computer, meter);
    const { done, failed } = meter.read();
    return {
      ...{
        folder: request.out,
        ensemble: manifest.ensemble,
        futures: done,
        runs: done * rowsPerFuture(manifest.shape),
      },
      ...{ computed: futuresIn(before.missing), failed, seconds: (performance.now() - began) / 1000, by },
    };
  } finally {
    release();
  }
}

async function prepare(request: EnsembleRequest): Promise<{ manifest: Manifest; computer: PartComputer }> {
  const { study, hash } = await loadStudy(request.source);
  const shape = shapeOf(study);
  const design = designOf(study.space, request.design, request.seed);
  if (design.size === 0) throw new RequestError(["the design has no futures: ask for at least one"]);
  const identity: Identity = {
    ...{ format: 1, study: hash, code: codeHash(), engine: ENGINE, design: request.design, seed: request.seed },
    ...{ futures: design.size, chunk: request.chunk ?? chunkSize(design.size, shape), shape },
  };
  const ensemble = ensembleId(identity);
  const manifest: Manifest = {
    ...identity,
    ...{ ensemble, source: request.source, acceptance: design.acceptance },
    ...(request.shard ? { shard: request.shard } : {}),
  };
  return { manifest, computer: new PartComputer(study, design, ensemble) };
}

/** The folder made ready: a new one has its manifest written, one that holds a run is compared with what is asked. */
async function settle(out: string, manifest: Manifest): Promise<RunFolder> {
  if (!holdsRun(out)) {
    refuseOthers(out);
    await writeManifest(out, manifest);
  }
  const there = readManifest(out);
  const apart = [...differences(there, manifest), ...shardsApart(there.shard, manifest.shard)];
  if (apart.length > 0)
    throw new RequestError([
      `${out} holds another ensemble: what differs is ${apart.join("; ")}. Give another folder, or ask for what is there`,
    ]);
  prepareFolder(out);
  return openRun(out);
}

function refuseOthers(out: string): void {
  const strangers = readdirSync(out).filter((name) => !OWN_FILES.some((own) => name.startsWith(own)));
  if (strangers.length > 0)
    throw new RequestError([`${out} holds other files (${strangers.slice(0, 3).join(", ")}): give a new folder`]);
}

function shardsApart(there?: Shard, here?: Shard): string[] {
  const told = (shard?: Shard) => (shard ? `shard ${shard.index} of ${shard.count}` : "the whole");
  return told(there) === told(here) ? [] : [`the shard (${told(there)} there, ${told(here)} here)`];
}

/** Computes what is missing and tells who did. */
async function computeMissing(
  request: EnsembleRequest,
  { folder, manifest, missing }: RunFolder,
  computer: PartComputer,
  meter: ProgressMeter,
): Promise<string> {
  const { signal, progress } = request;
  const { ensemble, study, code, design, seed } = manifest;
  progress?.(meter.read());
  if (missing.length === 0) return "nothing was missing";
  const job: Job = { ensemble, source: request.source, study, code, design, seed };
  const engine = request.engine?.(job) ?? chooseEngine(job, computer, missing, request.workers ?? "auto");
  const store = async (part: Part) => {
    const where = `what ${engine.description} computed for the futures ${part.from}-${part.to - 1}`;
    if (request.engine) await readWholePart(part.bytes, manifest, part, where);
    await writePart(folder, manifest, part);
    meter.add(part.to - part.from, part.failed);
    progress?.(meter.read());
  };
  try {
    await engine.compute(missing, store, signal);
  } catch (error) {
    throw signal?.aborted ? stopped(folder, meter) : error;
  }
  const left = openRun(folder).missing;
  if (left.length > 0) throw new Error(`${engine.description} ended without the futures ${rangesOf(left)}`);
  return engine.description;
}

function stopped(folder: string, meter: ProgressMeter): RunStopped {
  const { done, all } = meter.read();
  return new RunStopped(
    `stopped: ${done} of ${all} futures are in ${folder} and stay there; run the same again to compute the rest`,
  );
}

function stored(run: RunFolder): { done: number; failed: number } {
  return { done: futuresIn(run.done), failed: notesOfParts(run).reduce((sum, { failed }) => sum + failed, 0) };
}

function futuresIn(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { from, to }) => sum + to - from, 0);
}

function checkRequest({ workers = "auto", shard, chunk = 1, out }: EnsembleRequest): void {
  const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 1;
  const problems = [
    ...(out === "" ? ["give the folder the run is stored in"] : []),
    ...(workers === "auto" || isCount(workers) ? [] : [`workers: a whole number from 1, or auto, not ${workers}`]),
    ...(isCount(chunk) ? [] : [`futures in a part: a whole number from 1, not ${chunk}`]),
    ...(!shard || (isCount(shard.index) && isCount(shard.count) && shard.index <= shard.count)
      ? []
      : [`shard ${shard.index}/${shard.count}: the first number goes from 1 to the second`]),
  ];
  if (problems.length > 0) throw new RequestError(problems);
}

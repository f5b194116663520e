import type { DesignSpec, StudyShape } from "@multivector/engine";
import { canonical, sha256 } from "./source/canonical.ts";
import type { StudySource } from "./source/study-source.ts";

/** The futures [from, to): what is computed, sent and stored as one. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** One of several computers that share an ensemble: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What an ensemble is: two folders with the same of this hold parts of the same rows. */
export interface Identity {
  readonly format: 1;
  /** SHA-256 of the study, and of the code that runs it. */
  readonly study: string;
  readonly code: string;
  /** Version of the engine. */
  readonly engine: string;
  readonly design: DesignSpec;
  readonly seed: number;
  readonly futures: number;
  /** Futures in a part; the last one may have fewer. */
  readonly chunk: number;
  readonly shape: StudyShape;
}

/** What is written in the manifest of a run. */
export interface Manifest extends Identity {
  /** Hash of its identity. */
  readonly ensemble: string;
  readonly source: StudySource;
  /** Share of candidate points that met the constraint of the design. */
  readonly acceptance: number;
  readonly shard?: Shard;
}

const PARTS = 200;
const MOST_ROWS = 20_000;
/** Numbers in the table of a part, each future's inputs repeated for its runs: 8 MB. */
const MOST_CELLS = 1_000_000;
/** Numbers a part is made of, each input once: 750 kB, about what its file is long, so that it fits a message of the usual message queues. */
const MOST_NUMBERS = 96_000;

/** Futures in a part: about 200 parts, none too large to send or to hold in memory. A rule of the study's size alone, so that all shards agree. */
export function chunkSize(futures: number, shape: StudyShape): number {
  const [rows, inputs, others] = [rowsPerFuture(shape), shape.inputs.length, shape.measures.length + 4];
  const most = Math.min(
    MOST_ROWS / rows,
    MOST_CELLS / (rows * (inputs + others)),
    MOST_NUMBERS / (inputs + rows * others),
  );
  return Math.max(1, Math.min(Math.floor(most), Math.ceil(futures / PARTS)));
}

/** Runs of one future: each strategy under each theory. */
export function rowsPerFuture({ strategies, theories }: StudyShape): number {
  return strategies.length * theories.length;
}

/** The parts of an ensemble, or those of a shard: chunk k is computed by shard k mod n + 1. */
export function chunksOf(plan: Pick<Manifest, "futures" | "chunk" | "shard">): Chunk[] {
  const { futures, chunk, shard } = plan;
  const all = Array.from({ length: Math.ceil(futures / chunk) }, (_, k) => ({
    from: k * chunk,
    to: Math.min(futures, (k + 1) * chunk),
  }));
  return shard ? all.filter((_, k) => k % shard.count === shard.index - 1) : all;
}

/** Id of an ensemble: SHA-256 of its identity. */
export function ensembleId(identity: Identity): string {
  const { format, study, code, engine, design, seed, futures, chunk, shape } = identity;
  return sha256(canonical({ format, study, code, engine, design, seed, futures, chunk, shape }));
}

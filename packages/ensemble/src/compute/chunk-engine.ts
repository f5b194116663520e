import type { DesignSpec } from "@multivector/engine";
import type { Chunk } from "../plan.ts";
import type { StudySource } from "../source/study-source.ts";
import type { Part } from "../store/part-file.ts";

/** All a worker on any machine needs to compute parts of an ensemble: plain data. It refuses if study or code are not those of the hashes. */
export interface Job {
  /** Id of the ensemble, written into each part. */
  readonly ensemble: string;
  readonly source: StudySource;
  /** SHA-256 of the study and of the code. */
  readonly study: string;
  readonly code: string;
  readonly design: DesignSpec;
  readonly seed: number;
}

/** What computes the chunks of a job: threads of this machine, or workers elsewhere. */
export interface ChunkEngine {
  /** How many compute at a time, in words: "2 threads". */
  readonly description: string;
  /**
   * Computes each chunk and hands over its part once, in any order; ends when all parts are handed over and `onPart` has taken them. Holds no more than a
   * few parts in memory: it waits for `onPart` before it takes another chunk. When `signal` aborts, it stops at once and throws the signal's reason;
   * chunks that come one by one must then end too.
   */
  compute(
    chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
    onPart: (part: Part) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void>;
}

import type { Chunk } from "../plan.ts";

/** Bucket in which runs are offered, by their id. */
export const RUNS = "multivector-runs";

/** Name of the consumer all workers of a run share. */
export const WORKERS = "workers";

/** Headers of a result: pieces before this message and under which name they were sent, digest of all bytes, failed runs, who computed. */
export const HEADERS = {
  pieces: "Multivector-Pieces",
  upload: "Multivector-Upload",
  digest: "Multivector-Sha256",
  failed: "Multivector-Failed",
  worker: "Multivector-Worker",
  /** Instead of a result: it is stored by the coordinator; why there is none. */
  stored: "Multivector-Stored",
  problem: "Multivector-Problem",
} as const;

/** What streams and subjects of a run are called on the server. */
export interface RunNames {
  readonly id: string;
  /** Stream of chunks to be computed, and stream of results. */
  readonly work: string;
  readonly results: string;
  /** Workers tell the coordinator here why they refuse. */
  readonly notices: string;
  /** Subjects of a chunk, or of all. */
  workOf(chunk: Chunk | "*"): string;
  partOf(chunk: Chunk | "*"): string;
  /** All that is stored before the last piece of a large result: of one upload, or of all. */
  piecesOf(chunk: Chunk | "*", upload?: string): string;
}

/** The names of an ensemble's run. */
export function namesOf(ensemble: string): RunNames {
  const id = ensemble.slice(0, 24);
  const token = (chunk: Chunk | "*") => (chunk === "*" ? "*" : `${chunk.from}-${chunk.to}`);
  return {
    id,
    work: `multivector-work-${id}`,
    results: `multivector-results-${id}`,
    notices: `multivector.notice.${id}`,
    workOf: (chunk) => `multivector.work.${id}.${token(chunk)}`,
    partOf: (chunk) => `multivector.part.${id}.${token(chunk)}`,
    piecesOf: (chunk, upload) => `multivector.piece.${id}.${token(chunk)}.${upload ?? ">"}`,
  };
}

/** The chunk a subject ends with. */
export function chunkIn(subject: string): Chunk {
  const [from, to] = subject
    .slice(subject.lastIndexOf(".") + 1)
    .split("-")
    .map(Number) as [number, number];
  return { from, to };
}

import { existsSync } from "node:fs";
import { RequestError } from "@multivector/engine";
import type { Job } from "../compute/chunk-engine.ts";
import { openComputer, type PartComputer } from "../compute/part-computer.ts";
import { ThreadPool } from "../compute/threads.ts";
import { hashOfModules, pathOf } from "../source/files-behind.ts";
import type { StudySource } from "../source/study-source.ts";

/** This machine's copy of a study, and threads that hold it too. */
export interface FoundCopy {
  readonly computer: PartComputer;
  readonly pool: ThreadPool;
}

/**
 * Opens this machine's own copy of a job's study: at the place the job names, or at one of `copies`. Throws with the reason if none is there whose hash, and the
 * hash of the code, are those of the job; a module is not loaded before its hash is compared.
 */
export async function findCopy(job: Job, copies: readonly string[], threads: number): Promise<FoundCopy> {
  const problems: string[] = [];
  for (const source of [job.source, ...copies.map((place) => movedTo(job.source, place))]) {
    try {
      return await opened({ ...job, source }, threads);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  throw new RequestError([...new Set(problems)]);
}

/** A study may take seconds to load: one thread does so beside this one. */
async function opened(job: Job, threads: number): Promise<FoundCopy> {
  compareModule(job);
  const pool = new ThreadPool(job, threads);
  try {
    const [, computer] = await Promise.all([pool.ask({ kind: "open" }), openComputer(job)]);
    return { computer, pool };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function movedTo(source: StudySource, place: string): StudySource {
  return source.kind === "module" ? { ...source, file: place } : { ...source, folder: place };
}

function compareModule({ source, study }: Job): void {
  if (source.kind !== "module" || !existsSync(pathOf(source.file))) return;
  const found = hashOfModules([pathOf(source.file)]);
  if (found !== study)
    throw new RequestError([
      `the module ${source.file} here (${found.slice(0, 12)}) is not that of the run (${study.slice(0, 12)}): bring it to the same version`,
    ]);
}

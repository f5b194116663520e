import { existsSync } from "node:fs";
import { RequestError } from "@multivector/engine";
import type { Job } from "../compute/chunk-engine.ts";
import { openComputer, type PartComputer } from "../compute/part-computer.ts";
import { hashOfModules, pathOf } from "../source/files-behind.ts";
import type { StudySource } from "../source/study-source.ts";

/** A job whose study this machine holds. */
export interface FoundCopy {
  /** The job with the place of the study on this machine. */
  readonly job: Job;
  readonly computer: PartComputer;
}

/**
 * Opens this machine's own copy of a job's study: at the place the job names, or at one of `copies`. Throws with the reason if none is there whose hash, and the
 * hash of the code, are those of the job; a module is not loaded before its hash is compared.
 */
export async function findCopy(job: Job, copies: readonly string[]): Promise<FoundCopy> {
  const problems: string[] = [];
  for (const source of [job.source, ...copies.map((place) => movedTo(job.source, place))]) {
    const here = { ...job, source };
    try {
      compareModule(here);
      return { job: here, computer: await openComputer(here) };
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  throw new RequestError([...new Set(problems)]);
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

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EnsembleRequest, StudySource } from "@multivector/ensemble";
import { afterAll } from "vitest";

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "ensemble-"));
  made.push(folder);
  return folder;
}

/** A study of `tests/ensemble/studies`. */
export function moduleOf(name: string, from?: string): StudySource {
  const file = path.join(import.meta.dirname, "studies", `${name}.mjs`);
  return { kind: "module", file, ...(from === undefined ? {} : { export: from }) };
}

/** 40 futures of the toy in parts of 3, into a new folder unless one is given. */
export function toyRun(change: Partial<EnsembleRequest> = {}): EnsembleRequest {
  return {
    source: moduleOf("toy"),
    design: { kind: "lhs", futures: 40 },
    seed: 7,
    chunk: 3,
    out: newFolder(),
    ...change,
  };
}

/** Names of the parts in the folder of a run. */
export function partsOf(folder: string): string[] {
  return readdirSync(path.join(folder, "parts")).sort();
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EnsembleRequest, openRun, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { afterAll, expect } from "vitest";

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cluster-"));
  made.push(folder);
  return folder;
}

export const BUSY = path.join(import.meta.dirname, "studies/busy.mjs");

/** 60 futures of the busy study in parts of 2, into a new folder. */
export function busyRun(change: Partial<EnsembleRequest> = {}): EnsembleRequest {
  const source = { kind: "module", file: BUSY } as const;
  return { source, design: { kind: "lhs", futures: 60 }, seed: 1, chunk: 2, out: newFolder(), ...change };
}

let local: Promise<string> | undefined;

/** The run in a folder has every future of the busy study once, with the rows of a run on this machine. */
export async function expectLocalRows(out: string): Promise<void> {
  local ??= (async () => {
    const request = busyRun({ workers: 2 });
    await runEnsemble(request);
    return rowsDigest(request.out);
  })();
  const { done, complete } = openRun(out);
  expect(complete).toBe(true);
  expect(done.flatMap(({ from, to }) => [from, to - 1])).toEqual(Array.from({ length: 60 }, (_, i) => i));
  expect(await rowsDigest(out)).toBe(await local);
}

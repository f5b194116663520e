import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { type Block, RequestError } from "@multivector/engine";
import { type Chunk, chunksOf, type Manifest } from "./plan.ts";
import { rangesOf } from "./read.ts";
import { differences, writeManifest } from "./store/manifest.ts";
import { readWholePart } from "./store/read-part.ts";
import { RowBytes } from "./store/row-bytes.ts";
import { openRun, partFile, prepareFolder, type RunFolder, readPartFile } from "./store/run-folder.ts";

/** What a merge made. */
export interface MergeSummary {
  readonly folder: string;
  readonly ensemble: string;
  readonly futures: number;
  readonly parts: number;
  /** Parts that more than one folder held, equal in each. */
  readonly twice: number;
}

/**
 * Joins folders that each hold some parts of one ensemble (shards, or runs that were left unfinished) into a new folder. Every part is read and compared
 * with the digest it carries. Throws {@link RequestError} if the folders are of different ensembles, a part is missing or damaged, or two folders
 * have other rows for the same futures; then nothing is written.
 */
export async function mergeRuns(folders: readonly string[], out: string): Promise<MergeSummary> {
  if (folders.length === 0) throw new RequestError(["merge: name at least one folder of a run"]);
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new RequestError([`${out} is not empty: give a new folder for the merged run`]);
  const runs = folders.map(openRun);
  const manifest = commonManifest(runs);
  const holders = chunksOf(manifest).map((chunk) => ({ chunk, runs: runs.filter((run) => holds(run, chunk)) }));
  refuseMissing(holders.filter(({ runs: found }) => found.length === 0).map(({ chunk }) => chunk));
  for (const { chunk, runs: found } of holders) await verify(manifest, chunk, found);
  mkdirSync(out, { recursive: true });
  prepareFolder(out);
  for (const { chunk, runs: found } of holders)
    bring(partFile(found[0]!.folder, manifest, chunk), partFile(out, manifest, chunk));
  await writeManifest(out, manifest);
  const twice = holders.filter(({ runs: found }) => found.length > 1).length;
  return { folder: out, ensemble: manifest.ensemble, futures: manifest.futures, parts: holders.length, twice };
}

/** The manifest of the whole: that of the folders without their shards. */
function commonManifest(runs: readonly RunFolder[]): Manifest {
  const [first, ...others] = runs as [RunFolder, ...RunFolder[]];
  const { shard: _, ...whole } = first.manifest;
  const problems = others
    .filter(({ manifest }) => manifest.ensemble !== whole.ensemble)
    .map(
      ({ folder, manifest }) =>
        `${folder} and ${first.folder} are parts of different ensembles: what differs is ${differences(manifest, whole).join("; ")}`,
    );
  if (problems.length > 0) throw new RequestError(problems);
  return whole;
}

function holds(run: RunFolder, { from }: Chunk): boolean {
  return run.done.some((chunk) => chunk.from === from);
}

function refuseMissing(missing: readonly Chunk[]): void {
  if (missing.length > 0)
    throw new RequestError([
      `futures ${rangesOf(missing)} are in none of the folders: compute them, or name the folder`,
    ]);
}

/** Reads a part in each folder that holds it; all must have the same rows. */
async function verify(manifest: Manifest, chunk: Chunk, runs: readonly RunFolder[]): Promise<void> {
  const [first, ...others] = runs as [RunFolder, ...RunFolder[]];
  const expected = await blockIn(first, manifest, chunk);
  for (const other of others) {
    const future = firstDifference(manifest, expected, await blockIn(other, manifest, chunk));
    if (future !== null)
      throw new RequestError([
        `future ${future} has other rows in ${first.folder} than in ${other.folder}: the model does not give the same numbers twice`,
      ]);
  }
}

async function blockIn({ folder }: RunFolder, manifest: Manifest, chunk: Chunk): Promise<Block> {
  return readWholePart(readPartFile(folder, manifest, chunk), manifest, chunk, partFile(folder, manifest, chunk));
}

/** The first future with other rows; null if all are equal. */
function firstDifference(manifest: Manifest, a: Block, b: Block): number | null {
  const rows = new RowBytes(manifest.shape);
  if (rows.digest(a) === rows.digest(b)) return null;
  for (let future = a.from; future < a.to; future++)
    if (rows.digest(onlyFuture(a, future)) !== rows.digest(onlyFuture(b, future))) return future;
  return a.from;
}

function onlyFuture({ from, to, inputs, values, failed }: Block, future: number): Block {
  const rows = (values[0]?.length ?? 0) / (to - from);
  const [i, row] = [future - from, (future - from) * rows];
  return {
    ...{ from: future, to: future + 1 },
    inputs: inputs.map((column) => column.subarray(i, i + 1)),
    values: values.map((column) => column.subarray(row, row + rows)),
    failed: failed.filter((run) => run.future === future),
  };
}

/** A second name for a file where the disk can, else a copy. */
function bring(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

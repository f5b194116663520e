import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { RequestError, type StudyShape } from "@multivector/engine";
import { type Chunk, chunksOf, type Manifest } from "../plan.ts";
import { MANIFEST, readManifest } from "./manifest.ts";
import type { Part } from "./part-file.ts";
import { notesOf, type PartNotes } from "./read-part.ts";
import { UNFINISHED, writeWhole } from "./write-whole.ts";

const PARTS = "parts";

/** A run on disk: its manifest and which of its parts are there. The parts that exist are what is done. */
export interface RunFolder {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly shape: StudyShape;
  readonly seed: number;
  /** Futures of the ensemble. */
  readonly size: number;
  /** Parts that are there, in order, and those still to be computed; of a shard, only its own. */
  readonly done: readonly Chunk[];
  readonly missing: readonly Chunk[];
  /** Whether all parts of the ensemble are there; never so of one shard of several. */
  readonly complete: boolean;
}

/** Opens the folder of a run, finished or not. Throws {@link RequestError} if it is none, or holds a part that is none of its own. */
export function openRun(folder: string): RunFolder {
  const manifest = readManifest(folder);
  const { shape, seed, futures } = manifest;
  const chunks = chunksOf(manifest);
  const present = new Set(partsIn(folder));
  const done = chunks.filter((chunk) => present.delete(partName(manifest, chunk)));
  const [stranger] = present;
  if (stranger !== undefined)
    throw new RequestError([`${path.join(folder, PARTS, stranger)} is no part of this run: move it elsewhere`]);
  const missing = chunks.filter((chunk) => !done.includes(chunk));
  const complete = done.reduce((sum, { from, to }) => sum + to - from, 0) === futures;
  return { folder, manifest, shape, seed, size: futures, done, missing, complete };
}

/** Whether a folder holds a run. */
export function holdsRun(folder: string): boolean {
  return statSync(path.join(folder, MANIFEST), { throwIfNoEntry: false }) !== undefined;
}

/** Makes the folder of a run, and removes files that a killed run left unfinished. */
export function prepareFolder(folder: string): void {
  const parts = path.join(folder, PARTS);
  mkdirSync(parts, { recursive: true });
  for (const name of readdirSync(parts)) if (name.endsWith(UNFINISHED)) rmSync(path.join(parts, name));
}

/** The file of a part: `part-000000-000049.parquet` holds the futures 0 to 49. */
export function partFile(folder: string, manifest: Manifest, chunk: Chunk): string {
  return path.join(folder, PARTS, partName(manifest, chunk));
}

/** Writes a part, whole or not at all. */
export async function writePart(folder: string, manifest: Manifest, part: Part): Promise<void> {
  await writeWhole(partFile(folder, manifest, part), part.bytes);
}

/** The bytes of a part that is there. */
export function readPartFile(folder: string, manifest: Manifest, chunk: Chunk): Uint8Array {
  return readFileSync(partFile(folder, manifest, chunk));
}

/** What each part that is there says of itself. Throws {@link RequestError} naming the first that is damaged or of another ensemble. */
export function notesOfParts({ folder, manifest, done }: RunFolder): PartNotes[] {
  return done.map((chunk) =>
    notesOf(readPartFile(folder, manifest, chunk), manifest, chunk, partFile(folder, manifest, chunk)),
  );
}

function partName({ futures }: Manifest, { from, to }: Chunk): string {
  const digits = Math.max(6, String(futures - 1).length);
  const [first, last] = [from, to - 1].map((future) => String(future).padStart(digits, "0"));
  return `part-${first}-${last}.parquet`;
}

function partsIn(folder: string): string[] {
  const parts = path.join(folder, PARTS);
  if (!statSync(parts, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(parts).filter((name) => name.endsWith(".parquet"));
}

import { type Block, type Ensemble, ensembleOf, RequestError, type StudyShape, unknown } from "@multivector/engine";
import type { Chunk } from "./plan.ts";
import { readPart, type Wanted } from "./store/read-part.ts";
import { openRun, partFile, type RunFolder, readPartFile } from "./store/run-folder.ts";

/** Which columns are read: all of them, or those named. */
export interface ReadOptions {
  readonly inputs?: readonly string[] | "all";
  readonly measures?: readonly string[] | "all";
  /** Read what is there of an unfinished run. */
  readonly partial?: boolean;
}

/** An ensemble read from a folder. Its shape names the columns that were read, and no others can be asked for. */
export interface StoredEnsemble extends Ensemble {
  /** The futures it holds, in order; `size` is how many they are, and the failed runs name them by their place among them. */
  readonly held: readonly Chunk[];
  /** Futures of the whole ensemble. */
  readonly of: number;
}

/** Reads a run into memory, only the columns named. Throws {@link RequestError} for an unfinished run, unknown names and damaged parts. */
export async function readEnsemble(folder: string, options: ReadOptions = {}): Promise<StoredEnsemble> {
  const run = openRun(folder);
  if (options.partial !== true) requireComplete(run);
  const wanted = wantedOf(run.shape, options);
  const blocks: Block[] = [];
  for (const chunk of run.done) {
    const where = partFile(folder, run.manifest, chunk);
    const part = await readPart(readPartFile(folder, run.manifest, chunk), run.manifest, chunk, wanted, where);
    blocks.push(moved(narrowed(part), blocks.at(-1)?.to ?? 0));
  }
  const ensemble = ensembleOf(shapeRead(run.shape, wanted), run.seed, blocks);
  return Object.assign(ensemble, { held: joined(run.done), of: run.size });
}

/** Throws {@link RequestError} with what is missing of a run that is not finished. */
export function requireComplete(run: RunFolder): void {
  if (run.complete) return;
  const { shard } = run.manifest;
  const futures = run.done.reduce((sum, { from, to }) => sum + to - from, 0);
  const remedy =
    shard && run.missing.length === 0
      ? `it is shard ${shard.index} of ${shard.count}: merge the shards first`
      : `futures ${rangesOf(run.missing)} are missing: run the same again to compute them`;
  throw new RequestError([`${run.folder} holds ${futures} of ${run.size} futures; ${remedy}`]);
}

/** Ranges of futures in words: "0-49, 100-149 and 12 more ranges". */
export function rangesOf(chunks: readonly Chunk[]): string {
  const ranges = joined(chunks).map(({ from, to }) => (to - from === 1 ? `${from}` : `${from}-${to - 1}`));
  return ranges.length > 8
    ? `${ranges.slice(0, 7).join(", ")} and ${ranges.length - 7} more ranges`
    : ranges.join(", ");
}

/** Chunks in order, neighbours as one. */
function joined(chunks: readonly Chunk[]): Chunk[] {
  const ranges: Chunk[] = [];
  for (const { from, to } of chunks) {
    const last = ranges.at(-1);
    if (last?.to === from) ranges[ranges.length - 1] = { from: last.from, to };
    else ranges.push({ from, to });
  }
  return ranges;
}

function wantedOf({ inputs, measures }: StudyShape, options: ReadOptions): Wanted {
  return {
    inputs: namesOf("input", inputs, options.inputs ?? "all"),
    measures: namesOf("measure", measures, options.measures ?? "all"),
  };
}

function namesOf(
  what: string,
  columns: readonly { readonly name: string }[],
  wanted: readonly string[] | "all",
): readonly string[] {
  const names = columns.map(({ name }) => name);
  if (wanted === "all") return names;
  const problems = wanted.filter((name) => !names.includes(name)).map((name) => unknown(what, name, names));
  if (problems.length > 0) throw new RequestError(problems);
  return wanted;
}

function shapeRead(shape: StudyShape, { inputs, measures }: Wanted): StudyShape {
  return {
    ...shape,
    inputs: shape.inputs.filter(({ name }) => inputs.includes(name)),
    measures: shape.measures.filter(({ name }) => measures.includes(name)),
  };
}

/** A block without its empty columns. */
function narrowed(block: Block): Block {
  const filled = (column: Float64Array) => column.length > 0;
  return { ...block, inputs: block.inputs.filter(filled), values: block.values.filter(filled) };
}

/** A block whose futures are numbered from `from` on. */
function moved(block: Block, from: number): Block {
  const by = from - block.from;
  if (by === 0) return block;
  const failed = block.failed.map((run) => ({ ...run, future: run.future + by }));
  return { ...block, failed, from, to: block.to + by };
}

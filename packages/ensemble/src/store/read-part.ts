import { type Block, type FailedRun, RequestError, type StudyShape } from "@multivector/engine";
import { type FileMetaData, parquetMetadata, parquetRead } from "hyparquet";
import { type Chunk, type Manifest, rowsPerFuture } from "../plan.ts";
import { columnsOf } from "./columns.ts";
import { NOTES } from "./part-file.ts";
import { RowBytes } from "./row-bytes.ts";
import { scenesOf } from "./scenes.ts";

type Cell = number | string | null;
type Table = ReadonlyMap<string, ArrayLike<Cell>>;

/** Which columns of a part are read, by the names of inputs and measures. */
export interface Wanted {
  readonly inputs: readonly string[];
  readonly measures: readonly string[];
}

/** What a part says of itself. */
export interface PartNotes {
  /** Digest of its rows. */
  readonly rows: string;
  readonly failed: number;
}

/** What a part of this ensemble and these futures says of itself. Throws {@link RequestError} naming `where` if it is another, or damaged. */
export function notesOf(bytes: Uint8Array, plan: Manifest, chunk: Chunk, where: string): PartNotes {
  return notesIn(metadataOf(bytes, where), plan, chunk, where);
}

function notesIn(metadata: FileMetaData, plan: Manifest, { from, to }: Chunk, where: string): PartNotes {
  const notes = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value]));
  const [ensemble, rows, failed] = [NOTES.ensemble, NOTES.rows, NOTES.failed].map((key) => notes.get(key));
  if (ensemble !== plan.ensemble || rows === undefined || failed === undefined)
    throw new RequestError([`${where} is not a part of this ensemble: remove it`]);
  if (Number(metadata.num_rows) !== (to - from) * rowsPerFuture(plan.shape))
    throw damaged(where, `it has ${metadata.num_rows} rows`);
  return { rows, failed: Number(failed) };
}

/** A whole part as a block, after comparing its rows with the digest it carries. Throws {@link RequestError} naming `where` if it is damaged. */
export async function readWholePart(bytes: Uint8Array, plan: Manifest, chunk: Chunk, where: string): Promise<Block> {
  const { inputs, measures } = plan.shape;
  const wanted = { inputs: inputs.map(({ name }) => name), measures: measures.map(({ name }) => name) };
  const block = await readPart(bytes, plan, chunk, wanted, where);
  const { rows } = notesOf(bytes, plan, chunk, where);
  if (new RowBytes(plan.shape).digest(block) !== rows) throw damaged(where, "its rows are not those written");
  return block;
}

/** Some columns of a part as a block; the others are empty. Throws {@link RequestError} naming `where` if they cannot be read. */
export async function readPart(
  bytes: Uint8Array,
  plan: Manifest,
  chunk: Chunk,
  wanted: Wanted,
  where: string,
): Promise<Block> {
  const { shape } = plan;
  const metadata = metadataOf(bytes, where);
  const { failed } = notesIn(metadata, plan, chunk, where);
  const columns = columnsOf(shape);
  const inputs = shape.inputs.map(({ name }, a) => (wanted.inputs.includes(name) ? columns.inputs[a]! : null));
  const measures = shape.measures.map(({ name }, m) => (wanted.measures.includes(name) ? columns.measures[m]! : null));
  const names = [...inputs, ...measures, failed > 0 ? "error" : null].filter((name) => name !== null);
  const table = await tableOf(bytes, metadata, names, where);
  const scenes = rowsPerFuture(shape);
  return {
    ...chunk,
    inputs: inputs.map((name, a) => levelsOf(name === null ? [] : table.get(name)!, scenes, shape.inputs[a]!.labels)),
    values: measures.map((name) => Float64Array.from(name === null ? [] : table.get(name)!, numberOf)),
    failed: failed > 0 ? failedRuns(table.get("error")!, shape, chunk) : [],
  };
}

function metadataOf(bytes: Uint8Array, where: string): FileMetaData {
  try {
    return parquetMetadata(bytes);
  } catch (error) {
    throw damaged(where, (error as Error).message);
  }
}

async function tableOf(bytes: Uint8Array, metadata: FileMetaData, columns: string[], where: string): Promise<Table> {
  const table = new Map<string, ArrayLike<Cell>>();
  if (columns.length === 0) return table;
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    await parquetRead({
      ...{ file, metadata, columns },
      onChunk: ({ columnName, columnData, rowStart }) =>
        gather(table, columnName, columnData as ArrayLike<Cell>, rowStart),
    });
  } catch (error) {
    throw damaged(where, (error as Error).message);
  }
  const short = columns.find((name) => table.get(name)?.length !== Number(metadata.num_rows));
  if (short !== undefined) throw damaged(where, `column \`${short}\` is not whole`);
  return table;
}

/** A column comes as a whole, or in pages one after another. */
function gather(table: Map<string, ArrayLike<Cell>>, name: string, page: ArrayLike<Cell>, rowStart: number): void {
  const before = table.get(name);
  table.set(name, before === undefined || rowStart === 0 ? page : [...Array.from(before), ...Array.from(page)]);
}

/** The level of each future: the first of its rows. */
function levelsOf(column: ArrayLike<Cell>, scenes: number, labels?: readonly string[]): Float64Array {
  const places = labels && new Map(labels.map((label, place) => [label, place]));
  return Float64Array.from({ length: column.length / scenes }, (_, i) => {
    const cell = column[i * scenes]!;
    return places ? (places.get(cell as string) ?? Number.NaN) : (cell as number);
  });
}

function numberOf(cell: Cell): number {
  return cell === null ? Number.NaN : (cell as number);
}

function failedRuns(errors: ArrayLike<Cell>, shape: StudyShape, { from }: Chunk): FailedRun[] {
  const scenes = scenesOf(shape);
  return Array.from(errors).flatMap((message, row) => {
    if (message === null) return [];
    const { strategy, theory } = scenes[row % scenes.length]!;
    return [{ future: from + Math.floor(row / scenes.length), strategy, theory, message: String(message) }];
  });
}

function damaged(where: string, why: string): RequestError {
  return new RequestError([`${where} is damaged (${why}): remove it, and the same run computes it again`]);
}

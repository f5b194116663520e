import type { Column, RecordColumn } from "./column.ts";
import { damaged, integersOfText, walked } from "./integers.ts";

/** The `count` values of a packed column; throws where it holds another number of them or is no column. */
export function unpackColumn(column: Column, count: number): unknown[] {
  const values = valuesOf(column, count);
  if (values.length !== count) throw damaged();
  return values;
}

function valuesOf(column: Column, count: number): unknown[] {
  if ("same" in column) return Array.from({ length: count }, () => column.same);
  if ("words" in column) return unpackWords(column.words, integersOfText(column.at));
  if ("steps" in column) return walked(integersOfText(column.steps));
  if ("plain" in column) return [...column.plain];
  if ("lengths" in column) return unpackLists(column, count);
  if ("shapes" in column) return unpackRecords(column, count);
  throw damaged();
}

function unpackWords(words: readonly unknown[], at: readonly number[]): unknown[] {
  const lastUsed: unknown[] = [];
  let next = 0;
  return at.map((place) => {
    if (place > lastUsed.length || (place === 0 && next === words.length)) throw damaged();
    const word = place === 0 ? words[next++] : lastUsed[place - 1];
    if (place > 1) lastUsed.splice(place - 1, 1);
    if (place !== 1) lastUsed.unshift(word);
    return word;
  });
}

function unpackLists({ lengths, items }: Extract<Column, { lengths: Column }>, count: number): unknown[][] {
  const sizes = unpackColumn(lengths, count) as number[];
  const all = unpackColumn(
    items,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return all.slice(from - size, from);
  });
}

function unpackRecords({ keys, shapes, shape, fields }: RecordColumn, count: number): Record<string, unknown>[] {
  const which = unpackColumn(shape, count) as number[];
  const having = keys.map(() => 0);
  for (const s of which) for (const key of shapes[s] ?? []) having[key]!++;
  const columns = fields.map((field, key) => unpackColumn(field, having[key]!));
  const read = keys.map(() => 0);
  return which.map((s) => {
    const record: Record<string, unknown> = {};
    for (const key of shapes[s] ?? []) record[keys[key]!] = columns[key]![read[key]!++];
    return record;
  });
}

import { stepsOf, textOfIntegers } from "./integers.ts";

/** What JSON can hold besides lists and records. */
type Scalar = string | number | boolean | null;

/** A plain record of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * The values of one field over many records, packed. `same`: one value throughout; `words`: each value once, and `at` which one comes next, as its
 * place among those used last (0: the next new one); `steps`: integers by their differences; `plain`: as they are; `shapes`: records, field by field; `lengths`:
 * lists, their entries as one column.
 */
export type Column =
  | { readonly same: Scalar }
  | { readonly words: readonly Scalar[]; readonly at: string }
  | { readonly steps: string }
  | { readonly plain: readonly unknown[] }
  | RecordColumn
  | { readonly lengths: Column; readonly items: Column };

/** Records: `shapes` are the lists of fields that occur, as places in `keys`, in the order the fields stand in; `shape` which one each record has. */
export interface RecordColumn {
  readonly keys: readonly string[];
  readonly shapes: readonly (readonly number[])[];
  readonly shape: Column;
  /** Of each key, its values in the records that have it. */
  readonly fields: readonly Column[];
}

/** Packs values of JSON as a column; `unpackColumn` gives them back, with their fields in the same order. */
export function packColumn(values: readonly unknown[]): Column {
  if (values.length === 0) return { plain: [] };
  if (values.every(isScalar)) return packScalars(values);
  if (values.every((value) => Array.isArray(value))) return packLists(values);
  if (values.every(isFields)) return packRecords(values);
  return { plain: values };
}

function packScalars(values: readonly Scalar[]): Column {
  const distinct = new Set(values).size;
  if (distinct === 1) return { same: values[0]! };
  const isText = values.some((value) => typeof value === "string");
  // A number is no longer than its place in a list of words, so words pay only where few numbers come again and again.
  if (isText || distinct * 4 <= values.length) return packWords(values);
  return values.every((value) => Number.isSafeInteger(value))
    ? { steps: textOfIntegers(stepsOf(values as readonly number[])) }
    : { plain: values };
}

function packWords(values: readonly Scalar[]): Column {
  const words: Scalar[] = [];
  const lastUsed: Scalar[] = [];
  const known = new Set<Scalar>();
  const at = values.map((value) => {
    if (known.has(value)) {
      const place = lastUsed.indexOf(value);
      lastUsed.splice(place, 1);
      lastUsed.unshift(value);
      return place + 1;
    }
    known.add(value);
    words.push(value);
    lastUsed.unshift(value);
    return 0;
  });
  return { words, at: textOfIntegers(at) };
}

function packLists(values: readonly (readonly unknown[])[]): Column {
  return { lengths: packColumn(values.map((list) => list.length)), items: packColumn(values.flat()) };
}

function packRecords(values: readonly Fields[]): Column {
  const keys: string[] = [];
  const columns = new Map<string, unknown[]>();
  const shapes = new Map<string, number>();
  const shape = values.map((record) => {
    const names = Object.keys(record);
    for (const name of names) {
      if (!columns.has(name)) {
        keys.push(name);
        columns.set(name, []);
      }
      columns.get(name)!.push(record[name]);
    }
    const found = JSON.stringify(names.map((name) => keys.indexOf(name)));
    if (!shapes.has(found)) shapes.set(found, shapes.size);
    return shapes.get(found)!;
  });
  const fields = keys.map((key) => packColumn(columns.get(key)!));
  return { keys, shapes: [...shapes.keys()].map((found) => JSON.parse(found)), shape: packColumn(shape), fields };
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

/** True for a record: neither a list nor null. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

import type { FieldOfKind, KindOfRecord } from "@multivector/casefile/files";
import type { FieldEdit } from "./tasks.ts";

/** What a form holds of a field: its text, or the entries of a list. */
export type FieldValue = string | readonly string[];

/** true: the field holds entries, each with an input of its own. Sources are written `a|b` for two. */
export function isList({ type, names }: FieldOfKind): boolean {
  return type === "list" || type === "numbers" || type === "changes" || names === "source";
}

/** A raw value as a form holds it; null for one that no single input can hold. */
export function fieldValue(field: FieldOfKind, raw: unknown): FieldValue | null {
  if (raw === undefined || raw === null) return isList(field) ? [] : "";
  if (isList(field)) {
    if (Array.isArray(raw)) return raw.every(isSingle) ? raw.map(String) : null;
    if (!isSingle(raw)) return null;
    // A change may hold a bar.
    return field.type === "changes" ? [String(raw)] : String(raw).split("|");
  }
  if (!isSingle(raw)) return null;
  return typeof raw === "boolean" ? (raw ? "yes" : "no") : String(raw);
}

const isSingle = (raw: unknown): boolean => ["string", "number", "boolean"].includes(typeof raw);

/** A value of a form as the cell of a table. */
export function cellOf(value: FieldValue): string {
  return typeof value === "string" ? value.trim() : entriesOf(value).join("|");
}

/** What saving a field does to its file; `raw` is what stands there. */
export function fieldEdit(
  { format }: Pick<KindOfRecord, "format">,
  field: FieldOfKind,
  path: FieldEdit["path"],
  raw: unknown,
  value: FieldValue,
): FieldEdit {
  if (format === "csv" || (typeof value !== "string" && field.type === "text")) return { path, value: cellOf(value) };
  if (typeof value !== "string") {
    const entries = entriesOf(value);
    const isOneWord = typeof raw === "string" && entries.length === 1;
    return {
      path,
      value: isOneWord ? entries[0]! : entries.map((entry) => (field.type === "numbers" ? numbered(entry) : entry)),
    };
  }
  if (field.type === "number") return { path, value: numbered(value.trim()) };
  if (typeof raw === "boolean" && (value === "yes" || value === "no")) return { path, value: value === "yes" };
  return { path, value };
}

const entriesOf = (entries: readonly string[]): string[] =>
  entries.map((entry) => entry.trim()).filter((entry) => entry !== "");

/** What is no number stays text, so that the check of the case can say so. */
function numbered(text: string): number | string {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The raw value a path of a record leads to. */
export function rawAt(values: Readonly<Record<string, unknown>>, path: FieldEdit["path"]): unknown {
  let at: unknown = values;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at;
}

/** The field a path leads to, through records within records. */
export function fieldAt(fields: readonly FieldOfKind[], path: FieldEdit["path"]): FieldOfKind | undefined {
  const [name, ...rest] = path.filter((key) => typeof key === "string");
  const field = fields.find((one) => one.name === name);
  return rest.length > 0 && field && "fields" in field ? fieldAt(field.fields, rest) : field;
}

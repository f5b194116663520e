import { z } from "zod";

type Key = PropertyKey;

/** A schema without its wrappers: what lies under defaults, optionals and transforms. */
export function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return bare(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return bare(schema.def.in);
  return schema;
}

/** The schema of the part a path leads to, or undefined where the schema says nothing of it. */
function schemaAt(schema: z.core.$ZodType, path: readonly Key[]): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    const inner = bare(at);
    if (inner instanceof z.ZodObject) at = inner.shape[key as string];
    else if (inner instanceof z.ZodArray) at = inner.def.element;
    else return undefined;
  }
  return at;
}

/** Names of the fields at a path; empty where there are none. */
export function keysAt(schema: z.core.$ZodType, path: readonly Key[]): readonly string[] {
  const inner = bare(schemaAt(schema, path));
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** What the field at a path holds, in words; empty where nothing is said. */
export function descriptionAt(schema: z.core.$ZodType, path: readonly Key[]): string {
  let at = schemaAt(schema, path);
  while (at) {
    const said = z.globalRegistry.get(at)?.description;
    if (said) return said;
    if (at instanceof z.ZodDefault || at instanceof z.ZodOptional) at = at.def.innerType;
    else if (at instanceof z.ZodPipe) at = at.def.in;
    else break;
  }
  return "";
}

/** The value a path leads to. */
export function valueAt(value: unknown, path: readonly Key[]): unknown {
  let at = value;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<Key, unknown>)[key] : undefined;
  return at;
}

/** Which columns a table of this row has, and which it cannot do without. */
export function columnsOf(row: z.ZodObject): { known: string[]; required: string[] } {
  const known = Object.keys(row.shape);
  return { known, required: known.filter((name) => !z.safeParse(row.shape[name]!, undefined).success) };
}

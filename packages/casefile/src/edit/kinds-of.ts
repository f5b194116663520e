import { z } from "zod";
import type { Kind } from "../schema/kind.ts";
import { KINDS } from "../schema/registry.ts";
import { bare, descriptionAt } from "../schema/walk.ts";
import { type Names, REFERENCES } from "./references.ts";

/** What a field takes. `list`: `a|b` in a table; `changes`: the grammar of changes; `any`: whatever JSON holds. */
export type FieldType =
  | { readonly type: "text" | "yes-no" | "list" | "changes" | "numbers" | "any" }
  /** Bounds are inclusive. */
  | { readonly type: "number"; readonly least?: number; readonly most?: number }
  /** ISO; `partial`: a month or a year will do. */
  | { readonly type: "date"; readonly partial: boolean }
  | { readonly type: "choice"; readonly options: readonly string[] }
  | { readonly type: "record" | "records"; readonly fields: readonly FieldOfKind[] };

/** One field of a kind of record, for a form or a table that edits it. */
export type FieldOfKind = FieldType & {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** What its ids are ids of; absent: it names no record. */
  readonly names?: Names;
};

/** One kind of record of a case. */
export interface KindOfRecord {
  readonly name: string;
  readonly title: string;
  /** The file it is kept in; more files of the kind may stand in a folder of the same name. */
  readonly file: string;
  readonly format: Kind["format"];
  /** Without it there is no case. */
  readonly required: boolean;
  /** The field of the file the records stand under (`claims`); empty: the file is their list, or the record itself. */
  readonly within: string;
  readonly fields: readonly FieldOfKind[];
}

/** Every kind of record a case holds, in the order of the documentation, with its fields as the schema reads them. */
export function kindsOf(): KindOfRecord[] {
  return (KINDS as readonly Kind[]).map(({ name, title, format, required, row }) => ({
    name,
    title,
    file: name === "texts" ? "claims.yaml" : `${name}.${format}`,
    format,
    required,
    within: name === "texts" ? "text" : name === "claims" ? "claims" : "",
    fields: fieldsOf(row, name),
  }));
}

function fieldsOf(row: z.ZodObject, owner: string): FieldOfKind[] {
  return Object.entries(row.shape).map(([name, schema]) => {
    const path = `${owner}.${name}`;
    const names = name === "source" ? "source" : Object.hasOwn(REFERENCES, path) ? REFERENCES[path] : undefined;
    return {
      name,
      description: descriptionAt(row, [name]),
      required: !z.safeParse(schema, undefined).success,
      ...typeOf(schema, path),
      ...(names !== undefined && { names }),
    };
  });
}

function typeOf(schema: z.core.$ZodType, path: string): FieldType {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return { type: "record", fields: fieldsOf(inner, path) };
  if (inner instanceof z.ZodArray) {
    const entry = bare(inner.def.element);
    return entry instanceof z.ZodObject
      ? { type: "records", fields: fieldsOf(entry, path) }
      : listOf(inner.def.element, path);
  }
  if (inner instanceof z.ZodUnknown || inner instanceof z.ZodRecord) return { type: "any" };
  return cellType(inner);
}

const listOf = (element: z.core.$ZodType, path: string): FieldType => ({
  type: typeOf(element, path).type === "number" ? "numbers" : "list",
});

/** A schema without defaults and optionals, but with its transform, which knows what it takes. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional;
  return isWrapped ? unwrapped(schema.def.innerType) : schema;
}

/** What a cell takes is found by giving it what no number, date or word of a list can be, and hearing what it says. */
function cellType(cell: z.core.$ZodType): FieldType {
  const { enum: options, minimum, maximum, format } = (z.globalRegistry.get(cell) ?? {}) as Meta;
  if (options) return { type: "choice", options };
  const heard = z.safeParse(cell, "?|?");
  if (heard.success) {
    if (!Array.isArray(heard.data)) return { type: "text" };
    return { type: heard.data.length === 2 ? "list" : "changes" };
  }
  const [issue] = heard.error.issues;
  const code = issue?.code === "custom" ? issue.params?.code : undefined;
  if (code === "bad-choice") return { type: "yes-no" };
  if (code === "bad-date") return { type: "date", partial: format !== "date" };
  if (code !== "bad-number") return { type: "text" };
  return {
    type: "number",
    ...(minimum !== undefined && { least: minimum }),
    ...(maximum !== undefined && { most: maximum }),
  };
}

interface Meta {
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

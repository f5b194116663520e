import { z } from "zod";
import type { Kind } from "./kind.ts";
import { KINDS } from "./registry.ts";

/** JSON Schemas by file name (`links.schema.json`): of a row for tables, of the whole file for YAML and JSON lists. */
export function jsonSchemas(): Record<string, object> {
  const schemas: Record<string, object> = {};
  for (const kind of KINDS as readonly Kind[]) {
    if (kind.name === "texts" || kind.name === "claims") continue;
    const row = rowSchema(kind);
    const isRow = kind.format === "csv" || kind.name === "case";
    schemas[`${kind.name}.schema.json`] = isRow ? withTitle(kind, row) : withTitle(kind, { type: "array", items: row });
  }
  schemas["claims.schema.json"] = claimsFile();
  return schemas;
}

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

function rowSchema(kind: Kind): object {
  const { $schema: _draft, ...schema } = z.toJSONSchema(kind.row, { io: "input" }) as Record<string, unknown>;
  return schema;
}

function withTitle(kind: Kind, schema: object): object {
  return { $schema: DRAFT, title: kind.title, ...schema };
}

function claimsFile(): object {
  const [text, claim] = ["texts", "claims"].map((name) => rowSchema(KINDS.find((kind) => kind.name === name) as Kind));
  return {
    $schema: DRAFT,
    title: "The claims of one text",
    type: "object",
    properties: { text, claims: { type: "array", items: claim } },
    required: ["text", "claims"],
    additionalProperties: false,
  };
}

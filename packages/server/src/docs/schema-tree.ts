import { escaped } from "./page.ts";

/** A JSON Schema as far as it is shown. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Levels that are shown; below them the OpenAPI document goes on. */
const DEEPEST = 5;

/** The fields of a schema as nested lists. */
export function schemaTree(schema: Schema, depth = 0): string {
  const fields = Object.entries(fieldsOf(schema));
  if (fields.length === 0) return "";
  if (depth === DEEPEST) return '<ul class="tree"><li class="quiet">more in openapi.json</li></ul>';
  const items = fields.map(([name, field]) => {
    const says = field.description ? ` <span class="quiet">${escaped(field.description)}</span>` : "";
    return `<li><code>${escaped(name)}</code> ${typeOf(field)}${says}${schemaTree(field, depth + 1)}</li>`;
  });
  return `<ul class="tree">${items.join("")}</ul>`;
}

/** Fields of an object, of what a list holds, or of the one object among alternatives. */
function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  if (schema.properties) return schema.properties;
  if (schema.items) return fieldsOf(schema.items);
  if (typeof schema.additionalProperties === "object") return fieldsOf(schema.additionalProperties);
  return Object.assign({}, ...alternatives(schema).map(fieldsOf));
}

function alternatives({ anyOf, oneOf }: Schema): readonly Schema[] {
  return anyOf ?? oneOf ?? [];
}

function typeOf(schema: Schema): string {
  const { $ref, type, items, additionalProperties } = schema;
  const name = $ref?.split("/").at(-1);
  if (name !== undefined) return `<a href="#${escaped(name)}">${escaped(name)}</a>`;
  if (schema.enum) return schema.enum.map((value) => `<code>${escaped(JSON.stringify(value))}</code>`).join(" or ");
  const among = alternatives(schema);
  if (among.length > 0) return [...new Set(among.map(typeOf))].join(" or ");
  if (items) return `list of ${typeOf(items)}`;
  if (typeof additionalProperties === "object") return `${typeOf(additionalProperties)} by name`;
  return escaped(typeof type === "string" ? type : (type ?? ["any"]).join(" or "));
}

import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";

/** A schema that the API's document has once under a name. */
export interface Component {
  readonly $ref: string;
}

/** Puts a schema into the API's document as the JSON Schema it is published as; what is given back refers to it. */
export function component(app: OpenAPIHono, name: string, schema: z.ZodType): Component {
  const { $schema: _draft, ...body } = z.toJSONSchema(schema, { io: "input" });
  app.openAPIRegistry.registerComponent(
    "schemas",
    name,
    body as Parameters<typeof app.openAPIRegistry.registerComponent>[2],
  );
  return named(name);
}

/** Refers to a schema that the document has under a name. */
export function named(name: string): Component {
  return { $ref: `#/components/schemas/${name}` };
}

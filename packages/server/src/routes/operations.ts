import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { wordsOf } from "../arguments.ts";
import type { Operation } from "../operation.ts";
import { refusal } from "../problems.ts";
import { caseNamed, type Services } from "../services.ts";
import { component } from "./component.ts";
import { caseParam, json, offer, refused } from "./offer.ts";

/** `GET /api/cases/{case}/{command}`: the document that the command prints with `--json`, to the byte. */
export function operationRoutes(app: OpenAPIHono, services: Services): void {
  for (const operation of services.commands.onCase) {
    const route: RouteConfig = {
      method: "get",
      path: `/api/cases/{case}/${operation.name}`,
      tags: ["Commands"],
      summary: operation.description,
      request: { params: caseParam, query: queryOf(operation) },
      responses: operationResponses(app, operation),
    };
    offer(app, route, (c) => {
      const found = caseNamed(services, c.req.param("case") ?? "");
      if (found instanceof Response) return found;
      const words = wordsOf(operation, found.subject, new URL(c.req.url).searchParams);
      if ("problems" in words) return refusal(400, ...words.problems);
      return services.asked.response(words.args, c.req.raw.signal);
    });
  }
}

/** The parameters of an operation, for the document: the command itself says what is wrong with a value. */
export function queryOf({ arguments: places, options }: Operation) {
  const given = places.map((one) => ({ ...one, takesValue: true }));
  const shape = [...given, ...options].map((one): [string, z.ZodType] => {
    const single = one.takesValue ? z.string() : z.enum(["true", "false"]);
    const standing = "default" in one && one.default !== undefined ? ` Default: ${one.default}.` : "";
    const schema = (one.repeatable ? z.array(single) : single).describe(`${sentence(one.description)}${standing}`);
    return [one.name, one.required ? schema : schema.optional()];
  });
  return z.object(Object.fromEntries(shape));
}

/** What an operation may answer. */
export function operationResponses(app: OpenAPIHono, { name, result }: Operation) {
  return {
    200: json(`The document of \`multivector ${name} --json\``, component(app, `${name}-result`, result)),
    400: refused("A mistake in the request"),
    404: refused("No such case, ensemble or command"),
    503: refused("Out of time, out of memory, or too many requests at once"),
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

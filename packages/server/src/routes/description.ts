import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { docsPage } from "../docs/docs-page.ts";
import type { Services } from "../services.ts";
import { offer } from "./offer.ts";

/** `GET /api/openapi.json` and the same as a page, `GET /api/docs`. Both are made when first asked for. */
export function descriptionRoutes(app: OpenAPIHono, { commands, limits }: Services, hasToken: boolean): void {
  const document = once(() => documentOf(app, hasToken));
  const shown = once(() => docsPage(document(), commands.withheld, limits));
  const tags = ["This API"];
  const openapi: RouteConfig = {
    method: "get",
    path: "/api/openapi.json",
    tags,
    summary: "This description, as OpenAPI 3.1",
    responses: { 200: { description: "The document", content: { "application/json": { schema: z.looseObject({}) } } } },
  };
  offer(app, openapi, (c) => c.json(document()));
  const docs: RouteConfig = {
    method: "get",
    path: "/api/docs",
    tags,
    summary: "This description, as a page",
    responses: { 200: { description: "The page", content: { "text/html": { schema: z.string() } } } },
  };
  offer(app, docs, (c) => c.html(shown()));
}

function documentOf(app: OpenAPIHono, hasToken: boolean) {
  if (hasToken) app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Multivector",
      version: "0.1.0",
      description:
        "What a state between great powers depends on and what breaks if a link is cut. Each answer is the document that the command of the same name prints with --json.",
    },
    servers: [{ url: "/" }],
    ...(hasToken ? { security: [{ token: [] }] } : {}),
  });
}

/** Made when it is first asked for, and the same from then on. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

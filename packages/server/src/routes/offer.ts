import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import type { Handler } from "hono";
import { z } from "zod";
import { problemsSchema } from "../problems.ts";
import type { Component } from "./component.ts";

/** Describes a route in the API's document and serves it; `served`: its path as the router has it, where that differs. */
export function offer(app: OpenAPIHono, route: RouteConfig, handler: Handler, served = route.path): void {
  app.openAPIRegistry.registerPath(route);
  app.on(route.method, served.replace(/\{(\w+)\}(?!\})/g, ":$1"), handler);
}

/** A response of JSON. */
export function json(description: string, schema: z.ZodType | Component) {
  return { description, content: { "application/json": { schema } } };
}

/** A refusal of a route. */
export function refused(description: string) {
  return json(description, problemsSchema);
}

/** The case in a path. */
export const caseParam = z.object({ case: z.string().describe("Name of a case that is served.") });

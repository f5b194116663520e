import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import { DeskFull } from "../ensembles/desk.ts";
import { readRequest, requestSchema } from "../ensembles/schema.ts";
import type { Limits } from "../limits.ts";
import { refusal } from "../problems.ts";
import { caseNamed, type Services } from "../services.ts";
import type { Component } from "./component.ts";
import { typeOf } from "./media-type.ts";
import { json, offer, refused } from "./offer.ts";

/** `POST /api/ensembles`: answered at once, computed in the background. */
export function beginRoute(app: OpenAPIHono, services: Services, status: Component): void {
  offer(app, routeOf(services.limits, status), (c) => begun(services, c));
}

function routeOf(limits: Limits, status: Component): RouteConfig {
  return {
    method: "post",
    path: "/api/ensembles",
    tags: ["Ensembles"],
    summary: "Begins an ensemble in the background: many futures of a case under its strategies",
    request: { body: { content: { "application/json": { schema: requestSchema(limits.futures) } }, required: true } },
    responses: {
      202: json("It has begun", status),
      400: refused("A mistake in the request"),
      404: refused("No such case"),
      415: refused("Another content type than application/json"),
      503: refused(`More than ${limits.ensembles} ensembles at a time, or more than ${limits.kept} kept`),
    },
  };
}

async function begun(services: Services, c: Context): Promise<Response> {
  if (typeOf(c.req.header("content-type")) !== "application/json")
    return refusal(415, "Send JSON with the header Content-Type: application/json");
  const asked = readRequest(await c.req.json().catch(() => undefined), services.limits.futures);
  if ("problems" in asked) return refusal(400, ...asked.problems);
  const found = caseNamed(services, asked.case);
  if (found instanceof Response) return found;
  try {
    const { status } = services.desk.begin(asked, found.subject);
    return c.json(status, 202, { location: `/api/ensembles/${status.id}` });
  } catch (error) {
    if (error instanceof DeskFull) return refusal(503, error.message);
    throw error;
  }
}

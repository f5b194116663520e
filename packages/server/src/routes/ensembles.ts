import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import type { Context, Handler } from "hono";
import { z } from "zod";
import { wordsOf } from "../arguments.ts";
import type { Ensemble } from "../ensembles/ensemble.ts";
import { statusSchema } from "../ensembles/schema.ts";
import type { Operation } from "../operation.ts";
import { refusal } from "../problems.ts";
import { missing, type Services } from "../services.ts";
import { beginRoute } from "./begin-ensemble.ts";
import { type Component, component } from "./component.ts";
import { events } from "./events.ts";
import { json, offer, refused } from "./offer.ts";
import { operationResponses, queryOf } from "./operations.ts";

const params = z.object({ id: z.string().describe("Id of an ensemble.") });
const tags = ["Ensembles"];
const none = { 404: refused("No such ensemble") };
const at = { path: "/api/ensembles/{id}", tags, request: { params } };

/** Ensembles: begun, watched, asked, cancelled. */
export function ensembleRoutes(app: OpenAPIHono, services: Services): void {
  const schema = statusSchema(services.commands.ensembleResult);
  const status = component(app, "ensemble", schema);
  beginRoute(app, services, status);
  const all = component(app, "ensembles", z.object({ ensembles: z.array(schema) }).describe("All ensembles"));
  offer(app, listRoute(all), (c) => c.json({ ensembles: services.desk.all().map((one) => one.status) }));
  const told = knownEnsemble(services, (c, ensemble) => c.json(ensemble.status));
  offer(app, statusRoute(status), told);
  const removed = knownEnsemble(services, async (c, ensemble) => {
    await services.desk.remove(ensemble);
    return c.json(ensemble.status);
  });
  offer(app, removeRoute(status), removed);
  offer(app, eventsRoute, knownEnsemble(services, events));
  for (const operation of services.commands.onRun)
    offer(
      app,
      questionRoute(app, operation),
      knownEnsemble(services, (c, ensemble) => answered(services, operation, c, ensemble)),
    );
}

function listRoute(all: Component): RouteConfig {
  return {
    method: "get",
    path: "/api/ensembles",
    tags,
    summary: "All ensembles of this server",
    responses: {
      200: json("Ensembles", all),
    },
  };
}

function statusRoute(status: Component): RouteConfig {
  const summary = "How an ensemble stands; its summary when it is finished";
  return { ...at, method: "get", summary, responses: { 200: json("How it stands", status), ...none } };
}

function removeRoute(status: Component): RouteConfig {
  const summary = "Cancels an ensemble that runs, and removes what is stored of it";
  return { ...at, method: "delete", summary, responses: { 200: json("How it stood", status), ...none } };
}

const eventsRoute: RouteConfig = {
  ...at,
  method: "get",
  path: "/api/ensembles/{id}/events",
  summary: "Server-sent events: `progress` for each step, then `end`; both carry how the ensemble stands",
  responses: {
    200: { description: "Events until the end", content: { "text/event-stream": { schema: z.string() } } },
    ...none,
  },
};

function questionRoute(app: OpenAPIHono, operation: Operation): RouteConfig {
  return {
    method: "get",
    path: `/api/ensembles/{id}/${operation.name}`,
    tags,
    summary: operation.description,
    request: { params, query: queryOf(operation) },
    responses: { ...operationResponses(app, operation), 409: refused("Nothing is stored yet") },
  };
}

function knownEnsemble(
  { desk }: Services,
  handle: (c: Context, ensemble: Ensemble) => Response | Promise<Response>,
): Handler {
  return (c) => {
    const id = c.req.param("id") ?? "";
    const found = desk.find(id);
    if (found) return handle(c, found);
    const ids = desk.all().map((one) => one.status.id);
    return refusal(404, missing("ensemble", id, ids));
  };
}

/** What a command says of the stored run of an ensemble, with `partial` also while it runs. */
function answered(
  { asked }: Services,
  operation: Operation,
  c: Context,
  { folder, status }: Ensemble,
): Response | Promise<Response> {
  if (folder === undefined || status.progress === null)
    return refusal(409, `The ensemble \`${status.id}\` has stored nothing yet; ask again later`);
  const words = wordsOf(operation, folder, new URL(c.req.url).searchParams);
  if ("problems" in words) return refusal(400, ...words.problems);
  return asked.response(words.args, c.req.raw.signal, [[folder, status.id]]);
}

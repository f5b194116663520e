import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import type { Services } from "../services.ts";
import { json, offer } from "./offer.ts";

const operation = z.object({
  name: z.string(),
  description: z.string(),
  path: z.string().describe("Where it is asked; put a name or id for what stands in braces."),
  parameters: z.array(z.string()).describe("Names of its query parameters."),
});

const overview = z.object({
  cases: z.array(z.string()),
  operations: z.array(operation).describe("Commands on a case, and on the run of an ensemble."),
  withheld: z
    .array(z.object({ name: z.string(), why: z.string() }))
    .describe("What the command line has and this API has not."),
  limits: z.object({
    timeLimit: z.number().describe("Seconds a command may take."),
    bodyBytes: z.number().int(),
    urlLength: z.number().int(),
    running: z.number().int().describe("Commands computed at a time."),
    waiting: z.number().int().describe("Commands that may wait for their turn."),
    ensembles: z.number().int().describe("Ensembles computed at a time."),
    kept: z.number().int().describe("Ensembles kept, with those that are finished."),
    futures: z.number().int().describe("Most futures of an ensemble."),
  }),
});

/** `GET /api`: which cases and operations there are. */
export function overviewRoute(app: OpenAPIHono, { cases, commands, limits }: Services): void {
  const route: RouteConfig = {
    method: "get",
    path: "/api",
    tags: ["This API"],
    summary: "The cases that are served, the operations on them, and the limits of this server",
    responses: { 200: json("Cases and operations", overview) },
  };
  const told = (where: string) => (one: Services["commands"]["onCase"][number]) => ({
    name: one.name,
    description: one.description,
    path: `${where}/${one.name}`,
    parameters: [...one.arguments, ...one.options].map(({ name }) => name),
  });
  offer(app, route, (c) => {
    const { zip: _own, ...most } = limits;
    return c.json({
      cases: cases.map(({ name }) => name),
      operations: [
        ...commands.onCase.map(told("/api/cases/{case}")),
        ...commands.onRun.map(told("/api/ensembles/{id}")),
      ],
      withheld: commands.withheld,
      limits: most,
    });
  });
}

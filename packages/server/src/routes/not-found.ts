import type { OpenAPIHono } from "@hono/zod-openapi";
import { refusal } from "../problems.ts";
import { caseNamed, missing, type Services } from "../services.ts";

/** What is said of a path of the API that leads nowhere: what was meant, or why it is not offered. */
export function notFound(services: Services, method: string, path: string): Response {
  const [, , room = "", name = "", what] = path.split("/").map(decoded);
  const { commands, desk } = services;
  const readOnly = room === "cases" || room === "openapi.json" || room === "docs" || room === "";
  if (readOnly && method !== "GET" && method !== "HEAD") return notAllowed(path);
  if (room === "cases" && what !== undefined) {
    const found = caseNamed(services, name);
    return found instanceof Response ? found : refusal(404, missingCommand(services, what));
  }
  if (room === "ensembles" && what !== undefined && desk.find(name))
    return refusal(404, missing("question to an ensemble", what, ["events", ...commands.onRun.map((one) => one.name)]));
  const rooms = ["cases", "check", "ensembles", "openapi.json", "docs"];
  if (rooms.includes(room)) return refusal(404, `There is no ${method} ${path}; GET /api/docs says what there is`);
  return refusal(
    404,
    missing(
      "path",
      `/api/${room}`,
      rooms.map((one) => `/api/${one}`),
    ),
  );
}

function notAllowed(path: string): Response {
  const response = refusal(405, `${path} can only be read, with GET: no request changes a case`);
  response.headers.set("Allow", "GET, HEAD");
  return response;
}

function missingCommand({ commands }: Services, name: string): string {
  const withheld = commands.withheld.find((one) => one.name === name);
  if (withheld) return `\`${name}\` is not offered over HTTP: ${withheld.why}`;
  return missing("command", name, ["files", ...commands.onCase.map((one) => one.name)]);
}

/** A part of a path in plain letters; one that cannot be decoded stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Any mistake of the server's own: told without its inside, which goes to `notice`. */
export function failed(app: OpenAPIHono, notice: (text: string) => void): void {
  app.onError((error) => {
    notice(`multivector failed: ${error.stack ?? error.message}`);
    return refusal(500, "The server failed at this request; its terminal says what happened");
  });
}

import { OpenAPIHono } from "@hono/zod-openapi";
import { isLoopback } from "./binding.ts";
import type { ServedCase } from "./cases.ts";
import type { Commands } from "./commands.ts";
import { ownNamesOnly } from "./http/host-check.ts";
import { ownOriginOnly } from "./http/origin-check.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { bodyOf, urlLimit } from "./http/size-limits.ts";
import { tokenNeeded } from "./http/token.ts";
import type { Limits } from "./limits.ts";
import { checkRoute } from "./routes/check.ts";
import { descriptionRoutes } from "./routes/description.ts";
import { ensembleRoutes } from "./routes/ensembles.ts";
import { fileRoutes } from "./routes/files.ts";
import { failed, notFound } from "./routes/not-found.ts";
import { operationRoutes } from "./routes/operations.ts";
import { overviewRoute } from "./routes/overview.ts";
import { type Services, servicesOf } from "./services.ts";
import { notBuilt, notThere } from "./static/own-pages.ts";
import { StaticFiles } from "./static/static-files.ts";

/** What an app serves and how it is reached. */
export interface AppSettings {
  readonly cases: readonly ServedCase[];
  readonly commands: Commands;
  readonly limits: Limits;
  readonly host: string;
  readonly token?: string;
  /** Folder of the built workbench. */
  readonly workbench?: string;
  /** Told what went wrong inside. */
  readonly notice: (text: string) => void;
}

/** The workbench and the API as one app; `end` stops what runs and removes what is stored. */
export function createApp(settings: AppSettings): { readonly app: OpenAPIHono; end(): Promise<void> } {
  const { cases, commands, limits, host, token } = settings;
  const { services, end } = servicesOf(cases, commands, limits);
  const app = new OpenAPIHono();
  failed(app, settings.notice);
  app.use(securityHeaders, urlLimit(limits.urlLength));
  if (isLoopback(host)) app.use(ownNamesOnly);
  app.use("/api/*", ownOriginOnly);
  if (token !== undefined) app.use("/api/*", tokenNeeded(token));
  app.use("/api/*", bodyOf(limits.bodyBytes));
  overviewRoute(app, services);
  descriptionRoutes(app, services, token !== undefined);
  fileRoutes(app, services);
  operationRoutes(app, services);
  checkRoute(app, services);
  ensembleRoutes(app, services);
  restRoutes(app, services, new StaticFiles(settings.workbench));
  return { app, end };
}

/** What is no route of the API: the workbench's files, and what is said where there is nothing. */
function restRoutes(app: OpenAPIHono, services: Services, files: StaticFiles): void {
  app.notFound(async (c) => {
    const { method, path } = c.req;
    if (path === "/api" || path.startsWith("/api/")) return notFound(services, method, path);
    const found = method === "GET" || method === "HEAD" ? await files.response(path, c.req.raw.headers) : undefined;
    if (found) return found;
    return path === "/" ? c.html(notBuilt(), 404) : c.html(notThere(), 404);
  });
}

import { sep } from "node:path";
import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { RequestError } from "@multivector/engine";
import type { Context } from "hono";
import { z } from "zod";
import { removeFolder } from "../own-folder.ts";
import { refusal } from "../problems.ts";
import type { Services } from "../services.ts";
import { TooBusy } from "../turns.ts";
import { unzipCase } from "../zip/unzip-case.ts";
import { named } from "./component.ts";
import { typeOf } from "./media-type.ts";
import { json, offer, refused } from "./offer.ts";

const TYPES = ["application/zip", "application/octet-stream"];

/** `POST /api/check`: every problem of a case that is sent as a ZIP; it is kept no longer than that takes. */
export function checkRoute(app: OpenAPIHono, services: Services): void {
  offer(app, ROUTE, (c) => checked(services, c));
}

const ZIP = z.string().describe("The ZIP of a case folder, or of the files in it.");

const ROUTE: RouteConfig = {
  method: "post",
  path: "/api/check",
  tags: ["Case files"],
  summary: "Every problem of a case that is sent as the ZIP of its folder",
  request: { body: { content: { "application/zip": { schema: ZIP } }, required: true } },
  responses: {
    200: json("The document of `multivector check --json`", named("check-result")),
    400: refused("A ZIP that is not read"),
    413: refused("A body beyond the limit"),
    415: refused("Another content type than application/zip"),
    503: refused("Out of time, or too many requests at once"),
  },
};

async function checked(services: Services, c: Context): Promise<Response> {
  if (!TYPES.includes(typeOf(c.req.header("content-type"))))
    return refusal(415, "Send the ZIP with the header Content-Type: application/zip");
  try {
    return await services.uploads.inTurn(c.req.raw.signal, () => checkedZip(services, c));
  } catch (error) {
    if (error instanceof RequestError) return refusal(400, ...error.problems);
    if (error instanceof TooBusy) return refusal(503, "Too many cases are checked already; try again");
    throw error;
  }
}

async function checkedZip({ own, asked, limits }: Services, c: Context): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const into = await own.inside();
  try {
    const folder = await unzipCase(bytes, into, limits.zip);
    return await asked.response(["check", "--json", "--", folder], c.req.raw.signal, [[`${into}${sep}`, ""]]);
  } finally {
    await removeFolder(into);
  }
}

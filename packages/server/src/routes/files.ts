import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { nearest } from "@multivector/engine";
import { z } from "zod";
import { caseFile, caseFiles } from "../case-files.ts";
import type { ServedCase } from "../cases.ts";
import { refusal } from "../problems.ts";
import { caseNamed, type Services } from "../services.ts";
import { caseParam, json, offer, refused } from "./offer.ts";

/** Cases, and their files as they stand on disk. */
export function fileRoutes(app: OpenAPIHono, services: Services): void {
  const missingCase = refused("No such case or file");
  const list: RouteConfig = {
    method: "get",
    path: "/api/cases/{case}/files",
    tags: ["Case files"],
    summary: "Names of the files of a case",
    request: { params: caseParam },
    responses: { 200: json("Names of files", z.object({ files: z.array(z.string()) })), 404: missingCase },
  };
  offer(app, list, async (c) => {
    const found = caseNamed(services, c.req.param("case") ?? "");
    return found instanceof Response ? found : c.json({ files: await caseFiles(found.folder) });
  });
  const one: RouteConfig = {
    method: "get",
    path: "/api/cases/{case}/files/{path}",
    tags: ["Case files"],
    summary: "A file of a case, as it is",
    request: {
      params: caseParam.extend({ path: z.string().describe("A name of the list, such as `figures/flows.csv`.") }),
    },
    responses: {
      200: { description: "The text of the file", content: { "text/plain": { schema: z.string() } } },
      404: missingCase,
    },
  };
  offer(
    app,
    one,
    async (c) => {
      const found = caseNamed(services, c.req.param("case") ?? "");
      if (found instanceof Response) return found;
      const name = c.req.param("path") ?? "";
      const bytes = await caseFile(found.folder, name);
      if (bytes === undefined) return refusal(404, await missingFile(found, name));
      return c.body(new Uint8Array(bytes), 200, { "content-type": "text/plain; charset=utf-8" });
    },
    "/api/cases/{case}/files/:path{.+}",
  );
}

/** A case may have hundreds of files: where none is near, the list is named and not given. */
async function missingFile({ name: kase, folder }: ServedCase, name: string): Promise<string> {
  const near = nearest(name, await caseFiles(folder));
  return `There is no file \`${name}\`; ${near ? `did you mean \`${near}\`?` : `GET /api/cases/${kase}/files lists them`}`;
}

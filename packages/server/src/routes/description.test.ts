import { describe, expect, it } from "vitest";
import { fakeServer } from "../testing/fake-server.ts";

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { parameters?: { name: string; required: boolean }[] }>>>
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties: object }>>;
    readonly securitySchemes?: object;
  };
}

const documentOf = async ({ ask }: ReturnType<typeof fakeServer>, headers = {}) =>
  (await (await ask("/api/openapi.json", { headers })).json()) as Document;

describe("the description of the API", () => {
  it("is OpenAPI 3.1 with each command, its parameters and the schema it is published with", async () => {
    const { openapi, paths, components } = await documentOf(fakeServer());
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(paths).sort()).toEqual([
      "/api",
      "/api/cases/{case}/check",
      "/api/cases/{case}/files",
      "/api/cases/{case}/files/{path}",
      "/api/cases/{case}/replay",
      "/api/cases/{case}/run",
      "/api/check",
      "/api/docs",
      "/api/ensembles",
      "/api/ensembles/{id}",
      "/api/ensembles/{id}/events",
      "/api/ensembles/{id}/robustness",
      "/api/openapi.json",
    ]);
    expect(paths["/api/cases/{case}/replay"]!.get!.parameters!.map(({ name, required }) => [name, required])).toEqual([
      ["case", true],
      ["event", true],
    ]);
    expect(components.schemas["run-result"]!.properties).toEqual({
      command: { type: "string", description: "Name of the command." },
    });
  });

  it("refers to nothing that it does not hold", async () => {
    const document = await documentOf(fakeServer());
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]!);
    expect(refs.length).toBeGreaterThan(0);
    expect(refs.filter((name) => !Object.hasOwn(document.components.schemas, name))).toEqual([]);
  });

  it("says that a token is needed where one is", async () => {
    const token = "0123456789abcdef";
    const { components } = await documentOf(fakeServer({ token }), { authorization: `Bearer ${token}` });
    expect(components.securitySchemes).toEqual({ token: { type: "http", scheme: "bearer" } });
  });

  it("is a page too, without scripts or anything fetched, that says what is not offered and why", async () => {
    const page = await (await fakeServer().ask("/api/docs")).text();
    expect(page).toContain("GET /api/cases/{case}/run");
    expect(page).toContain("it joins folders");
    expect(page).toContain("prefers-color-scheme:dark");
    expect(/<script|<link|<img|@import|url\(|https?:/.test(page)).toBe(false);
  });

  it("names cases, operations and limits", async () => {
    const told = (await (await fakeServer().ask("/api")).json()) as {
      cases: string[];
      operations: { path: string }[];
      limits: object;
    };
    expect(told.cases).toEqual(["toy"]);
    expect(told.operations.map(({ path }) => path)).toContain("/api/ensembles/{id}/robustness");
    expect(told.limits).toMatchObject({ timeLimit: 120, futures: 100_000 });
  });
});

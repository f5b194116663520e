import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CaseProblems, checkCase, findCaseFolder, jsonSchemas, listShippedCases, openCase, readCase } from "./index.ts";
import { TOY, withFolder } from "./testing/toy-folder.ts";

describe("opening a case", () => {
  it("finds a shipped case by its name", async () => {
    expect(listShippedCases()).toContain("triangle");
    expect(path.basename(findCaseFolder("triangle")!)).toBe("triangle");
    const triangle = await openCase("triangle");
    expect(triangle.id).toBe("triangle");
    expect(checkCase(triangle).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("finds a case of another folder of cases", async () => {
    const opened = withFolder(TOY, (folder) => openCase("toy", { root: path.dirname(folder) }));
    expect((await opened).title).toBe("The toy");
  });

  it("names a shipped case that is nearly right", async () => {
    const error = await openCase("triangel").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CaseProblems);
    expect((error as CaseProblems).problems).toMatchObject([
      { code: "missing-folder", remedy: "Did you mean `triangle`?" },
    ]);
  });

  it("throws every error at once, each with its place", async () => {
    const files = { ...TOY, "case.yaml": "id: toy\n" };
    const error = await withFolder(files, openCase).catch((thrown: unknown) => thrown);
    expect((error as CaseProblems).problems.map(({ path: where }) => where)).toEqual([
      "case.asOf",
      "case.baseYear",
      "case.focal",
      "case.title",
    ]);
    expect((error as CaseProblems).message).toContain("cases/toy/case.yaml:1 case.focal");
  });
});

describe("reading a case", () => {
  it("merges a file and the files of a folder in the order of their names", () => {
    const { "links.csv": all, ...rest } = TOY;
    const [header, first, second] = all!.trim().split("\n");
    const files = { ...rest, "links.csv": `${header}\n${second}\n`, "links/crude.csv": `${header}\n${first}\n` };
    const { case: toy, problems } = withFolder(files, readCase);
    expect(problems).toEqual([]);
    expect(toy!.links.map(({ id, origin }) => [id, origin.file])).toEqual([
      ["coast.2", "cases/toy/links.csv"],
      ["coast.1", "cases/toy/links/crude.csv"],
    ]);
  });

  it("gives a case that cannot be changed", () => {
    const { case: toy } = withFolder(TOY, readCase);
    expect(() => (toy!.links as unknown[]).push({})).toThrow(TypeError);
    expect(() => Object.assign(toy!.links[0]!, { id: "x" })).toThrow(TypeError);
  });

  it("knows that a folder is missing or holds no case", () => {
    expect(readCase("no/such/folder").problems.map(({ code }) => code)).toEqual(["missing-folder"]);
    expect(withFolder({ "readme.md": "x" }, readCase).problems.map(({ code }) => code)).toEqual(["missing-file"]);
  });

  it("never throws, and never speaks in the program's words, however the files are mangled", () => {
    const names = Object.keys(TOY);
    const mangle = fc.record({
      file: fc.constantFrom(...names),
      at: fc.nat(600),
      cut: fc.nat(12),
      put: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom('"', "\n", ",", ": ", "- ", "{", "null", "|", "*a", "__proto__", "[]"),
      ),
    });
    fc.assert(
      fc.property(fc.array(mangle, { minLength: 1, maxLength: 4 }), (edits) => {
        const files: Record<string, string> = { ...TOY };
        for (const { file, at, cut, put } of edits)
          files[file] = files[file]!.slice(0, at) + put + files[file]!.slice(at + cut);
        const { case: toy, problems } = withFolder(files, readCase);
        expect(toy === undefined).toBe(problems.some(({ severity }) => severity === "error"));
        for (const { message, remedy, file } of problems) {
          expect(`${message} ${remedy} ${file}`).not.toMatch(/undefined|\[object|\n\s+at /);
          expect(remedy).not.toBe("");
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe("the schemas for an editor", () => {
  it("describe every field of every kind, with its choices", () => {
    const schemas = jsonSchemas() as Record<
      string,
      { items?: { properties: Record<string, object> }; properties?: Record<string, object> }
    >;
    expect(Object.keys(schemas)).toHaveLength(36);
    expect(schemas["shippers.schema.json"]?.items?.properties.basis).toMatchObject({
      enum: ["observed", "estimated", "derived", "assumed", "memory", "modelled"],
    });
    for (const [name, { items, properties }] of Object.entries(schemas)) {
      for (const [field, schema] of Object.entries(items?.properties ?? properties ?? {})) {
        if (name !== "claims.schema.json") expect(schema, `${name} ${field}`).toHaveProperty("description");
      }
    }
  });
});

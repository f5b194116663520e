import { describe, expect, it } from "vitest";
import { edited, TOY, withFolder } from "../testing/toy-folder.ts";
import { readCase } from "./read-case.ts";
import { readCaseFiles } from "./read-case-files.ts";

const inMemory = (files: Readonly<Record<string, string>>) =>
  readCaseFiles(new Map(Object.entries(files).reverse()), "cases/toy");

describe("a case read from texts in memory", () => {
  it("is the case of its folder, in whatever order the texts come", () => {
    const folder = withFolder(TOY, readCase);
    expect(inMemory(TOY)).toStrictEqual(folder);
    expect(JSON.stringify(inMemory(TOY).case)).toBe(JSON.stringify(folder.case));
  });

  it("has the problems of its folder", () => {
    const files = edited([
      { file: "links.csv", find: "coast,alpha,bravo", put: "coast,alpha,brawo" },
      { file: "commodities.csv", put: null },
      { file: "shippers.yaml", find: "basis: observed", put: "basis: [" },
      { file: "extra.csv", put: "a,b\n" },
    ]);
    const reading = inMemory(files);
    expect(reading).toStrictEqual(withFolder(files, readCase));
    expect(reading.problems.length).toBeGreaterThan(2);
    expect(reading.case).toBeUndefined();
  });

  it("leaves out what a folder's listing leaves out", () => {
    const stray = { ".notes.csv": "x", ".git/links.csv": "x", "figures/.old.csv": "x", "figures/old/flows.csv": "x" };
    expect(inMemory({ ...TOY, ...stray }).problems).toEqual([]);
  });

  it("says that there is no case where there is no file of one", () =>
    expect(inMemory({ "readme.md": "x" }).problems.map(({ code }) => code)).toEqual(["missing-file"]));
});

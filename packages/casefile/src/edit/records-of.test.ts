import { describe, expect, it } from "vitest";
import { readCaseFiles } from "../read/read-case-files.ts";
import { TOY } from "../testing/toy-folder.ts";
import { kindsOf } from "./kinds-of.ts";
import { filesOfKind, recordsOf } from "./records-of.ts";
import { recordPath } from "./yaml-edits.ts";

const FILES = new Map(Object.entries(TOY));

describe("the records of a kind as their files have them", () => {
  it("begin on the lines that the case's own records name", () => {
    const { case: toy } = readCaseFiles(FILES, "cases/toy");
    expect(recordsOf("places", FILES).map(({ file, line }) => `cases/toy/${file}:${line}`)).toEqual(
      toy!.places.map(({ origin }) => `${origin.file}:${origin.line}`),
    );
    expect(recordsOf("links", FILES)[0]).toMatchObject({ file: "links.csv", line: 2, values: { states: "AA|BB" } });
  });

  it("can be found again by their line, in every kind that is no table", () => {
    for (const { name, format } of kindsOf())
      for (const { file, line } of format === "csv" || name === "texts" ? [] : recordsOf(name, FILES))
        expect(recordPath(FILES.get(file)!, line), name).toBeDefined();
    expect(recordsOf("claims", FILES).length).toBeGreaterThan(1);
    expect(recordsOf("texts", FILES)[0]?.values).toHaveProperty("author");
    expect(recordsOf("case", FILES)[0]?.values).toMatchObject({ id: "toy" });
  });

  it("are there although the case cannot be read, with the columns their table lacks", () => {
    const files = new Map([
      ["links/b.csv", "id,to\nx,nowhere\ny\n"],
      ["actors.yaml", "- id: a\n- [\n"],
    ]);
    expect(filesOfKind("links", files)).toEqual(["links/b.csv"]);
    const [x, y] = recordsOf("links", files);
    expect(x).toMatchObject({ file: "links/b.csv", line: 2, values: { id: "x", to: "nowhere" } });
    expect(x!.absent).toContain("from");
    expect(y!.values).toEqual({ id: "y" });
    expect(() => recordsOf("link", files)).toThrow("Did you mean `links`?");
  });
});

import { describe, expect, it } from "vitest";
import { readCaseFiles } from "../read/read-case-files.ts";
import { TOY } from "../testing/toy-folder.ts";
import { csvOf, pastedRows } from "./tables.ts";

const says = (kind: string, text: string) => pastedRows(kind, text).problems.map((problem) => problem.says);

describe("rows pasted from a spreadsheet", () => {
  it("are read with a header, in any order of columns", () =>
    expect(
      pastedRows("memberships", "role\tactor\tbody\tsource\tbasis\tconfidence\nmember\tAA\tBB\tbook\tobserved\t1\n"),
    ).toEqual({
      rows: [{ role: "member", actor: "AA", body: "BB", source: "book", basis: "observed", confidence: "1" }],
      problems: [],
    }));

  it("are read without a header, in the order of the kind's columns, from tabs or commas", () => {
    const row = {
      actor: "AA",
      body: "BB",
      role: "member, full",
      from: "2001",
      source: "book",
      basis: "observed",
      confidence: "1",
    };
    const cells = ["AA", "BB", "member, full", "2001", "", "book", "observed", "1"];
    expect(pastedRows("memberships", `${cells.join("\t")}\r\n`)).toEqual({ rows: [row], problems: [] });
    expect(pastedRows("memberships", cells.map((cell) => `"${cell}"`).join(",")).rows).toEqual([row]);
  });

  it("say what is wrong with a number, a column that is not known and one that is missing", () => {
    const text =
      "actor\tbody\troll\tsource\tbasis\tconfidence\tcolour\nAA\tBB\tmember\tbook\tobserved\t0,9\tred\n\nAA\tBB\tmember\tbook\tseen\t1\tred";
    expect(pastedRows("memberships", text).problems).toEqual([
      { row: 0, column: "roll", says: "There is no column `roll`. Did you mean `role`?" },
      {
        row: 0,
        column: "colour",
        says: expect.stringContaining("There is no column `colour`. Remove it; the columns are actor,body"),
      },
      {
        row: 1,
        column: "confidence",
        says: "Row 1, confidence: `0,9` is not a number. Write it without separators and with a point.",
      },
      { row: 2, column: "basis", says: expect.stringContaining("Row 2, basis: `seen` is not one of the words") },
    ]);
    expect(says("memberships", "actor\tbody\trole\tsource\tconfidence\nAA\tBB\tmember\tbook\t1")).toEqual([
      expect.stringContaining("Column `basis` is missing. Add it"),
    ]);
    expect(says("memberships", "actor\tbody\trole\tsource\tbasis\tconfidence\nAA\tBB")).toContain(
      "Row 1: The row has 2 cells, the header has 6. Give it as many cells as the header has.",
    );
  });

  it("may span lines inside a cell, which count as one row", () => {
    const { rows, problems } = pastedRows(
      "memberships",
      'AA\tBB\t"a\nb"\t\t\tbook\tobserved\t1\nAA\tBB\tmember\t\t\tbook\tobserved\tx',
    );
    expect(rows[0]).toMatchObject({ role: "a b" });
    expect(problems.map(({ row, column }) => [row, column])).toEqual([[2, "confidence"]]);
  });

  it("must be there, and of a kind that is a table", () => {
    expect(says("links", " \n")).toEqual(["Nothing was pasted: copy the rows with or without their header."]);
    expect(() => pastedRows("link", "x")).toThrow("`link` is no table of a case: Did you mean `links`?");
  });
});

describe("a table of all records of a kind", () => {
  const bare = (record: object) => ({ ...record, origin: undefined });

  it("gives the same records when it is read again", () => {
    const { "links.csv": all, ...others } = TOY;
    const [header, first, second] = all!.trim().split("\n");
    const files = new Map(
      Object.entries({ ...others, "links.csv": `${header}\n${second}\n`, "links/b.csv": `${header}\n${first}\n` }),
    );
    const before = readCaseFiles(files, "cases/toy").case!;
    for (const kind of ["links", "places", "figures", "commodities"] as const) {
      const { text, problems } = csvOf(kind, files);
      expect(problems).toEqual([]);
      const kept = [...files].filter(([name]) => name !== `${kind}.csv` && !name.startsWith(`${kind}/`));
      const after = readCaseFiles(new Map([...kept, [`${kind}.csv`, text]]), "cases/toy").case!;
      expect(after[kind].map(bare)).toStrictEqual(before[kind].map(bare));
      expect(csvOf(kind, new Map([[`${kind}.csv`, text]])).text).toBe(text);
      expect(pastedRows(kind, text).problems).toEqual([]);
    }
  });

  it("says what cannot be read, and is refused for what is no table", () => {
    expect(csvOf("names", new Map([["names.csv", "place,nom\na,b\n"]])).problems.map(({ code }) => code)).toContain(
      "missing-column",
    );
    expect(() => csvOf("levers", new Map())).toThrow("`levers` is no table of a case");
  });
});

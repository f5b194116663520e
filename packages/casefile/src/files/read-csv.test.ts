import { describe, expect, it } from "vitest";
import { readCsv } from "./read-csv.ts";

const COLUMNS = { known: ["id", "name", "note"], required: ["id", "name"] };
const read = (text: string) => readCsv("x.csv", text, COLUMNS);

describe("a table", () => {
  it("gives each row the line it begins on, also after a cell of several lines and an empty line", () => {
    const { records, problems } = read('id,name,note\na,"one\ntwo",\n\nb,Bee,\nc,Cee,"x\n\ny"\nd,Dee,');
    expect(problems).toEqual([]);
    expect(records.map(({ line, value }) => [line, (value as { id: string }).id])).toEqual([
      [2, "a"],
      [5, "b"],
      [6, "c"],
      [9, "d"],
    ]);
  });

  it("has the same lines with the line ends of Windows and a byte-order mark", () => {
    const { records } = read('\uFEFFid,name,note\r\na,"one\r\ntwo",\r\nb,Bee,\r\n');
    expect(records.map(({ line }) => line)).toEqual([2, 4]);
    expect(records[0]!.value).toEqual({ id: "a", name: "one\ntwo" });
  });

  it("leaves empty cells out", () =>
    expect(read("id,name,note\na, ,x\n").records[0]!.value).toEqual({ id: "a", note: "x" }));

  it("reads a misspelt column as the one it means, and says so once", () => {
    const { records, problems } = read("id,nam,note\na,Ay,\nb,Bee,\n");
    expect(problems.map(({ code, line, remedy }) => [code, line, remedy])).toEqual([
      ["unknown-column", 1, "Did you mean `name`?"],
    ]);
    expect(records.map(({ value }) => value)).toEqual([
      { id: "a", name: "Ay" },
      { id: "b", name: "Bee" },
    ]);
  });

  it("says once that a required column is missing, and nothing of one that may be", () => {
    expect(read("id\na\nb\n").problems.map(({ code, path }) => [code, path])).toEqual([["missing-column", "name"]]);
  });

  it("names a column that stands twice", () =>
    expect(read("id,name,name\n").problems[0]?.code).toBe("duplicate-column"));
  it("says that an empty file is empty", () => expect(read("").problems[0]?.code).toBe("empty-file"));
});

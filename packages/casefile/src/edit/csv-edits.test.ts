import { describe, expect, it } from "vitest";
import { readCaseFiles } from "../read/read-case-files.ts";
import { TOY } from "../testing/toy-folder.ts";
import { appendRow, deleteRow, setCell } from "./csv-edits.ts";

const TABLE = '\uFEFFid,name,note\r\na,"one\r\ntwo", kept \r\n\r\nb,"say ""so""",\r\nc,Cee,last';

describe("an edit of a table", () => {
  it("changes one cell and not a byte beside it", () => {
    expect(setCell(TABLE, 5, "name", "Bee")).toBe(TABLE.replace('"say ""so"""', "Bee"));
    expect(setCell(TABLE, 2, "id", "alpha")).toBe(TABLE.replace("\r\na,", "\r\nalpha,"));
    expect(setCell(TABLE, 6, "note", "")).toBe(TABLE.slice(0, -4));
  });

  it("puts into quotation marks what needs them", () =>
    expect(setCell("id,name\na,x\n", 2, "name", 'so, "b"')).toBe('id,name\na,"so, ""b"""\n'));

  it("adds a row with the line ends the table has", () => {
    expect(appendRow(TABLE, { note: "x", id: "d" })).toBe(`${TABLE}\r\nd,,x\r\n`);
    expect(appendRow("id,name\n", { name: "A" })).toBe("id,name\n,A\n");
  });

  it("takes a row out, all its lines", () => {
    expect(deleteRow(TABLE, 2)).toBe(TABLE.replace('a,"one\r\ntwo", kept \r\n', ""));
    expect(deleteRow(TABLE, 6)).toBe(TABLE.slice(0, TABLE.indexOf("c,Cee")));
  });

  it("finds rows by the lines that a case's records name", () => {
    const { case: toy } = readCaseFiles(new Map(Object.entries(TOY)), "cases/toy");
    const last = toy!.places.at(-1)!;
    const text = setCell(TOY["places.csv"]!, last.origin.line, "lat", "43");
    const again = readCaseFiles(new Map(Object.entries({ ...TOY, "places.csv": text })), "cases/toy").case!;
    expect(again.places.at(-1)).toStrictEqual({ ...last, lat: 43 });
    expect(again.places.slice(0, -1)).toStrictEqual(toy!.places.slice(0, -1));
  });

  it("is refused in one sentence where it cannot be made", () => {
    expect(() => setCell(TABLE, 3, "id", "x")).toThrow("No row of the table begins on line 3");
    expect(() => setCell(TABLE, 1, "id", "x")).toThrow("line 1");
    expect(() => setCell(TABLE, 5, "nam", "x")).toThrow("Did you mean `name`?");
    expect(() => setCell("id,name\na\n", 2, "name", "x")).toThrow("has 1 cells and the header 2");
    expect(() => appendRow("", { id: "x" })).toThrow("The table is empty");
    expect(() => appendRow(TABLE, { value: "x" })).toThrow("no column `value`");
  });
});

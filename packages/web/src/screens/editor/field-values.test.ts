import { type FieldOfKind, kindsOf } from "@multivector/casefile/files";
import { describe, expect, it } from "vitest";
import { fieldAt, fieldEdit, fieldValue, rawAt } from "./field-values.ts";
import { TASKS } from "./tasks.ts";

const kind = (name: string) => kindsOf().find((one) => one.name === name)!;
const field = (path: string): FieldOfKind => {
  const [name, ...rest] = path.split(".");
  return fieldAt(kind(name!).fields, rest)!;
};

const LINKS = "id,commodities,opens,source,note\r\ncoast.1,oil|gas,,book,kept\r\n";
const LEVERS = `# Kept.
- id: port
  claims: [C1]
  changes: open-link coast.1
  source: a|b
  signals:
    - { pole: BB, direction: away }
  report: true
`;

describe("fields of a form", () => {
  it("hold a text, or entries for each part of a list", () => {
    expect(fieldValue(field("links.commodities"), "oil|gas")).toEqual(["oil", "gas"]);
    expect(fieldValue(field("levers.claims"), ["C1", 4])).toEqual(["C1", "4"]);
    expect(fieldValue(field("levers.changes"), "cap-link a|b 0.5")).toEqual(["cap-link a|b 0.5"]);
    expect(fieldValue(field("levers.source"), "a|b")).toEqual(["a", "b"]);
    expect(fieldValue(field("strategies.report"), true)).toBe("yes");
    expect(fieldValue(field("links.opens"), undefined)).toBe("");
    expect(fieldValue(field("sources.author"), [{ family: "A" }])).toBeNull();
  });

  it("are saved into a table by the cell, the rest byte for byte", () => {
    const value = fieldEdit(kind("links"), field("links.commodities"), ["commodities"], "oil|gas", [
      " oil ",
      "",
      "coal",
    ]);
    const text = TASKS.save({ kind: kind("links"), text: LINKS, line: 2, edits: [value] });
    expect(text).toBe(LINKS.replace("oil|gas", "oil|coal"));
  });

  it("are saved into YAML as it writes them: numbers, yes and no, one word or a list", () => {
    const levers = kind("levers");
    const [record] = TASKS.records({ kind: "levers", files: new Map([["levers.yaml", LEVERS]]) }).records;
    const edit = (path: readonly (string | number)[], value: string | readonly string[]) =>
      fieldEdit(levers, fieldAt(levers.fields, path)!, path, rawAt(record!.values, path), value);
    const edits = [
      edit(["claims"], ["C1", "C2"]),
      edit(["changes"], ["close-link coast.1"]),
      edit(["source"], ["a", "c"]),
      edit(["signals", 0, "direction"], "toward"),
    ];
    expect(TASKS.save({ kind: levers, text: LEVERS, line: record!.line, edits })).toBe(
      LEVERS.replace("[C1]", "[C1, C2]")
        .replace("open-link", "close-link")
        .replace("a|b", "a|c")
        .replace("away", "toward"),
    );
    const days = field("shocks.days");
    expect(fieldEdit(kind("shocks"), days, ["days"], 30, "45").value).toBe(45);
    expect(fieldEdit(kind("shocks"), days, ["days"], 30, "soon").value).toBe("soon");
    expect(fieldEdit(kind("shocks"), field("shocks.report"), ["report"], true, "no").value).toBe(false);
    expect(fieldEdit(kind("backtest"), field("backtest.years"), ["years"], [2020], ["2020", "2021"]).value).toEqual([
      2020, 2021,
    ]);
  });
});

describe("ids that fields can name", () => {
  it("are taken from the files, also where the case cannot be read", () => {
    const files = new Map([
      ["links.csv", "id,corridor\ncoast.1,coast\n"],
      ["reactions.yaml", "- id: r\n  instruments:\n    - id: ban\n"],
      ["figures.csv", "subject,quantity,of,from\nlink:coast.1,capacity,,2020-01-01\n"],
    ]);
    const { names, problems } = TASKS.read({ files, shown: "cases/toy" });
    expect(problems.length).toBeGreaterThan(0);
    expect(names.link).toEqual(["coast.1"]);
    expect(names.ref).toEqual(expect.arrayContaining(["link:coast.1", "reaction:r", "instrument:ban"]));
    expect(names.figure).toEqual(["capacity/link:coast.1@2020-01-01"]);
    expect(names.series).toEqual(["capacity/link:coast.1"]);
    expect(names.quantity).toContain("capacity");
  });
});

import { describe, expect, it } from "vitest";
import { TOY } from "../testing/toy-folder.ts";
import { recordPath, setScalar } from "./yaml-edits.ts";

const LIST = `# Kept.
- id: a   # the first
  title: 'One'
  note: >-
    Of two
    lines.
  poles:
    - { pole: BB, share: 0.5 }

# Between.
- id: "004"
  title: Two words
`;

describe("an edit of YAML", () => {
  it("sets a field and keeps comments, order and every other byte", () => {
    expect(setScalar(LIST, [0, "title"], "It's two")).toBe(LIST.replace("'One'", "'It''s two'"));
    expect(setScalar(LIST, [1, "title"], "yes: no")).toBe(LIST.replace("Two words", '"yes: no"'));
    expect(setScalar(LIST, [0, "poles", 0, "share"], 0.75)).toBe(LIST.replace("0.5", "0.75"));
    expect(setScalar(LIST, [0, "note"], "One line.")).toBe(LIST.replace(">-\n    Of two\n    lines.", "One line."));
    expect(setScalar(LIST, [1, "id"], "005")).toBe(LIST.replace("004", "005"));
  });

  it("adds a field a record does not have yet", () => {
    expect(setScalar(LIST, [0, "report"], true)).toBe(LIST.replace("share: 0.5 }\n", "share: 0.5 }\n  report: true\n"));
    expect(setScalar(LIST, [1, "note"], "a, b")).toBe(`${LIST}  note: a, b\n`);
    expect(setScalar(LIST, [0, "poles", 0, "note"], "a, b")).toBe(LIST.replace("0.5 }", '0.5, note: "a, b" }'));
    expect(setScalar("id: toy", ["title"], "A")).toBe("id: toy\ntitle: A\n");
  });

  it("works on the bibliography, which is JSON, and leaves JSON", () => {
    const text = setScalar(setScalar(TOY["sources.json"]!, [0, "title"], 'A "book"'), [1, "note"], "Mine.");
    expect(JSON.parse(text)).toMatchObject([{ title: 'A "book"' }, { id: "memory", note: "Mine." }]);
  });

  it("keeps text that looks like a number or a list as text", () => {
    for (const value of ["0.5", "yes", "[a]", "- b", "# c", "two\nlines", "", "  x", "null", "*d"])
      expect(setScalar(setScalar(LIST, [1, "title"], value), [1, "title"], "Two words")).toContain("Two words");
  });

  it("finds a record by the line its origin names", () => {
    expect(recordPath(LIST, 2)).toEqual([0]);
    expect(recordPath(LIST, 11)).toEqual([1]);
    expect(recordPath(TOY["claims/000.yaml"]!, 15)).toEqual(["claims", 1]);
    expect(recordPath(TOY["case.yaml"]!, 1)).toEqual([]);
    expect(() => recordPath(LIST, 3)).toThrow("No record begins on line 3");
  });

  it("is refused where the field is no single value or the file is broken", () => {
    expect(() => setScalar(LIST, [0, "poles"], "x")).toThrow("`0.poles` is no single value");
    expect(() => setScalar(LIST, [7, "title"], "x")).toThrow("`7.title` is no single value");
    expect(() => setScalar("- id: [", [0, "id"], "x")).toThrow("mend it by hand first");
  });
});

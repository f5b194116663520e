import { describe, expect, it } from "vitest";
import { setList } from "./yaml-lists.ts";

const FILE = `# Kept.
- id: a
  claims: [C1, "C,2"]   # why
  years:
    - 2020
    - 2021

- id: b
  fields: one
`;

describe("an edit of a list in YAML", () => {
  it("keeps the style of the list and every byte beside it", () => {
    expect(setList(FILE, [0, "claims"], ["C3", "a, b"])).toBe(FILE.replace('C1, "C,2"', 'C3, "a, b"'));
    expect(setList(FILE, [0, "years"], [2019, 2020, 2022])).toBe(
      FILE.replace("- 2020\n    - 2021", "- 2019\n    - 2020\n    - 2022"),
    );
    expect(setList(FILE, [0, "years"], [])).toBe(FILE.replace("- 2020\n    - 2021", "[]"));
  });

  it("makes a list of one word, and adds a list that is not there", () => {
    expect(setList(FILE, [1, "fields"], ["one", "004"])).toBe(FILE.replace("fields: one", 'fields: [one, "004"]'));
    expect(setList(FILE, [1, "claims"], ["C1"])).toBe(`${FILE}  claims: [C1]\n`);
  });

  it("leaves JSON as JSON", () =>
    expect(setList('[{ "id": "x", "a": ["b"] }]', [0, "a"], ["c", "d"])).toBe('[{ "id": "x", "a": ["c", "d"] }]'));

  it("is refused where a comment or a record would be lost", () => {
    const noted = FILE.replace("- 2020\n", "- 2020 # first\n");
    expect(() => setList(noted, [0, "years"], [2021])).toThrow("edit the file by hand");
    expect(() => setList("- id: a\n  terms: [{ link: x }]\n", [0, "terms"], ["y"])).toThrow("by hand");
  });
});

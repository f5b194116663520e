import { describe, expect, it } from "vitest";
import { itemsOf, readYaml } from "./read-yaml.ts";

const items = (text: string) => itemsOf(readYaml("x.yaml", text).root!)!;

describe("a YAML file", () => {
  it("knows the line of every record, field and item", () => {
    const [first, second] = items("# remark\n- id: a\n  terms:\n    - { link: x }\n    - { link: y }\n\n- id: b\n");
    expect([first!.line, second!.line]).toEqual([2, 7]);
    expect(first!.lineOf(["terms"])).toBe(3);
    expect(first!.lineOf(["terms", 1, "link"])).toBe(5);
  });

  it("reports a missing field where its owner stands", () => {
    const [record] = items("- id: a\n  office:\n    from: 2020\n");
    expect(record!.lineOf(["name"])).toBe(1);
    expect(record!.lineOf(["office", "to"])).toBe(2);
  });

  it("keeps what is no number as it is written", () => {
    const [record] = items("- { id: 004, day: 2022-07-05, answer: no, number: 25.0, list: [1, a] }\n");
    expect(record!.value).toEqual({ id: "004", day: "2022-07-05", answer: "no", number: 25, list: [1, "a"] });
  });

  it("leaves empty fields out", () => expect(items('- { id: a, to: , note: "" }')[0]!.value).toEqual({ id: "a" }));

  it("reads what is right after what is wrong", () => {
    const { root, problems } = readYaml("x.yaml", "- id: a\n  id: b\n- id: c\n");
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["duplicate-field", 2]]);
    expect(itemsOf(root!)).toHaveLength(2);
  });

  it("refuses pointers into itself, which could go round in circles", () => {
    const { problems } = readYaml("x.yaml", "- &a { id: a }\n- *a\n");
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["bad-yaml", 2]]);
  });

  it("is nothing where it is empty", () => expect(readYaml("x.yaml", "# nothing\n").root).toBeUndefined());
});

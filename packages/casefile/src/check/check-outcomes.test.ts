import { describe, expect, it } from "vitest";
import { findCaseFolder } from "../find-folder.ts";
import { readCase } from "../read/read-case.ts";
import { checkCase, checkOutcomes } from "./check-case.ts";

const triangle = readCase(findCaseFolder("triangle")!).case!;

describe("checks with what they found", () => {
  it("lists every check of a sound case, each made and without a problem", () => {
    const outcomes = checkOutcomes(triangle);
    expect(outcomes.length).toBeGreaterThan(30);
    expect(outcomes.filter(({ problems }) => problems === null || problems.length > 0)).toEqual([]);
  });

  it("finds the problems of the whole check, and does not evaluate claims over errors", () => {
    const [first, ...rest] = triangle.links;
    const broken = { ...triangle, links: [{ ...first!, source: "" }, ...rest] };
    const outcomes = checkOutcomes(broken);
    const found = outcomes.flatMap(({ problems }) => problems ?? []);
    expect(new Set(found)).toEqual(new Set(checkCase(broken)));
    expect(outcomes.find(({ code }) => code === "link-without-source")!.problems).toHaveLength(1);
    expect(outcomes.at(-1)).toMatchObject({ code: "claim-check", problems: null });
  });
});

import { describe, expect, test } from "vitest";
import { freshName, freshPackage, movedBy, readPackages, writePackages } from "./package-text.ts";

const packages = [
  {
    id: "p1",
    name: "Ships first",
    levers: [
      { lever: "ships", start: "2027-01-01" },
      { lever: "port", start: "" },
    ],
  },
  { id: "p3", name: "", levers: [] },
];

describe("packages in a link", () => {
  test("are written in short", () => {
    expect(writePackages(packages)).toBe("p1~Ships first~ships@2027-01-01;port@|p3~~");
  });

  test("come back as they were, in their order", () => {
    expect(readPackages(writePackages(packages))).toEqual(packages);
    expect(readPackages("")).toEqual([]);
  });

  test("keep apart when a name holds the marks between them", () => {
    expect(readPackages(writePackages([{ ...packages[0]!, name: "a|b~c" }]))[0]!.name).toBe("a b c");
  });
});

describe("a new package", () => {
  test("has the next id and a name of its own", () => {
    expect(freshPackage(packages, ["Plan"], "Plan")).toEqual({ id: "p4", name: "Plan 2", levers: [] });
    expect(freshName(["Plan", "Plan 2"], "Plan")).toBe("Plan 3");
  });
});

describe("a lever in the list", () => {
  test("changes places with the one above or below", () => {
    expect(movedBy(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
    expect(movedBy(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
  });

  test("stays at the ends", () => {
    expect(movedBy(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(movedBy(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });
});

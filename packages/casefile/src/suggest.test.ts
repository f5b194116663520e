import { describe, expect, it } from "vitest";
import { didYouMean, editDistance, nearest } from "./suggest.ts";

describe("edit distance", () => {
  it("counts letters put in, left out and exchanged", () => {
    expect(editDistance("ceyhan", "ceyhan")).toBe(0);
    expect(editDistance("ceyhn", "ceyhan")).toBe(1);
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
  });

  it("counts a swap of neighbours as one", () => expect(editDistance("ceyahn", "ceyhan")).toBe(1));
});

describe("the nearest known word", () => {
  it("is found whatever the case of the letters", () => expect(nearest("Ceyhn", ["baku", "ceyhan"])).toBe("ceyhan"));
  it("is not forced on a word that is far from all", () =>
    expect(nearest("rotterdam", ["baku", "ceyhan"])).toBeUndefined());
  it("gives way to other advice where there is none", () =>
    expect(didYouMean("x", ["baku"], "Add it.")).toBe("Add it."));
});

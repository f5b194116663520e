import type { ClaimResult, Verdict } from "@multivector/engine";
import { describe, expect, it } from "vitest";
import { claimChanges, isChanged } from "./claim-changes.ts";

function result(id: string, verdict: Verdict, figures: readonly string[], reason = "because"): ClaimResult {
  const check = { id: "c", kind: "share-of", says: "", holds: true, found: "", verdict, figures, sources: [] };
  return {
    ...{ id, text: "1", line: 1, quote: "q", verdict, verdictBy: "check", reason, checks: [check] },
    ...{ definition: "", conflicts: [], sources: [] },
  };
}

describe("claims under assumptions", () => {
  const assumptions = { oil: 5 };

  it("names the assumed figure that a changed verdict rests on, and not the others", () => {
    const changes = claimChanges(
      [result("A", "supported", ["oil", "gas"])],
      [result("A", "imprecise", ["oil", "gas"])],
      assumptions,
    );
    expect(changes.get("A")).toEqual({ id: "A", from: "supported", to: "imprecise", because: ["oil"] });
    expect(isChanged(changes.get("A"))).toBe(true);
  });

  it("keeps a claim that rests on an assumed figure and stands, as touched but not changed", () => {
    const changes = claimChanges([result("A", "supported", ["oil"])], [result("A", "supported", ["oil"])], assumptions);
    expect(changes.has("A")).toBe(true);
    expect(isChanged(changes.get("A"))).toBe(false);
  });

  it("keeps a changed verdict whose check lists no figure, and leaves out what nothing touches", () => {
    const changes = claimChanges(
      [result("A", "supported", []), result("B", "supported", ["gas"])],
      [result("A", "outdated", []), result("B", "supported", ["gas"])],
      assumptions,
    );
    expect([...changes.keys()]).toEqual(["A"]);
    expect(changes.get("A")!.because).toEqual([]);
  });
});

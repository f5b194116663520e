import { openCase } from "@multivector/casefile";
import type { Claim, ClaimCheck } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { evaluateClaim, evaluateClaims } from "../../packages/engine/src/claims/evaluate.ts";
import { claimProblems } from "../../packages/engine/src/claims/problems.ts";
import { changedByOneDatum } from "./one-datum.ts";

const data = await openCase("kazakhstan");
const result = evaluateClaims(data);
const byId = new Map(result.claims.map((claim) => [claim.id, claim]));
const decided = data.claims.filter((claim) => byId.get(claim.id)?.verdictBy === "check");

describe("the ledger", () => {
  test("holds the 214 claims of five texts, with short quotes", () => {
    expect(data.claims).toHaveLength(214);
    expect(data.texts.map((text) => text.id)).toEqual(["000", "001", "002", "003", "004"]);
    for (const claim of data.claims) expect(claim.quote.split(/\s+/).length, claim.id).toBeLessThanOrEqual(25);
  });

  test("every claim gives a reason, and no check is broken", () => {
    for (const claim of result.claims) expect(claim.reason, claim.id).not.toBe("");
    expect(claimProblems(data)).toEqual([]);
  });

  test("computes at least 45 verdicts from data", () => {
    expect(decided.length).toBeGreaterThanOrEqual(45);
  });

  test("every row between texts, inside a text and against the record is a flag", () => {
    const count = (kind: string) => result.flags.filter((flag) => flag.kind === kind).length;
    expect([count("between"), count("inside"), count("record")]).toEqual([20, 15, 24]);
    for (const flag of result.flags) expect(flag.reason, flag.id).not.toBe("");
  });

  test("names the sentences that no longer stand", () => {
    const lines = result.texts.flatMap((text) => text.noLongerStand);
    for (const id of ["C004-07", "C002-48", "C002-29", "C001-34"]) {
      expect(
        lines.some((line) => line.startsWith(id)),
        id,
      ).toBe(true);
    }
    for (const text of result.texts) {
      const all = Object.values(text.counts).reduce((sum, count) => sum + count, 0);
      expect(all, text.text).toBe(data.claims.filter((claim) => claim.text === text.text).length);
    }
  });
});

/** Rows whose claims state a figure, a date, an office, a name or a flow. */
const COMPUTED = [
  "K02 K03 K06 K07 K08 K11 K15 K18 K19",
  "S01 S02 S03 S04 S08 S10 S14 S15",
  "D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 D12 D13 D14 D15 D16 D17 D18 D19 D22 D23 D24",
].flatMap((line) => line.split(" "));

test.each(COMPUTED)("%s is raised by check", (id) => {
  expect(result.flags.find((flag) => flag.id === id)?.raisedBy).toBe("check");
});

describe("a verdict by check turns when one datum changes", () => {
  test.each(decided.map((claim) => [claim.id, claim] as const))("%s", (id, claim) => {
    const now = byId.get(id)!;
    const check = decisiveCheck(claim);
    const turns = changedByOneDatum(data, claim, check).some((changed) => {
      const then = evaluateClaim(changed, claim);
      return then.verdictBy === "check" && then.verdict !== now.verdict;
    });
    expect(turns).toBe(true);
  });

  test("and a new holder of the office makes the text outdated by rule", () => {
    const actors = data.actors.map((actor) => {
      if (actor.id !== data.focal) return actor;
      const offices = actor.offices.map((term) =>
        term.office === "president" && term.to === "" ? { ...term, holder: "Somebody Else" } : term,
      );
      return { ...actor, offices };
    });
    expect(evaluateClaims({ ...data, actors }).claims.find((claim) => claim.id === "C001-10")?.verdict).toBe(
      "outdated",
    );
  });
});

function decisiveCheck(claim: Claim): ClaimCheck {
  const id = byId.get(claim.id)!.checks.find((check) => check.holds !== null)!.id;
  return claim.checks.find((check) => check.id === id)!;
}

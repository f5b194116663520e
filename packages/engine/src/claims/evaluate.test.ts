import { describe, expect, test } from "vitest";
import type { Conflict } from "../case/types.ts";
import { evaluateClaims } from "./evaluate.ts";
import { claimProblems } from "./problems.ts";
import { CHECK_KINDS } from "./registry.ts";
import { tinyCase, tinyCheck, tinyClaim, tinyEvent, tinyFigure } from "./testing/tiny-case.ts";

const share = (value: number) => tinyFigure("share/x@", value, "ratio");
const stated = (id: string, figure: string, says = "it is half") =>
  tinyCheck("figure-compare", { figures: [figure], stated: 0.5, unit: "ratio" }, { id, says });
const conflict = (id: string, claims: string[]): Conflict => ({
  id,
  kind: "record",
  title: id,
  claims,
  handling: "kept apart",
  sources: [],
  origin: { file: "tiny", line: 1 },
});

describe("verdict of a claim", () => {
  test("comes from the first check that can be answered", () => {
    const checks = [
      stated("absent", "share/none@"),
      stated("first", "share/x@"),
      tinyCheck("event-date", { event: "e", stated: "2020" }),
    ];
    const data = tinyCase({
      claims: [tinyClaim("C1", { checks })],
      figures: [share(0.5)],
      events: [tinyEvent("e", "2021-01-01")],
    });
    const [claim] = evaluateClaims(data).claims;
    expect(claim).toMatchObject({ verdict: "supported", verdictBy: "check" });
    expect(claim!.reason).toBe("it is half: yes; 50% equals 50%");
    expect(claim!.checks.map((check) => check.holds)).toEqual([null, true, false]);
  });

  test("changes with the datum", () => {
    const claims = [tinyClaim("C1", { checks: [stated("only", "share/x@")] })];
    const verdict = (value: number) => evaluateClaims(tinyCase({ claims, figures: [share(value)] })).claims[0]!.verdict;
    expect([verdict(0.5), verdict(0.9)]).toEqual(["supported", "contradicted"]);
  });

  test("is the recorded one, with its reason, where no check can be answered", () => {
    const claims = [tinyClaim("C1", { checks: [stated("only", "share/x@"), tinyCheck("no-such-kind", {})] })];
    const [claim] = evaluateClaims(tinyCase({ claims })).claims;
    expect(claim).toMatchObject({ verdict: "unverified", verdictBy: "record", reason: "not checked" });
  });

  test("does not depend on the recorded verdict", () => {
    const build = (verdict: "supported" | "opinion") =>
      tinyClaim("C1", { checks: [stated("only", "share/x@")], recorded: { verdict, reason: "", sources: [] } });
    const verdicts = (["supported", "opinion"] as const).map(
      (verdict) => evaluateClaims(tinyCase({ claims: [build(verdict)], figures: [share(0.9)] })).claims[0]!.verdict,
    );
    expect(verdicts).toEqual(["contradicted", "contradicted"]);
  });
});

describe("flags", () => {
  const claims = [tinyClaim("C1", { checks: [stated("only", "share/x@")], value: "a" }), tinyClaim("C2")];

  test("every conflict is a flag, raised by check where the data show it", () => {
    const data = tinyCase({
      claims,
      figures: [share(0.9)],
      conflicts: [conflict("D1", ["C1", "C2"]), conflict("D2", ["C2"])],
    });
    const { flags, claims: results } = evaluateClaims(data);
    expect(flags.map((flag) => [flag.id, flag.raisedBy])).toEqual([
      ["D1", "check"],
      ["D2", "record"],
    ]);
    expect(flags[0]!.reason).toContain("C1 contradicted");
    expect(flags[1]!.reason).toBe("kept apart");
    expect(results[1]!.conflicts).toEqual(["D1", "D2"]);
  });

  test("two claims that state different things raise one", () => {
    const clash = tinyCheck("contradiction-with-claim", { other: "C2" });
    const pair = [tinyClaim("C1", { checks: [clash], value: "a" }), tinyClaim("C2", { value: "b" })];
    const { flags } = evaluateClaims(tinyCase({ claims: pair, conflicts: [conflict("K1", ["C1", "C2"])] }));
    expect(flags[0]).toMatchObject({ raisedBy: "check", reason: 'C1 states "a", C2 states "b"' });
  });
});

test("a text is read as counts and the sentences that no longer stand", () => {
  const claims = [tinyClaim("C1", { checks: [stated("only", "share/x@")] }), tinyClaim("C2")];
  const [text] = evaluateClaims(tinyCase({ claims, figures: [share(0.9)] })).texts;
  expect(text!.counts).toMatchObject({ contradicted: 1, unverified: 1, supported: 0 });
  expect(text!.noLongerStand).toEqual(['C1 (line 1) "words": contradicted. it is half: no; 90% does not equal 50%']);
});

describe("problems", () => {
  test("unknown kinds, arguments and ids are named", () => {
    const checks = [
      tinyCheck("figure-compair", {}, { id: "a" }),
      tinyCheck("event-date", { evnt: "e", stated: "2020" }, { id: "b" }),
      tinyCheck("event-date", { event: "e" }, { id: "c" }),
      tinyCheck("event-date", { event: "e", stated: "2020" }, { id: "d" }),
    ];
    const claims = [tinyClaim("C1", { checks, conflictsWith: ["C9"], definition: "undefined" })];
    const found = claimProblems(
      tinyCase({ claims, events: [tinyEvent("x", "2020")], conflicts: [conflict("K1", ["C8"])] }),
    );
    expect(found.map((one) => [one.severity, one.code])).toEqual([
      ["error", "claim-check-kind"],
      ["error", "claim-check-argument"],
      ["warning", "claim-check-unanswered"],
      ["warning", "claim-check-unanswered"],
      ["error", "claim-reference"],
      ["error", "claim-reference"],
      ["error", "claim-reference"],
    ]);
  });

  test("a sound case has none", () => {
    const claims = [tinyClaim("C1", { checks: [stated("only", "share/x@")] })];
    expect(claimProblems(tinyCase({ claims, figures: [share(1)] }))).toEqual([]);
  });
});

test("every kind has a name of its own and documented arguments", () => {
  expect(new Set(CHECK_KINDS.map((kind) => kind.kind)).size).toBe(CHECK_KINDS.length);
  for (const kind of CHECK_KINDS) expect(Object.keys(kind.args).length, kind.kind).toBeGreaterThan(0);
});

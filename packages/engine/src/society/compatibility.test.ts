import { describe, expect, test } from "vitest";
import { tinyCase, tinyMember } from "../claims/testing/tiny-case.ts";
import { compatibilityOf } from "./compatibility.ts";
import { tinyActor, tinyDuty } from "./testing/tiny-society.ts";

const kase = tinyCase({
  actors: [tinyActor("pact"), tinyActor("rival"), tinyActor("club")],
  memberships: [tinyMember("A", "pact", "1992-05-15"), tinyMember("A", "club", "1994-01-01")],
  duties: [
    tinyDuty("no-other-alliance", "pact", ["rival", "drills"], { conflicts: ["K5"] }),
    tinyDuty("consult", "pact", ["sharing"]),
    tinyDuty("open-books", "club", ["pact"]),
    tinyDuty("their-own", "rival", ["drills"]),
  ],
});

/** Duty and what it is at odds with. */
const pairs = (found: ReturnType<typeof compatibilityOf>) => found.map((one) => [one.duty, one.with]);

describe("what is at odds with what", () => {
  test("a lever warns for every duty of a body held that names it, and for no duty of a body not held", () => {
    expect(pairs(compatibilityOf(kase, { levers: ["drills"] }))).toEqual([
      ["no-other-alliance", "drills"],
      ["open-books", "pact"],
    ]);
  });

  test("two bodies held together warn without any lever", () => {
    expect(pairs(compatibilityOf(kase, { levers: [] }))).toEqual([["open-books", "pact"]]);
  });

  test("joining the rival brings its duties too", () => {
    const found = compatibilityOf(kase, { levers: ["drills"], bodies: ["pact", "rival"] });
    expect(pairs(found)).toEqual([
      ["no-other-alliance", "rival"],
      ["no-other-alliance", "drills"],
      ["their-own", "drills"],
    ]);
  });

  test("outside the pact the same drill warns of nothing", () => {
    expect(compatibilityOf(kase, { levers: ["drills"], bodies: ["club"] })).toEqual([]);
  });

  test("asked for nothing, every lever that a duty speaks of is tried", () => {
    expect(pairs(compatibilityOf(kase)).map(([, id]) => id)).toEqual(["drills", "sharing", "pact"]);
  });

  test("the sentence tells the duty and forbids nothing; the contradiction it is about is named", () => {
    const [found] = compatibilityOf(kase, { levers: ["drills"] });
    expect(found!.warning).toBe(
      "drills is at odds with a duty of pact (no-other-alliance): Keep it. A warning: nothing is forbidden.",
    );
    expect(found!.conflicts).toEqual(["K5"]);
  });
});

import { describe, expect, test } from "vitest";
import { tinyCase, tinyMember } from "../claims/testing/tiny-case.ts";
import { bodiesHeld, membershipsOf } from "./memberships.ts";
import { tinyActor } from "./testing/tiny-society.ts";

const kase = tinyCase({
  actors: [tinyActor("pact"), tinyActor("club"), tinyActor("league"), tinyActor("plains", "region")],
  memberships: [
    tinyMember("A", "club", "2001-01-01"),
    tinyMember("A", "pact", "1992-05-15"),
    tinyMember("B", "pact", "1992-05-15"),
    tinyMember("A", "league", "1995-01-01", "2022-07-08"),
    tinyMember("A", "plains", "1991-01-01"),
  ],
});

describe("memberships", () => {
  test("are those of the focal state in bodies, oldest first; a region is no body", () => {
    expect(membershipsOf(kase).map((row) => row.body)).toEqual(["pact", "league", "club"]);
  });

  test("one that has ended is in the list and not among those held today", () => {
    expect(bodiesHeld(kase)).toEqual(["pact", "club"]);
  });

  test("on a day before its end it was held; the day it ends it is not", () => {
    expect(bodiesHeld(kase, "2022-07-07")).toContain("league");
    expect(bodiesHeld(kase, "2022-07-08")).not.toContain("league");
  });
});

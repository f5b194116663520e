import { describe, expect, test } from "vitest";
import type { Corridor } from "../case/types.ts";
import { tinyCase, tinyFigure, tinyLink, tinyMember } from "../claims/testing/tiny-case.ts";
import { coordinationOf } from "./coordination.ts";
import { tinyActor, tinyMechanism } from "./testing/tiny-society.ts";

const corridor = (id: string): Corridor => ({
  id,
  name: id,
  mode: "rail",
  commodities: ["oil"],
  gauge: [],
  status: "",
  source: "s",
  note: "",
  origin: { file: "tiny", line: 1 },
});

const kase = tinyCase({
  actors: [tinyActor("kin")],
  memberships: [
    tinyMember("A", "kin", "2009-10-03"),
    tinyMember("B", "kin", "2009-10-03"),
    tinyMember("C", "kin", "2009-10-03"),
    tinyMember("D", "kin", "2009-10-03", "2015-01-01"),
  ],
  corridors: ["short", "long", "away"].map(corridor),
  links: [
    tinyLink("short.1", "p", "q", { corridor: "short", states: ["A", "B"] }),
    tinyLink("long.1", "p", "q", { corridor: "long", states: ["A", "B"] }),
    tinyLink("long.2", "q", "r", { corridor: "long", states: ["D", "C"] }),
    tinyLink("away.1", "p", "s", { corridor: "away", states: ["A", "X"] }),
  ],
  mechanisms: [tinyMechanism("M34", { claims: ["C3-31"] })],
  figures: [tinyFigure("evidence/mechanism:M34/body:kin", 3, "count")],
});

describe("acting together with neighbours", () => {
  test("splits the states each corridor crosses into fellow members and others; one that left is another", () => {
    expect(coordinationOf(kase).joint).toEqual([
      {
        body: "kin",
        members: ["B", "C"],
        corridors: [
          { corridor: "short", name: "short", inside: ["B"], outside: [] },
          { corridor: "long", name: "long", inside: ["B", "C"], outside: ["D"] },
        ],
      },
    ]);
  });

  test("says how many corridors cross nobody outside, and gives no number for what coordination adds", () => {
    const { rules, notModelled } = coordinationOf(kase);
    expect(rules[0]).toMatchObject({ on: null, off: null, mechanism: "M34", claims: ["C3-31"] });
    expect(rules[0]!.says).toContain("of 2 corridors that cross its members, 1 cross nobody outside it");
    expect(notModelled).toHaveLength(1);
  });

  test("a mechanism of which no figure says that it is about a body is none of its business", () => {
    expect(coordinationOf({ ...kase, figures: [] })).toEqual({ joint: [], rules: [], notModelled: [] });
  });
});

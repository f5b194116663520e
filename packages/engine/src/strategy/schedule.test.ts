import { describe, expect, test } from "vitest";
import { dayOf, isoOf } from "../quantity/dates.ts";
import { costOf } from "./cost.ts";
import { describeStrategy } from "./describe.ts";
import { type ScheduleOptions, scheduleOf } from "./schedule.ts";
import { toyCase, toyFigure, toyInvestment, toyLever, toyStrategy } from "./testing/toy.ts";

/** A port and ships to it: the port takes 3 years, the ships 2; a quiet lever builds the same ships; a visit follows the port. */
const toy = toyCase({
  investments: [
    toyInvestment("port", 3, ["build-row berths 6kt/d"]),
    toyInvestment("ships", 2, ["build-row fleet 4kt/d", "build-capacity sea 4kt/d"]),
  ],
  levers: [
    toyLever("corridor", {
      investments: ["port", "ships"],
      signals: [
        { pole: "N", direction: "away", when: "announced" },
        { pole: "N", direction: "away", when: "stands" },
        { pole: "W", direction: "toward", when: "announced" },
      ],
      shifts: ["ties"],
    }),
    toyLever("fleet", { investments: ["ships"] }),
    toyLever("visit", { after: ["corridor"], costClass: "none" }),
    toyLever("law", { changes: ["close-link old +30"] }),
  ],
  strategies: [
    toyStrategy("nothing", {}),
    toyStrategy("all", { corridor: "2027-01-01", fleet: "2028-01-01", visit: "2030-01-01" }),
    toyStrategy("fleet-first", { corridor: "2027-07-01", fleet: "2027-01-01" }),
    toyStrategy("hasty", { corridor: "2027-01-01", visit: "2029-12-31" }),
    toyStrategy("alone", { visit: "2030-01-01" }),
    toyStrategy("law", { law: "2027-01-01" }),
    toyStrategy("typo", { coridor: "2027-01-01" }),
  ],
  figures: [
    toyFigure("ramp-time/lever:corridor", 90, "d", 0, 180),
    toyFigure("severity/lever:corridor/N", 2, "severity", 1, 3),
    toyFigure("severity/lever:corridor/N.stands", 1, "severity", 0, 2),
    toyFigure("severity/lever:corridor/W", 1, "severity", 0, 2),
    toyFigure("shift/lever:corridor/ties", 0.1, "ratio", 0, 0.2),
    toyFigure("lead/investment:port", 3, "y", 2, 6),
    toyFigure("capex/investment:port", 100, "USD million", 60, 200),
    toyFigure("capex/investment:ships", 50, "USD million", 40, 60),
    toyFigure("opex/investment:ships", 5, "USD million/y", 3, 8),
    toyFigure("lead/lever:law", 0.5, "y", 0.25, 1),
    toyFigure("cost/lever:law", 2, "USD million/y", 1, 4),
  ],
});

const days = (strategy: string, options?: ScheduleOptions) =>
  scheduleOf(toy, strategy, options).levers.map(
    ({ lever, announced, stands, full }) => `${lever} ${isoOf(announced)} ${isoOf(stands)} ${isoOf(full)}`,
  );
const seen = (strategy: string, options?: ScheduleOptions) =>
  scheduleOf(toy, strategy, options).moves.map(
    ({ day, pole, direction, severity }) => `${isoOf(day)} ${pole} ${direction} ${severity}`,
  );

describe("the status quo", () => {
  test("changes nothing, moves nobody, costs nothing", () => {
    expect(scheduleOf(toy, "nothing")).toEqual({
      strategy: "nothing",
      levers: [],
      changes: [],
      moves: [],
      shifts: [],
      costUsdM: { low: 0, value: 0, high: 0 },
      yearlyUsdM: { low: 0, value: 0, high: 0 },
      uncosted: [],
    });
  });
});

describe("a schedule", () => {
  test("stands when the slowest of what a lever builds stands, and is full its ramp later", () => {
    expect(days("all")[0]).toBe("corridor 2027-01-01 2030-01-01 2030-04-01");
  });

  test("adds each investment from its own day, in the steps of the ramp, and none twice", () => {
    expect(scheduleOf(toy, "all").changes).toEqual([
      "build-row berths 3kt/d @2030-01-01",
      "build-row berths 3kt/d @2030-04-01",
      "build-row fleet 2kt/d @2029-01-01",
      "build-row fleet 2kt/d @2029-04-01",
      "build-capacity sea 2kt/d @2029-01-01",
      "build-capacity sea 2kt/d @2029-04-01",
    ]);
  });

  test("lets the lever that begins first build what two levers build", () => {
    const { changes } = scheduleOf(toy, "fleet-first");
    expect(changes.filter((change) => change.includes("fleet"))).toEqual(["build-row fleet 4kt/d @2029-01-01"]);
    expect(days("fleet-first")).toEqual([
      "fleet 2027-01-01 2029-01-01 2029-01-01",
      "corridor 2027-07-01 2030-07-01 2030-09-29",
    ]);
  });

  test("puts a lever's own changes on the day its own lead is over", () => {
    expect(scheduleOf(toy, "law").changes).toEqual(["close-link old @2027-07-03+30"]);
  });

  test("shifts a variable from the day it stands to the day it is full", () => {
    const { shifts } = scheduleOf(toy, "all");
    expect(shifts).toEqual([{ variable: "ties", from: dayOf("2030-01-01"), to: dayOf("2030-04-01"), by: 0.1 }]);
  });

  test("starts a lever on another day where asked", () => {
    expect(days("law", { starts: new Map([["law", dayOf("2028-01-01")]]) })).toEqual([
      "law 2028-01-01 2028-07-02 2028-07-02",
    ]);
  });
});

describe("what is seen", () => {
  test("is the announcement at once and the opening, read as the record reads an opening", () => {
    expect(seen("all")).toEqual(["2027-01-01 N away 2", "2027-01-01 W toward 1", "2030-01-01 N away 1"]);
  });

  test("is the opening alone where nothing is announced: it cannot be hidden", () => {
    expect(seen("all", { announced: false })).toEqual(["2030-01-01 N away 1"]);
    const [loud, quiet] = [scheduleOf(toy, "all"), scheduleOf(toy, "all", { announced: false })];
    expect({ ...quiet, moves: [] }).toEqual({ ...loud, moves: [] });
  });
});

describe("a draw", () => {
  const slow = new Map([
    ["lead/investment:port", 5],
    ["severity/lever:corridor/N", 3],
    ["shift/lever:corridor/ties", 0.2],
    ["ramp-time/lever:corridor", 0],
    ["capex/investment:port", 150],
  ]);

  test("moves leads, severities, shifts and costs", () => {
    const drawn = scheduleOf(toy, "all", { values: slow });
    expect(isoOf(drawn.levers[0]!.stands)).toBe("2032-01-01");
    expect(drawn.changes).toContain("build-row berths 6kt/d @2032-01-01");
    expect(drawn.moves[0]!.severity).toBe(3);
    expect(drawn.shifts[0]).toEqual({ variable: "ties", from: dayOf("2032-01-01"), to: dayOf("2032-01-02"), by: 0.2 });
    expect(drawn.costUsdM).toEqual({ low: 100, value: 200, high: 260 });
  });

  test("lets a lever wait for what it follows", () => {
    expect(days("all", { values: slow }).at(-1)).toBe("visit 2032-01-01 2032-01-01 2032-01-01");
  });

  test("without values is the central schedule", () => {
    expect(scheduleOf(toy, "all", { values: new Map() })).toEqual(scheduleOf(toy, "all"));
  });
});

describe("a cost", () => {
  test("counts each investment once and keeps one payment apart from a yearly one", () => {
    expect(costOf(toy, "all").costUsdM).toEqual({ low: 100, value: 150, high: 260 });
    expect(costOf(toy, "all").yearlyUsdM).toEqual({ low: 3, value: 5, high: 8 });
    expect(costOf(toy, "law").yearlyUsdM).toEqual({ low: 1, value: 2, high: 4 });
  });

  test("that nobody states is named, not taken for zero", () => {
    const silent = { ...toy, figures: toy.figures.filter((figure) => figure.quantity !== "cost") };
    expect(costOf(silent, "law")).toEqual({ costUsdM: null, yearlyUsdM: null, uncosted: ["lever:law"] });
  });
});

describe("a strategy that cannot be", () => {
  test("starts a lever before what it follows stands: both are named", () => {
    expect(() => scheduleOf(toy, "hasty")).toThrow(
      "lever `visit` is to start on 2029-12-31, before `corridor`, which it follows, stands on 2030-01-01",
    );
  });

  test("lacks what a lever follows", () => {
    expect(() => scheduleOf(toy, "alone")).toThrow(
      "lever `visit` follows `corridor`, which is not in strategy `alone`",
    );
  });

  test("names an unknown strategy or lever: the nearest is offered", () => {
    expect(() => scheduleOf(toy, "al")).toThrow("unknown strategy `al`; did you mean `all`?");
    expect(() => scheduleOf(toy, "typo")).toThrow("unknown lever `coridor`; did you mean `corridor`?");
    expect(() => scheduleOf(toy, "law", { starts: new Map([["fleet", 0]]) })).toThrow("holds no lever `fleet`");
  });

  test("has levers that wait for each other", () => {
    const round = { ...toy, levers: [toyLever("a", { after: ["b"] }), toyLever("b", { after: ["a"] })] };
    expect(() => scheduleOf(round, toyStrategy("x", { a: "2027-01-01", b: "2027-01-01" }))).toThrow(
      "wait for each other",
    );
  });

  test("has a signal or a shift of which no figure says how large it is", () => {
    const bare = { ...toy, figures: [] };
    expect(() => scheduleOf(bare, "all")).toThrow("severity/lever:corridor/W");
    expect(() => scheduleOf(bare, "all")).toThrow("shift/lever:corridor/ties");
  });

  test("builds what nobody knows how long it takes", () => {
    const unknown = { ...toy, investments: [toyInvestment("ships", null, [])] };
    expect(() => scheduleOf(unknown, toyStrategy("x", { fleet: "2027-01-01" }))).toThrow("how long it takes");
  });
});

describe("a description", () => {
  const told = describeStrategy(toy, "all");

  test("says who does what, when it stands, what it builds and costs, and who reads it how", () => {
    expect(told.levers[0]).toMatchObject({
      actor: "Aland",
      start: "2027-01-01",
      stands: "2030-01-01",
      builds: ["the port", "the ships"],
      costUsdM: { low: 100, value: 150, high: 260 },
      shifts: [{ variable: "ties", by: { low: 0, value: 0.1, high: 0.2 } }],
    });
    expect(
      told.levers[0]!.reads.map(({ pole, when, severity }) => `${pole} ${when} ${severity?.low}-${severity?.high}`),
    ).toEqual(["N announced 1-3", "N stands 0-2", "W announced 0-2"]);
  });

  test("does not charge a lever for what another builds, and adds up", () => {
    expect(told.levers[1]!.builds).toEqual([]);
    expect(told.costUsdM).toEqual(costOf(toy, "all").costUsdM);
    expect([told.firstStands, told.lastStands]).toEqual(["2029-01-01", "2030-01-01"]);
  });
});

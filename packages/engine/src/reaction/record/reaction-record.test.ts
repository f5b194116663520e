import { describe, expect, it } from "vitest";
import type { EventCoding, Reaction } from "../../case/politics.ts";
import type { CaseEvent } from "../../case/types.ts";
import { tinyCase, tinyEvent, tinyFigure } from "../../claims/testing/tiny-case.ts";
import { isoOf } from "../../quantity/dates.ts";
import { COUNTED, dayOfAct, episodesOf, movesAway } from "./coded-acts.ts";
import { reactionRecord } from "./reaction-record.ts";

const coded = (id: string, date: string, coding: Partial<EventCoding>, more: Partial<CaseEvent> = {}): CaseEvent =>
  tinyEvent(id, date, {
    ...more,
    coding: {
      as: "move",
      sender: "A",
      severity: 1,
      toward: [],
      away: [],
      instrument: "",
      pretext: "",
      follows: [],
      counts: true,
      ...coding,
    },
  });

const REACTION: Reaction = {
  id: "b-informal",
  title: "B presses",
  sender: "B",
  register: "informal",
  excitedBy: { stock: "moves-away", pole: "B" },
  regime: "war",
  instruments: [
    { id: "ban", title: "Ban", channel: "c", pretext: "", changes: [], precedents: ["p1", "p2"], note: "" },
  ],
  signals: [],
  source: "s",
  note: "",
  origin: { file: "tiny", line: 1 },
};

const KASE = tinyCase({
  events: [
    coded("m1", "2022-03-01", { away: ["B"], severity: 2 }),
    coded("m2", "2024-06-15", { away: ["B"] }),
    coded("other", "2022-03-05", { away: ["C"] }),
    coded("foreign", "2022-03-05", { sender: "C", away: ["B"] }),
    coded("p1", "2022-03-20", { as: "pressure", sender: "B", pretext: "health" }),
    coded(
      "p2",
      "2024-09-01",
      { as: "pressure", sender: "B", pretext: "health", executed: "yes" },
      { executed: "partly" },
    ),
    coded("p3", "2025-02-01", { as: "attack", sender: "B" }, { executed: "no" }),
    coded("words", "2022-03-06", { as: "rhetoric", sender: "B" }),
    coded("unsure", "2023-01-01", { as: "pressure", sender: "B", counts: false }),
    coded("later", "2026-02-01", { as: "pressure", sender: "B" }, { executed: "unknown" }),
    tinyEvent("uncoded", "2022-03-07"),
  ],
  figures: [
    tinyFigure("rate/reaction:b-informal/calm@2022-01-01", 1, "1/y"),
    tinyFigure("rate/reaction:b-informal/war@2024-01-01", 1, "1/y"),
    tinyFigure("provocation/reaction:b-informal/", 0.2, "log/severity", { low: -0.8, high: 1.2 }),
    tinyFigure("decay/reaction:b-informal/", 60, "d", { low: 15, high: 180 }),
  ],
  reactions: [REACTION],
  asOf: "2026-05-01",
});

describe("coded acts", () => {
  it("take the focal state's moves away from the sender and the sender's pressure and attacks, by day", () => {
    expect(movesAway(KASE, "B").map(({ id }) => id)).toEqual(["m1", "m2"]);
    expect(episodesOf(KASE, "B").map(({ id }) => id)).toEqual(["p1", "p2", "p3", "later"]);
  });

  it("leave out what does not count, unless asked", () => {
    const all = episodesOf(KASE, "B", { ...COUNTED, leftOutToo: true });
    expect(all.map(({ id }) => id)).toEqual(["p1", "unsure", "p2", "p3", "later"]);
  });

  it.each([
    ["2022-03", "2022-03-15"],
    ["2022", "2022-07-01"],
    ["2022-03-04", "2022-03-04"],
  ])("dated %s stand on %s", (dated, day) => {
    expect(isoOf(dayOfAct(coded("x", "2022-01-01", { dated }), "coded"))).toBe(day);
    expect(isoOf(dayOfAct(coded("x", "2022-01-01", { dated }), "own"))).toBe("2022-01-01");
  });
});

describe("the record of two moves and three acts", () => {
  const record = reactionRecord(KASE, "B");

  it("runs from the first rate over the regime's beginning to the last whole year", () => {
    expect(record.plan).toMatchObject({
      from: "2022-01-01",
      regime: "2024-01-01",
      to: "2026-01-01",
      trainTo: "2024-01-01",
    });
    expect(record.plan.halfLives).toEqual([60, 15, 180]);
  });

  it("has the rows found by hand: 1461 days, 90 after each move, two acts of three within", () => {
    const row = record.exposure[0]!;
    expect(row).toMatchObject({ days: 90, exposedDays: 180, exposedEvents: 2, otherDays: 1281, otherEvents: 1 });
    expect(row.ratio).toBeCloseTo((2 * 1281) / 180, 12);
    expect(record.exposure.find((one) => one.days === 30 && one.from === "2022-01-01")).toMatchObject({
      exposedDays: 60,
      exposedEvents: 1,
    });
  });

  it("counts rates by regime and by the precedents of each reaction", () => {
    const rates = record.rates.map(({ reaction, of, events }) => [reaction, of, events]);
    expect(rates).toEqual([
      ["", "", 1],
      ["", "", 2],
      ["b-informal", "calm", 1],
      ["b-informal", "war", 1],
    ]);
    expect(record.rates[1]!.perYear).toBeCloseTo(2 / (731 / 365.25), 12);
  });

  it("counts what became of the acts, also after the last whole year, as the coding says before the event", () => {
    expect(record.executed).toEqual({ yes: 2, partly: 0, no: 1, unknown: 1 });
    expect(record.notes.join(" ")).toContain("p2 (partly for its effect)");
  });

  it("lists the grounds stated and says where none was", () => {
    expect(record.pretexts).toEqual([
      { pretext: "health", events: ["p1", "p2"] },
      { pretext: "none stated", events: ["p3", "later"] },
    ]);
  });

  it("names what it left out, and says that the prior of the coefficient contains zero", () => {
    expect(record.leftOut).toEqual(["unsure"]);
    expect(record.notes.join(" ")).toContain("contains zero");
    expect(record.notes.join(" ")).toContain("unsure");
  });

  it("is that of the sender asked for: of C there is one move and no act", () => {
    const other = reactionRecord(KASE, "C");
    expect(other.moves).toEqual(["other"]);
    expect(other.episodes).toEqual([]);
    expect(other.exposure.every(({ ratio }) => ratio === null)).toBe(true);
    expect(other.fitted).toEqual([]);
  });
});

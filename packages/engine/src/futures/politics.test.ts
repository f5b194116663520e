import { describe, expect, test } from "vitest";
import { tinyFigure } from "../claims/testing/tiny-case.ts";
import { dayOf } from "../quantity/dates.ts";
import { politicsOf } from "./politics.ts";
import { SWITCHED_ON, toyFigures, toyMove, toyPolitics, toyReaction, toySetting } from "./testing/toy-politics.ts";
import type { Future } from "./types.ts";

const future = (index: number, seed = 1): Future => ({ seed, index, values: new Map() });
const FUTURES = Array.from({ length: 200 }, (_, i) => future(i));

describe("acts", () => {
  test("come as often as the rate says when nothing is done", () => {
    const setting = toySetting(toyPolitics(0.5));
    const acts = FUTURES.reduce((sum, one) => sum + politicsOf(setting, one).acts.length, 0);
    // 200 x 10 years x 1 a year, standard error 45.
    expect(Math.abs(acts - 2000)).toBeLessThan(135);
  });

  test("do not come where nobody reacts, or the sender does nothing", () => {
    const kase = toyPolitics(0.5);
    const still = toySetting(kase, { switches: { ...SWITCHED_ON, reactions: false } });
    const idle = toySetting(kase, { without: new Set(["r-informal"]) });
    for (const one of FUTURES) expect([...politicsOf(still, one).acts, ...politicsOf(idle, one).acts]).toEqual([]);
  });

  test("carry their marks: instrument, length, size", () => {
    const { acts } = politicsOf(toySetting(toyPolitics(0)), future(3));
    expect(acts.length).toBeGreaterThan(3);
    for (const act of acts)
      expect(act).toMatchObject({ instrument: "ban", pretext: "sanitary", days: 30, executed: true, effect: 1 });
  });

  test("are not carried out where the record says so", () => {
    const figures = toyFigures(0).map((f) => (f.quantity === "executed" ? { ...f, value: 0 } : f));
    const { acts } = politicsOf(toySetting(toyPolitics(0, { figures })), future(3));
    expect(acts.every(({ executed, effect }) => !executed && effect === 0)).toBe(true);
  });
});

describe("a move away", () => {
  const moves = [toyMove("2030-01-01")];
  const within = (days: number, setting: Parameters<typeof politicsOf>[0]) =>
    FUTURES.reduce((sum, one) => {
      const from = dayOf("2030-01-01");
      return sum + politicsOf(setting, one).acts.filter(({ day }) => day >= from && day < from + days).length;
    }, 0);

  test("raises the hazard from its day on, saturating, and is forgotten by half in a half-life", () => {
    const kase = toyPolitics(0.5);
    const { hazards } = politicsOf(toySetting(kase, { moves }), future(0));
    const month = (2030 - 2027) * 12;
    const hazard = hazards["r-informal"]!;
    expect(hazard[month]).toBe(1);
    // On 1 February 31 days have passed: 3 x 2^(-31/60) = 2.097 is left; exp(0.5 x 2.097 / 1.2097) = 2.379.
    expect(hazard[month + 1]!).toBeCloseTo(2.379, 2);
    expect(hazard[month + 36]!).toBeCloseTo(1, 3);
  });

  test("draws acts in the months after it, and none if the coefficient is zero", () => {
    const calm = within(90, toySetting(toyPolitics(0.5)));
    expect(within(90, toySetting(toyPolitics(0.5), { moves }))).toBeGreaterThan(calm * 1.4);
    expect(within(90, toySetting(toyPolitics(0), { moves }))).toBe(calm);
  });

  test("never delays the first act", () => {
    for (const one of FUTURES) {
      const first = (setting: Parameters<typeof politicsOf>[0]) => politicsOf(setting, one).acts[0]?.day ?? 1e9;
      expect(first(toySetting(toyPolitics(0.5), { moves }))).toBeLessThanOrEqual(first(toySetting(toyPolitics(0.5))));
    }
  });

  test("is taken back by a move towards the sender on the same day", () => {
    const back = [...moves, toyMove("2030-01-01", { direction: "toward" })];
    const kase = toyPolitics(0.5);
    expect(politicsOf(toySetting(kase, { moves: back }), future(5))).toEqual(politicsOf(toySetting(kase), future(5)));
  });

  test("below a threshold does nothing, and what lies above it does", () => {
    const threshold = tinyFigure("threshold/reaction:r-informal/excitement", 4, "severity");
    const kase = toyPolitics(0.5, { figures: [...toyFigures(0.5), threshold] });
    const switches = { ...SWITCHED_ON, provocation: "threshold" as const };
    const one = toySetting(kase, { switches, moves });
    const two = toySetting(kase, { switches, moves: [...moves, toyMove("2030-01-01")] });
    expect(politicsOf(one, future(5))).toEqual(politicsOf(toySetting(kase, { switches }), future(5)));
    expect(within(90, two)).toBeGreaterThan(within(90, one));
  });
});

describe("the state's own answer", () => {
  const ban = toyReaction({
    id: "a-ban",
    sender: "A",
    register: "answer",
    excitedBy: { stock: "pressure", pole: "R" },
    instruments: [],
    signals: [{ pole: "R", direction: "away", when: "announced" }],
  });
  const answers = [
    tinyFigure("rate/reaction:a-ban/", 0.1, "1/y"),
    tinyFigure("rate-cap/reaction:a-ban/", 100, "1/y"),
    tinyFigure("provocation/reaction:a-ban/", 3, "log"),
    tinyFigure("severity/reaction:a-ban/R", 2, "severity"),
  ];

  test("follows pressure, and is itself read as a move away: the loop closes", () => {
    const kase = toyPolitics(0.5, { reactions: [toyReaction(), ban], figures: [...toyFigures(0.5), ...answers] });
    const count = (id: string, setting: Parameters<typeof politicsOf>[0]) =>
      FUTURES.reduce((n, one) => n + politicsOf(setting, one).acts.filter(({ reaction }) => reaction === id).length, 0);
    const open = toySetting(kase);
    const broken = toySetting(kase, { without: new Set(["a-ban"]) });
    const unprovoked = toySetting(kase, { without: new Set(["r-informal"]) });
    expect(count("a-ban", open)).toBeGreaterThan(3 * count("a-ban", unprovoked));
    expect(count("r-informal", open)).toBeGreaterThan(1.05 * count("r-informal", broken));
  });
});

test("the regime that is drawn rules the rate month by month", () => {
  const figures = [
    ...toyFigures(0).filter(({ quantity, subject }) => !(quantity === "rate" && subject === "reaction:r-informal")),
    tinyFigure("rate/reaction:r-informal/calm", 0.25, "1/y"),
    tinyFigure("rate/reaction:r-informal/war", 2, "1/y"),
    tinyFigure("start/variable:war/", 0.5, "ratio"),
  ];
  const war = {
    id: "war",
    title: "War",
    unit: "share",
    role: "driver",
    reading: "",
    least: 0,
    most: 1,
    note: "",
  } as const;
  const variables = [{ ...war, origin: { file: "toy", line: 1 } }];
  const kase = toyPolitics(0, { figures, variables, reactions: [toyReaction({ regime: "war" })] });
  const { hazards, variables: levels } = politicsOf(toySetting(kase), future(0));
  expect([...hazards["r-informal"]!.slice(58, 62)]).toEqual([2, 2, 0.25, 0.25]);
  expect([...levels.war!.slice(57, 61)]).toEqual([1, 1, 0, 0]);
});

test("the same future is the same course, another is another", () => {
  const setting = toySetting(toyPolitics(0.5));
  expect(politicsOf(setting, future(7))).toEqual(politicsOf(setting, future(7)));
  expect(politicsOf(setting, future(7)).acts).not.toEqual(politicsOf(setting, future(8)).acts);
  expect(politicsOf(setting, future(7)).acts).not.toEqual(politicsOf(setting, future(7, 2)).acts);
});

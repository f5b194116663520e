import { describe, expect, test } from "vitest";
import type { Figure } from "../case/types.ts";
import { tinyCase, tinyFigure } from "../claims/testing/tiny-case.ts";
import { deterrenceOf } from "./deterrence.ts";
import { tinyActor, tinyMechanism, tinyReaction } from "./testing/tiny-society.ts";

const REACTION = "reaction:incursion";
const rate = tinyFigure(`rate/${REACTION}`, 0.02, "1/y", { low: 0.001, high: 0.05 });
const level = tinyFigure("variable:stakes", 0, "ratio");
const start = { ...level, id: "start/variable:stakes", subject: "variable:stakes", quantity: "start", value: 0.5 };
const strength = tinyFigure("strength/mechanism:M15", -2, "log", { low: -4, high: 0 });
const reference = tinyFigure("reference/mechanism:M15", 0, "ratio");
const M15 = tinyMechanism("M15", { form: "hazard", causes: ["stakes"], effect: REACTION, claims: ["C4-18"] });

const make = (figures: readonly Figure[], more = {}) =>
  tinyCase({ figures, mechanisms: [M15], reactions: [tinyReaction("incursion")], ...more });
const kase = make([rate, start, strength, reference]);
const none = { switches: { on: new Set<string>() } };

describe("what deters", () => {
  test("stakes of half the output at a strength of -2 multiply the hazard by 1/e", () => {
    const [rule] = deterrenceOf(kase).rules;
    expect(rule!.off).toEqual({ value: 0.02, low: 0.001, high: 0.05 });
    expect(rule!.on!.value).toBeCloseTo(0.02 / Math.E, 12);
  });

  test("its range is that of the hazard and of the strength together", () => {
    const { on } = deterrenceOf(kase).rules[0]!;
    expect(on!.low).toBeCloseTo(0.001 * Math.E ** -2, 12);
    expect(on!.high).toBeCloseTo(0.05, 12);
  });

  test("switched off, the hazard is the base and the conclusion says that stakes have no weight", () => {
    const on = deterrenceOf(kase).hazards[0]!;
    const off = deterrenceOf(kase, none).hazards[0]!;
    expect(off.hazard).toEqual(off.base);
    expect(off.conclusion).toContain("has no weight here");
    expect(on.conclusion).toContain("0.0074");
    expect(on.conclusion).toContain("less likely than without (0.02");
  });

  test("without a reference the mechanism is measured from today: nothing changes today", () => {
    const { rules } = deterrenceOf(make([rate, start, strength]));
    expect(rules[0]!.on).toEqual(rules[0]!.off);
    expect(rules[0]!.says).toContain("changes nothing today");
  });

  test("without a strength, a level or a rate it is not known, and says what is missing", () => {
    const found = deterrenceOf(make([rate, start]));
    expect(found.rules[0]!.on).toBeNull();
    expect(found.notModelled[0]!.why).toBe("No figure states the strength of M15.");
    expect(deterrenceOf(make([rate, strength])).notModelled[0]!.why).toBe(
      "No figure states the level of stakes today.",
    );
    const unrated = deterrenceOf(make([start, strength, reference]));
    expect(unrated.hazards[0]!.base).toBeNull();
    expect(unrated.hazards[0]!.conclusion).toContain("is not known");
  });

  test("a reaction that is no extreme, and a mechanism on another reaction, are left alone", () => {
    const reactions = [tinyReaction("incursion", { register: "informal" }), tinyReaction("other")];
    const found = deterrenceOf(make([rate, start, strength], { reactions }));
    expect(found.hazards.map((one) => one.reaction)).toEqual(["other"]);
    expect(found.rules).toEqual([]);
  });

  test("the same stakes elsewhere stand beside the argument", () => {
    const elsewhere = tinyFigure("share/actor:U/fdi:gdp", 0.49, "ratio");
    const found = deterrenceOf(
      make([rate, start, strength, reference, elsewhere], { actors: [tinyActor("U", "state")] }),
    );
    expect(found.elsewhere).toEqual([
      { actor: "U", name: "U", level: { value: 0.49 }, figure: elsewhere.id, note: "" },
    ]);
    expect(found.hazards[0]!.conclusion).toContain("did not prevent an attack: U (0.49 of output)");
  });
});

describe("who has stakes", () => {
  const stock = (of: string, day: string, value: number) =>
    tinyFigure(`fdi-stock/case:tiny/${of}@${day}`, value, "USD billion");

  test("owners of the latest day, largest first, as parts of that day's whole", () => {
    const figures = [
      stock("total", "2021-07-01", 150),
      stock("US", "2021-07-01", 45),
      stock("NL", "2021-07-01", 60),
      stock("NL", "2013-01-01", 20),
      stock("total", "2023-01-01", 170),
    ];
    expect(deterrenceOf(tinyCase({ figures })).stakes.map(({ owner, share }) => [owner, share])).toEqual([
      ["NL", 0.4],
      ["US", 0.3],
    ]);
  });

  test("without a whole of that day no part is given", () => {
    const { stakes } = deterrenceOf(tinyCase({ figures: [stock("NL", "2021-07-01", 60)] }));
    expect(stakes[0]!.share).toBeNull();
  });
});

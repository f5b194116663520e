import { dayOf, periodsOf } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { tinyFigure } from "../../packages/engine/src/claims/testing/tiny-case.ts";
import { instrumentsOf, outsideLoss, workingDays } from "../../packages/engine/src/futures/act-changes.ts";
import { politicsOf } from "../../packages/engine/src/futures/politics.ts";
import { toyFigures, toyPolitics, toySetting } from "../../packages/engine/src/futures/testing/toy-politics.ts";
import type { Act } from "../../packages/engine/src/futures/types.ts";

const FUTURES = Array.from({ length: 40 }, (_, index) => ({ seed: 1, index, values: new Map<string, number>() }));

/** Acts of 40 futures of a toy whose ban lasts 100 days and may be met by a licence. */
function acts(licence: { sameDay?: number; term?: number; renewal?: number }): Act[] {
  const of = (quantity: string, value: number | undefined, unit: string) =>
    value === undefined ? [] : [tinyFigure(`${quantity}/instrument:ban/`, value, unit)];
  const figures = [
    ...toyFigures(0).map((one) => (one.quantity === "duration" ? { ...one, value: 100 } : one)),
    ...of("licence-same-day", licence.sameDay, "ratio"),
    ...of("licence-term", licence.term, "d"),
    ...of("licence-renewal", licence.renewal, "ratio"),
  ];
  const setting = toySetting(toyPolitics(0, { figures }));
  return FUTURES.flatMap((future) => [...politicsOf(setting, future).acts]);
}

describe("an act that is met by a licence", () => {
  test("without a licence works from its first day to its last", () => {
    for (const act of acts({})) expect(workingDays(act)).toEqual({ from: act.day, to: act.day + 100 });
  });

  test("is held off until the licence lapses, and works from then on", () => {
    const all = acts({ sameDay: 1, term: 40, renewal: 0 });
    expect(all.length).toBeGreaterThan(200);
    for (const act of all) {
      expect(act.licensedUntil).toBe(act.day + 40);
      expect(workingDays(act)).toEqual({ from: act.day + 40, to: act.day + 100 });
    }
  });

  test("never works if the licence is renewed each time, or is longer than the act, or names no end", () => {
    for (const licence of [
      { sameDay: 1, term: 40, renewal: 1 },
      { sameDay: 1, term: 120, renewal: 0 },
      { sameDay: 1 },
      { sameDay: 1, term: 40 },
    ])
      for (const act of acts(licence)) expect(workingDays(act), JSON.stringify(licence)).toBeNull();
  });

  test("works for what is left after one, two or more terms, each renewed with the stated chance", () => {
    const all = acts({ sameDay: 1, term: 40, renewal: 0.5 });
    const share = (from: number | null) =>
      all.filter((act) => (workingDays(act)?.from ?? Number.NaN) - act.day === from).length / all.length;
    const never = all.filter((act) => workingDays(act) === null).length / all.length;
    // One term, two terms, three or more (120 days, longer than the act): a half, a quarter, a quarter; standard error 0.025.
    expect(Math.abs(share(40) - 0.5)).toBeLessThan(0.08);
    expect(Math.abs(share(80) - 0.25)).toBeLessThan(0.08);
    expect(Math.abs(never - 0.25)).toBeLessThan(0.08);
  });

  test("is met by one as often as the figure says", () => {
    const all = acts({ sameDay: 0.7, term: 40, renewal: 0 });
    const licensed = all.filter(({ licensedUntil }) => licensedUntil !== undefined).length / all.length;
    expect(Math.abs(licensed - 0.7)).toBeLessThan(0.08);
    expect(acts({ sameDay: 0, term: 40 }).every(({ licensedUntil }) => licensedUntil === undefined)).toBe(true);
  });

  test("comes on the same days, of the same length and size, whatever the licence", () => {
    const strip = (list: Act[]) => list.map(({ licensedUntil, ...act }) => act);
    expect(strip(acts({ sameDay: 0.5, term: 40, renewal: 0.5 }))).toEqual(strip(acts({})));
  });

  test("costs what is lost in the days it works: 10 million dollars a month outside the network, 60 of 100 days", () => {
    const kase = toyPolitics(0);
    const { models } = toySetting(kase);
    const day = dayOf("2028-01-01");
    const act: Act = {
      ...{ reaction: "r-informal", sender: "R", instrument: "ban", channel: "goods", pretext: "sanitary" },
      ...{ day, days: 100, executed: true, effect: 0.5, attributed: true, licensedUntil: day + 40 },
    };
    const loss = outsideLoss(instrumentsOf(models), [act], new Map(), periodsOf(day, dayOf("2029-01-01"), "month"));
    // 40 days on, 10 February, to 10 April: 20 days of February (29 in 2028: days 41 to 60), 31 of March, 9 of April.
    const month = (days: number) => (10 * 0.5 * days) / 30.4375;
    expect([...loss].slice(0, 5).map((one) => one.toFixed(6))).toEqual(
      [0, month(20), month(31), month(9), 0].map((one) => one.toFixed(6)),
    );
  });
});

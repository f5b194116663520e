import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Limit } from "../discover/types.ts";
import { bestTrigger } from "./best-trigger.ts";
import { signposts } from "./signposts.ts";
import { shareOf, triggerSkill } from "./trigger-skill.ts";

const times = [1, 2, 3, 4];
/** Early warning, late warning, no warning, warning in vain, rightly quiet, run failed. */
const signal = Float64Array.from(
  [
    [1, 5, 5, 5],
    [1, 1, 1, 5],
    [1, 1, 1, 1],
    [1, 1, 5, 1],
    [1, 1, 1, 1],
    [9, 9, 9, 9],
  ].flat(),
);
const failsAt = [4, 4, 3, null, null, Number.NaN];
const watched = { times, signal, failsAt, leadTime: 1 };

describe("a trigger", () => {
  test("hits if it is early enough, misses, is raised in vain or rightly not", () => {
    const skill = triggerSkill({ ...watched, trigger: { above: 5 } });
    expect(skill).toMatchObject({ hits: 1, misses: 2, late: 1, falseAlarms: 1, correctRejections: 1, leftOut: 1 });
    expect(skill.alarms).toEqual([2, 4, null, 3, null, Number.NaN]);
    expect([skill.hitRate!.value, skill.falseAlarmRate!.value, skill.precision!.value]).toEqual([1 / 3, 1 / 2, 1 / 2]);
    // Warnings of 0 and 2: half of the warned futures have 0 or less.
    expect(skill.medianWarning).toBe(0);
  });

  test("without lead time is in time at the failure itself", () => {
    expect(triggerSkill({ ...watched, leadTime: 0, trigger: { above: 5 } })).toMatchObject({ hits: 2, late: 0 });
  });

  test("may ask for several times in a row, a low signal, or one between two values", () => {
    expect(triggerSkill({ ...watched, trigger: { above: 5, inARow: 2 } }).alarms).toEqual([
      3,
      null,
      null,
      null,
      null,
      Number.NaN,
    ]);
    expect(triggerSkill({ ...watched, trigger: { below: 1 } }).alarms.slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
    expect(triggerSkill({ ...watched, trigger: { above: 2, below: 4 } }).hits).toBe(0);
  });

  test("has no rates of nothing", () => {
    const never = triggerSkill({ ...watched, failsAt: failsAt.map(() => null), trigger: { above: 99 } });
    expect([never.hitRate, never.precision, never.medianWarning]).toEqual([null, null, null]);
  });

  test("has Wilson's interval: 75 of 100", () => {
    // (0.75 + 0.0192073 -+ 1.959964 sqrt(0.001875 + 0.0000960365)) / 1.0384146 = (0.7692073 -+ 0.0870154) / 1.0384146.
    const share = shareOf(75, 100)!;
    expect(share.low).toBeCloseTo(0.656955, 6);
    expect(share.high).toBeCloseTo(0.824548, 6);
  });

  test("that cannot be is an error", () => {
    expect(() => triggerSkill({ ...watched, trigger: {} })).toThrow("a trigger needs `above` or `below`");
    expect(() => triggerSkill({ ...watched, trigger: { above: 5, below: 1 } })).toThrow("exchange `above` and `below`");
    expect(() => triggerSkill({ ...watched, trigger: { over: 5 } as object })).toThrow("unknown key `over`");
    expect(() => triggerSkill({ ...watched, failsAt: [1], trigger: { above: 5 } })).toThrow(
      "has 6 futures, but `failsAt` has 1",
    );
  });
});

describe("the best trigger", () => {
  test("is the strictest of those that hit most under the cap", () => {
    // In time the failing ones reach 5, 1 and 1 (the second only until 3); the others 5 and 1.
    expect(bestTrigger({ ...watched, side: "above", falseAlarmCap: 0.4 }).best).toBeNull();
    const half = bestTrigger({ ...watched, side: "above", falseAlarmCap: 0.5 }).best!;
    expect([half.trigger, half.hits]).toEqual([{ above: 5 }, 1]);
    expect(bestTrigger({ ...watched, side: "above", falseAlarmCap: 1 }).curve).toEqual([
      { trigger: 5, hitRate: 1 / 3, falseAlarmRate: 1 / 2 },
      { trigger: 1, hitRate: 1, falseAlarmRate: 1 },
    ]);
  });

  test("hits as often as the best of all triggers that are tried one by one", () => {
    const futures = fc.array(
      fc.tuple(fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }), fc.option(fc.integer({ min: 1, max: 4 }))),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        futures,
        fc.constantFrom("above", "below"),
        fc.integer({ min: 1, max: 2 }),
        fc.constantFrom(0, 0.3, 1),
        (drawn, side, inARow, cap) => {
          const given = {
            times,
            signal: Float64Array.from(drawn.flatMap(([row]) => row)),
            failsAt: drawn.map(([, fails]) => fails),
            leadTime: 1,
          };
          const { best } = bestTrigger({ ...given, side, inARow, falseAlarmCap: cap });
          const tried = [0, 1, 2, 3, 4, 5, 6].map((level) =>
            triggerSkill({ ...given, trigger: { [side]: level, inARow } }),
          );
          const allowed = tried.filter(({ falseAlarmRate }) => (falseAlarmRate?.value ?? 0) <= cap);
          expect(best?.hits ?? 0).toBe(Math.max(0, ...allowed.map(({ hits }) => hits)));
          if (best) expect(best.falseAlarmRate?.value ?? 0).toBeLessThanOrEqual(cap);
        },
      ),
      { numRuns: 100, seed: 4 },
    );
  });

  test("refuses another side and a cap that is no share", () => {
    expect(() => bestTrigger({ ...watched, side: "over" as "above" })).toThrow(
      '`side` must be "above" or "below", not "over"',
    );
    expect(() => bestTrigger({ ...watched, side: "above", falseAlarmCap: 10 })).toThrow(
      "`falseAlarmCap` must be from 0 to 1",
    );
  });
});

describe("signposts of a box", () => {
  const limits: Limit[] = [
    { input: "outage", low: 4, high: 9, lowRestricted: true, highRestricted: false },
    { input: "trust", low: 0, high: 0.3, lowRestricted: false, highRestricted: true },
    { input: "regime", labels: ["war"] },
    { input: "luck", low: 0, high: 1, lowRestricted: true, highRestricted: true },
  ];
  const indicators = [
    { id: "queue", of: "outage", label: "ships in the queue", unit: "ships", scale: 2, offset: 1 },
    { id: "spread", of: "trust", scale: -10, offset: 5, signal },
    { id: "news", of: "regime" },
  ];
  const found = signposts(limits, indicators, { times, failsAt, leadTime: 1 });

  test("read the border of the box in the unit of the indicator; a falling one turns it round", () => {
    // 1 + 2 x 4 and 5 - 10 x 0.3.
    expect(found.signposts.map(({ trigger }) => trigger)).toEqual([{ above: 9 }, { above: 2 }, null]);
    expect(found.signposts[0]!.sentence).toBe("watch ships in the queue: the alarm is at 9 ships or more");
    expect(found.signposts[2]!).toMatchObject({ labels: ["war"], sentence: "watch news war" });
  });

  test("are held against the futures", () => {
    expect(found.signposts[1]!.skill).toMatchObject({ hits: 1, misses: 2, falseAlarms: 1 });
    expect(found.signposts[1]!.best).toBeNull();
    expect(found.signposts[1]!.sentence).toBe(
      "watch spread: the alarm is at 2 or more; it comes in time in 33 % of the futures that fail, in the middle one 0 ahead, and is raised in vain in 50 % of those that do not fail",
    );
  });

  test("name the inputs nobody can watch", () => {
    expect(found.unwatched).toEqual(["luck"]);
  });

  test("refuse an indicator that reads nothing", () => {
    expect(() => signposts(limits, [{ id: "flat", of: "outage", scale: 0 }])).toThrow("indicator `flat`: `scale`");
  });
});

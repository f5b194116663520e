import { dayOf } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { tinyFigure } from "../../packages/engine/src/claims/testing/tiny-case.ts";
import { politicsOf } from "../../packages/engine/src/futures/politics.ts";
import {
  toyFigures,
  toyPolitics,
  toyReaction,
  toySetting,
} from "../../packages/engine/src/futures/testing/toy-politics.ts";
import type { Act } from "../../packages/engine/src/futures/types.ts";

const FUTURES = Array.from({ length: 60 }, (_, index) => ({ seed: 3, index, values: new Map<string, number>() }));

/** Two instruments of which one, `queue`, is three times as usual; `more` replaces or adds figures by id. */
function acts(more: Readonly<Record<string, number>> = {}): Act[] {
  const [ban] = toyReaction().instruments;
  const queue = { ...ban!, id: "queue", pretext: "migration" };
  const stated: Record<string, number> = {
    "weight/instrument:queue/": 3,
    "executed/instrument:queue/": 0.7,
    "duration/instrument:queue/": 60,
    "duration-spread/instrument:queue/": 0.9,
    ...more,
  };
  const others = toyFigures(0).filter(({ id }) => stated[id] === undefined);
  const figures = [...others, ...Object.entries(stated).map(([id, value]) => tinyFigure(id, value, "ratio"))];
  const kase = toyPolitics(0, { figures, reactions: [toyReaction({ instruments: [ban!, queue] })] });
  return FUTURES.flatMap((future) => [...politicsOf(toySetting(kase), future).acts]);
}

const share = (list: readonly Act[], fits: (act: Act) => boolean) => list.filter(fits).length / list.length;

describe("the marks of an act", () => {
  const all = acts();
  const queues = all.filter(({ instrument }) => instrument === "queue");

  test("choose an instrument in proportion to its weight", () => {
    expect(all.length).toBeGreaterThan(500);
    // Standard error 0.018.
    expect(Math.abs(share(all, ({ instrument }) => instrument === "queue") - 0.75)).toBeLessThan(0.06);
  });

  test("have it carried out as often as the figure says; what is not carried out has no effect", () => {
    expect(Math.abs(share(queues, ({ executed }) => executed) - 0.7)).toBeLessThan(0.07);
    for (const { executed, effect } of queues) expect(effect).toBe(executed ? 1 : 0);
  });

  test("give a length whose median and spread are the figures'", () => {
    const days = queues.map((act) => act.days).sort((a, b) => a - b);
    const at = (part: number) => days[Math.floor(part * days.length)]!;
    expect(at(0.5)).toBeGreaterThan(50);
    expect(at(0.5)).toBeLessThan(72);
    // One standard deviation up is 60 x e^0.9 = 148 days, one down 24.
    expect(at(0.8413)).toBeGreaterThan(120);
    expect(at(0.8413)).toBeLessThan(180);
    expect(at(0.1587)).toBeGreaterThan(18);
    expect(at(0.1587)).toBeLessThan(31);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(1);
  });

  test("are taken for pressure always where nothing is said, and as often as the figure says where it is", () => {
    expect(share(all, ({ attributed }) => attributed)).toBe(1);
    const half = acts({ "share/reaction:r-informal/attributed": 0.5 });
    expect(Math.abs(share(half, ({ attributed }) => attributed) - 0.5)).toBeLessThan(0.06);
  });

  test("stay each for itself: another spread moves lengths alone, another share carried out effects alone", () => {
    const strip = (list: readonly Act[], ...keys: (keyof Act)[]) =>
      list.map((act) => Object.fromEntries(Object.entries(act).filter(([key]) => !keys.includes(key as keyof Act))));
    expect(strip(acts({ "duration-spread/instrument:queue/": 0.2 }), "days")).toEqual(strip(all, "days"));
    const never = acts({ "executed/instrument:queue/": 0 });
    expect(strip(never, "executed", "effect")).toEqual(strip(all, "executed", "effect"));
  });

  test("leave out an instrument whose channel the network no longer holds", () => {
    const [ban] = toyReaction().instruments;
    const kase = toyPolitics(0);
    const setting = toySetting(kase);
    const model = { ...setting.models[0]! };
    const [own] = model.instruments;
    const by = (crude: number) => ({ dependence: crude, ownCost: 0, channels: new Map([["crude", crude]]) });
    const models = [{ ...model, instruments: [{ ...own!, commodities: ["crude"] }] }];
    const half = setting.periods.length / 2;
    const leverage = setting.periods.map((_, t) => new Map([["R", by(t < half ? 0.2 : 0)]]));
    const bypassed = { ...setting, models, leverage, today: new Map([["R", by(0.2)]]) };
    const course = FUTURES.flatMap((future) => [...politicsOf(bypassed, future).acts]);
    const turn = dayOf("2032-01-01");
    expect(course.filter(({ day }) => day < turn).every(({ instrument }) => instrument === ban!.id)).toBe(true);
    const after = course.filter(({ day }) => day >= turn);
    expect(after.length).toBeGreaterThan(100);
    expect(after.every(({ instrument, effect }) => instrument === "" && effect === 0)).toBe(true);
  });
});

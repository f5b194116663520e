import {
  type Act,
  courseOf,
  futureWorld,
  isoOf,
  type Scene,
  scheduleOf,
  simulate,
  vulnerabilityWindow,
} from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { idsOf, physics, setIn, stageOf } from "./scene.ts";

const { kase, outlook, futures } = await stageOf(8);
afterAll(() => outlook.dispose());

const spiral: Scene & { strategy: string } = { theories: ["T3"], strategy: "package-003" };
const coefficients = idsOf(kase, "provocation", /^reaction:(ru|cn)-/);
const provoked = (b1: number) => Object.fromEntries(coefficients.map((id) => [id, b1]));

describe("provocation switched off", () => {
  const window = vulnerabilityWindow(outlook, { ...spiral, provocation: "off" }, futures);

  test("leaves no window: what is lost is the same in every month of every future, announced or not", () => {
    expect(window.months).toHaveLength(180);
    for (const { month, usdM, kt, worstUsdM, above } of window.months)
      expect([usdM, kt, worstUsdM, above], month).toEqual([
        { mean: 0, low: 0, high: 0 },
        { mean: 0, low: 0, high: 0 },
        0,
        0,
      ]);
    expect(window).toMatchObject({ opens: null, closes: null, deepest: null, areaWithoutProvocationUsdM: 0 });
  });

  test("and something is lost all the same: it is the difference that is nothing", () => {
    expect(window.months.reduce((sum, { announcedUsdM }) => sum + announcedUsdM, 0)).toBeGreaterThan(0);
  });

  test("is a coefficient of zero, bit for bit", () => {
    for (const future of futures.slice(0, 3)) {
      const off = simulate(futureWorld(outlook, { ...spiral, provocation: "off" }), future);
      const none = simulate(futureWorld(outlook, spiral), setIn(future, provoked(0)));
      expect(physics(none)).toEqual(physics(off));
      expect(none.hazards).toEqual(off.hazards);
    }
  });

  test("switched on, the window is there", () => {
    const { opens, areaWithoutProvocationUsdM, months } = vulnerabilityWindow(outlook, spiral, futures);
    expect(opens).not.toBeNull();
    expect(areaWithoutProvocationUsdM).toBe(0);
    expect(months.some(({ worstUsdM }) => worstUsdM > 0)).toBe(true);
  });
});

describe("a higher coefficient", () => {
  const poles = new Set(["RU", "CN"]);
  const steps = [-0.8, -0.2, 0, 0.2, 0.6, 1.2];

  /** Day of each sender's first act at a coefficient; none: the end of time. */
  function firsts(b1: number, index: number): Record<string, number> {
    const { acts } = courseOf(futureWorld(outlook, spiral), setIn(futures[index]!, provoked(b1)));
    const first = (sender: string) => acts.find((act: Act) => act.sender === sender)?.day ?? Number.POSITIVE_INFINITY;
    return Object.fromEntries([...poles].map((sender) => [sender, first(sender)]));
  }

  test("never delays the first act of a sender in the same future", () => {
    for (const [index] of futures.entries()) {
      const days = steps.map((b1) => firsts(b1, index));
      for (let i = 1; i < days.length; i++)
        for (const pole of poles)
          expect(days[i]![pole], `future ${index}, ${pole}, ${steps[i]}`).toBeLessThanOrEqual(days[i - 1]![pole]!);
    }
  });

  test("brings some of them forward", () => {
    const earlier = futures.filter((_, index) => firsts(1.2, index).RU! < firsts(-0.8, index).RU!);
    expect(earlier.length).toBeGreaterThan(0);
  });

  test("makes a sender act more often over many futures", () => {
    const acts = (b1: number) =>
      futures.reduce((sum, future) => {
        const course = courseOf(futureWorld(outlook, spiral), setIn(future, provoked(b1)));
        return sum + course.acts.filter(({ sender }) => sender === "RU").length;
      }, 0);
    expect(acts(1.2)).toBeGreaterThan(acts(0));
    expect(acts(0)).toBeGreaterThan(acts(-0.8));
  });
});

describe("announcing", () => {
  test.each(["package-003", "rec-003-01", "package-001", "quiet-diversification"])(
    "builds the same links on the same days, at the same cost, and moves the same variables: %s",
    (id) => {
      const [loud, quiet] = [true, false].map((announced) => scheduleOf(kase, id, { announced })) as [
        ReturnType<typeof scheduleOf>,
        ReturnType<typeof scheduleOf>,
      ];
      expect({ ...quiet, moves: [] }).toEqual({ ...loud, moves: [] });
      expect(quiet.moves).toEqual(loud.moves.filter(({ announcement }) => !announcement));
    },
  );

  test("changes nothing before the day on which it is first heard", () => {
    const later = scheduleOf(kase, "package-003").levers.map(
      ({ lever }) => [lever, outlook.periods[24]!.from] as const,
    );
    const scene = { ...spiral, starts: new Map(later) };
    const { months } = vulnerabilityWindow(outlook, scene, futures);
    const first = isoOf(outlook.periods[24]!.from);
    for (const { month, usdM, worstUsdM } of months.filter((one) => one.month < first))
      expect([month, usdM.low, usdM.high, worstUsdM]).toEqual([month, 0, 0, 0]);
    expect(months.some(({ worstUsdM }) => worstUsdM > 0)).toBe(true);
  });
});

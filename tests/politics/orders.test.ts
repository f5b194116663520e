import { type Case, type Future, leverOrder, type Outlook, type Strategy } from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { uniform } from "../../packages/engine/src/design/philox.ts";
import { beginStrategy, scheduleOf } from "../../packages/engine/src/strategy/schedule.ts";
import { startsInOrder } from "../../packages/engine/src/strategy/starts-in-order.ts";
import { actLossesOf } from "../../packages/engine/src/window/act-losses.ts";
import { ExpectedArea } from "../../packages/engine/src/window/expected-area.ts";
import { stretchesOf } from "../../packages/engine/src/window/order.ts";
import { idsOf, setIn, stageOf } from "./scene.ts";

const FIVE = ["middle-corridor", "intelligence-sharing-west", "military-exercises-west", "minerals-west", "storage"];
const STEPS = ["step-berths", "step-tankers", "step-btc", "step-kuryk"];

/** A package of levers that begin every so many years from the first of the window on. */
function bundle(kase: Case, id: string, levers: readonly string[], years: number): Strategy {
  const quo = kase.strategies.find((one) => one.id === "status-quo")!;
  return { ...quo, id, levers: levers.map((lever, i) => ({ lever, start: `${2027 + i * years}-01-01` })) };
}

const { kase, outlook, futures } = await stageOf(6, (opened) => ({
  ...opened,
  strategies: [...opened.strategies, bundle(opened, "five", FIVE, 0), bundle(opened, "steps", STEPS, 3)],
}));
afterAll(() => outlook.dispose());

/** Every order of some things. */
function permutations<T>(of: readonly T[]): T[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first, i) =>
    permutations([...of.slice(0, i), ...of.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

/** Moves and network of a package whose levers begin in an order, half a year apart. */
function planned(stage: Outlook, id: string, order: readonly string[]) {
  const plan = stage.kase.strategies.find((one) => one.id === id)!;
  const starts = startsInOrder(stage.kase, order, { from: stage.from });
  const { begun } = beginStrategy(stage.kase, plan, { starts });
  return { moves: scheduleOf(stage.kase, plan, { starts }).moves, stretches: stretchesOf(stage, begun) };
}

function expected(theory: "linear" | "threshold", of: readonly Future[]): ExpectedArea {
  return new ExpectedArea(outlook, actLossesOf(outlook), theory, of);
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe("the order of up to six levers", () => {
  test.each(["T3", "T4"])("is the best of all orders, found by trying each by hand: %s", (theory) => {
    const area = expected(theory === "T3" ? "linear" : "threshold", futures);
    const areas = permutations(FIVE).map((order) => {
      const { moves, stretches } = planned(outlook, "five", order);
      return { order, area: mean(area.areas(moves, stretches)) };
    });
    const found = leverOrder(outlook, "five", futures, { theories: [theory] });
    expect(found).toMatchObject({ exact: true, examined: 120, orders: 120 });
    expect(found.best.areaUsdM).toBeCloseTo(Math.min(...areas.map((one) => one.area)), 9);
    expect(found.worst.areaUsdM).toBeCloseTo(Math.max(...areas.map((one) => one.area)), 9);
    expect(found.worst.areaUsdM).toBeGreaterThan(found.best.areaUsdM);
    const best = areas.find(({ order }) => order.join() === found.best.order.join())!;
    expect(best.area).toBeCloseTo(found.best.areaUsdM, 9);
  });

  test("keeps to what must stand before what: 12 orders of four steps, not 24", () => {
    const found = leverOrder(outlook, "steps", futures, { theories: ["T3"] });
    expect(found).toMatchObject({ exact: true, examined: 12, orders: 12 });
    for (const order of [found.best.order, found.worst.order])
      for (const { id, after } of kase.levers.filter((one) => order.includes(one.id)))
        for (const before of after)
          expect(order.indexOf(before), `${before} before ${id}`).toBeLessThan(order.indexOf(id));
  });
});

describe("the order of twelve levers", () => {
  const found = leverOrder(outlook, "package-003", futures, { theories: ["T3"] });

  test("lies between the best and the worst that were found, and nothing below the bound", () => {
    expect(found.exact).toBe(false);
    expect(found.orders).toBe(479_001_600);
    expect(found.best.areaUsdM).toBeLessThan(found.asGiven.areaUsdM);
    expect(found.asGiven.areaUsdM).toBeLessThanOrEqual(found.worst.areaUsdM);
    expect(found.boundUsdM).toBeLessThanOrEqual(found.best.areaUsdM);
  });

  test("is at least as good as two hundred orders drawn by lot", () => {
    const area = expected("linear", futures);
    const levers = kase.strategies.find(({ id }) => id === "package-003")!.levers.map(({ lever }) => lever);
    for (let n = 0; n < 200; n++) {
      const { moves, stretches } = planned(outlook, "package-003", shuffled(levers, n));
      expect(mean(area.areas(moves, stretches))).toBeGreaterThanOrEqual(found.best.areaUsdM - 1e-9);
    }
  });

  test("is the same when asked again", () => {
    expect(leverOrder(outlook, "package-003", futures, { theories: ["T3"] })).toEqual(found);
  });
});

function shuffled(levers: readonly string[], n: number): string[] {
  return levers
    .map((lever, i) => ({ lever, at: uniform(n, 7, i) }))
    .sort((a, b) => a.at - b.at)
    .map(({ lever }) => lever);
}

describe("the bound, in every single future", () => {
  const provocation = idsOf(kase, "provocation", /^reaction:(ru|cn)-/);
  const decay = idsOf(kase, "decay", /^reaction:(ru|cn)-/);
  const levers = kase.strategies.find(({ id }) => id === "package-003")!.levers.map(({ lever }) => lever);
  const standings = ["", "built"].map((state) =>
    state === "" ? [] : planned(outlook, "package-003", levers).stretches.at(-1)!.standing,
  );

  test.each([
    [-0.8, 15],
    [-0.1, 15],
    [-0.1, 180],
    [0.05, 15],
    [0.2, 60],
    [1.2, 180],
  ])("no order goes below it: coefficient %f, half-life %i days", (b1, halfLife) => {
    for (const base of futures.slice(0, 3)) {
      const future = setIn(base, {
        ...Object.fromEntries(provocation.map((id) => [id, b1])),
        ...Object.fromEntries(decay.map((id) => [id, halfLife])),
      });
      const area = expected("linear", [future]);
      for (let n = 0; n < 12; n++) {
        const { moves, stretches } = planned(outlook, "package-003", shuffled(levers, n));
        expect(area.bound(moves, standings)).toBeLessThanOrEqual(area.areas(moves, stretches)[0]!);
      }
    }
  });
});

describe("the expected area", () => {
  const area = expected("linear", futures);
  const { stretches } = planned(outlook, "steps", STEPS);
  const moves = scheduleOf(kase, "rec-003-05").moves.filter(({ pole }) => pole === "RU");
  const [first] = moves;
  const on = (day: number, severity = first!.severity) => ({ ...first!, day, severity });

  test("of announcements that do not meet in memory is the sum of theirs", () => {
    const days = [outlook.from, outlook.periods[60]!.from, outlook.periods[120]!.from].map((day) => on(day));
    const alone = days.map((move) => area.areas([move], [stretches[0]!]));
    const together = area.areas(days, [stretches[0]!]);
    for (const [f, whole] of together.entries())
      expect(whole / alone.reduce((sum, one) => sum + one[f]!, 0)).toBeCloseTo(1, 3);
  });

  test("of the same severity on one day is one area, however it is split", () => {
    const whole = area.areas([on(outlook.from, 4)], [stretches[0]!]);
    const split = area.areas([on(outlook.from, 1), on(outlook.from, 2.5), on(outlook.from, 0.5)], [stretches[0]!]);
    for (const [f, one] of split.entries()) expect(one).toBeCloseTo(whole[f]!, 9);
  });

  test("is that of its months, and nothing without an announcement", () => {
    const { moves: all, stretches: built } = planned(outlook, "five", FIVE);
    const months = area.byMonth(all, built);
    for (const [f, sum] of area.areas(all, built).entries())
      expect(months[f]!.reduce((total, month) => total + month, 0)).toBeCloseTo(sum, 9);
    const quiet = all.filter(({ announcement }) => !announcement);
    expect(quiet.length).toBeGreaterThan(0);
    expect(area.areas(quiet, built).every((one) => one === 0)).toBe(true);
  });

  test("has the sign of the coefficient of a reaction whose acts cost something, future by future", () => {
    const informal = idsOf(kase, "provocation", /^reaction:ru-informal$/);
    const others = idsOf(kase, "provocation", /^reaction:(ru-formal|cn-informal)$/);
    expect(actLossesOf(outlook).of([]).get("ru-informal")).toBeGreaterThan(0);
    const [cap] = idsOf(kase, "rate-cap", /^reaction:ru-informal$/);
    const none = { ...Object.fromEntries(others.map((id) => [id, 0])), [cap!]: 100 };
    for (const b1 of [-0.4, 0, 0.4]) {
      const set = futures.map((future) => setIn(future, { ...none, [informal[0]!]: b1 }));
      for (const one of expected("linear", set).areas([on(outlook.from)], [stretches[0]!]))
        expect(Math.sign(one)).toBe(Math.sign(b1));
    }
  });
});

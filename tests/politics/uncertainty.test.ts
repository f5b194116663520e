import { caseStudy, designOf, futureWorld, networkSimplex, runBlock, simulate } from "@multivector/engine";
import { afterAll, describe, expect, test } from "vitest";
import { theoryResult } from "../../packages/engine/src/assess/theory-result.ts";
import { uncertaintyOf } from "../../packages/engine/src/assess/uncertainty.ts";
import { yearsOf } from "../../packages/engine/src/futures/ending.ts";
import { PlanEvaluator } from "../../packages/engine/src/plans/plan-evaluator.ts";
import { stageOf } from "./scene.ts";

const FUTURES = 4;
const { kase, outlook, futures } = await stageOf(FUTURES);
afterAll(() => outlook.dispose());

const request = { strategies: ["status-quo", "package-003"], theories: ["T3"] };
const study = caseStudy(kase, networkSimplex, { ...request, yearly: true });
const design = designOf(study.space, { kind: "lhs", futures: FUTURES }, 11);
const block = runBlock(study, design, 0, FUTURES);
const column = (measure: string, strategy: number) =>
  Array.from(
    { length: FUTURES },
    (_, i) => block.values[Object.keys(study.measures).indexOf(measure)]![2 * i + strategy]!,
  );

describe("the flagship as a study", () => {
  test("draws the futures of drawFutures, figure by figure", () => {
    for (const [i, future] of futures.entries())
      expect(design.names.map((_, axis) => block.inputs[axis]![i])).toEqual([...future.values.values()]);
  });

  test("gives what simulate gives: loss, exports and acts of the same future", () => {
    const extreme = new Set(kase.reactions.filter(({ register }) => register === "extreme").map(({ id }) => id));
    for (const [s, strategy] of [undefined, "package-003"].entries()) {
      const world = futureWorld(outlook, { theories: ["T3"], ...(strategy ? { strategy } : {}) });
      for (const [i, future] of futures.entries()) {
        const { acts, lossUsdM } = simulate(world, future);
        const others = acts.filter(({ sender, reaction }) => sender !== kase.focal && !extreme.has(reaction));
        expect(column("acts", s)[i]).toBe(others.length / 15);
        if (acts.some(({ reaction }) => extreme.has(reaction))) continue;
        expect(column("loss", s)[i]).toBeCloseTo(lossUsdM.reduce((a, b) => a + b, 0) / 15, 9);
      }
    }
  });

  test("adds up: the losses of the years are the loss", () => {
    const years = yearsOf(outlook).map((year) => column(`loss-${year}`, 1));
    for (let i = 0; i < FUTURES; i++) {
      expect(years.reduce((sum, one) => sum + one[i]!, 0) / 15).toBeCloseTo(column("loss", 1)[i]!, 9);
      expect(Math.max(...years.map((one) => one[i]!))).toBe(column("worst-year", 1)[i]);
    }
  });

  test("a strategy without levers is the status quo bit for bit", () => {
    const plans = [{ ...kase.strategies[0]!, id: "nothing", levers: [] }];
    const both = caseStudy(kase, networkSimplex, { strategies: ["status-quo"], plans, theories: ["T3"] });
    const { values } = runBlock(both, designOf(both.space, { kind: "lhs", futures: 2 }, 11), 0, 2);
    for (const one of values) expect([one[1], one[3]]).toEqual([one[0], one[2]]);
  });

  test("draws a theory for each future where none is named, from those in which somebody reacts", () => {
    const drawn = caseStudy(kase, networkSimplex, { strategies: ["status-quo"], theories: "drawn" });
    const theory = drawn.space.factors.theory!;
    expect(theory.kind === "categorical" && theory.values).toEqual(["T1", "T2", "T3", "T4", "T5"]);
    expect(Object.keys(drawn.theories)).toEqual([""]);
  });

  test("names what it does not know", () => {
    const ask = (strategies: string[], theories: string[]) => () =>
      caseStudy(kase, networkSimplex, { strategies, theories });
    expect(ask(["packge-003"], ["T3"])).toThrow("unknown strategy `packge-003`; did you mean `package-003`?");
    expect(ask(["package-003"], ["T9"])).toThrow("unknown theory `T9`");
    expect(ask([], ["T3"])).toThrow("name at least one strategy");
  });
});

describe("strategies side by side in the assessment", () => {
  const results = ["T1", "T3"].map((theory) => theoryResult(outlook, theory, futures));
  const told = uncertaintyOf(
    kase,
    futures,
    results.flatMap(({ runs }) => runs ?? []),
    yearsOf(outlook),
  )!;

  test("are doing nothing and the packages, over every future under every theory", () => {
    expect(told.strategies.slice(0, 2)).toEqual(["status-quo", "package-003"]);
    expect([told.futures, told.states, told.theories]).toEqual([FUTURES, 2 * FUTURES, ["T1", "T3"]]);
  });

  test("count what the study counts: mean loss under T3", () => {
    const laplace = told.robustness.theories[1]!.table.metrics.find(({ metric }) => metric === "laplace")!;
    const mean = column("loss", 1).reduce((a, b) => a + b, 0) / FUTURES;
    expect(-laplace.alternatives[1]!.value).toBeCloseTo(mean, 9);
  });

  test("are held against the loss that doing nothing passes in one state of ten", () => {
    const quo = told.kept[0]!.shares.find(({ strategy, theory }) => strategy === "status-quo" && theory === "")!;
    // Eight states: the largest but none; the limit is the eighth, and none is above it.
    expect(quo.share).toBe(1);
    expect(told.kept.map(({ floor }) => floor)).toEqual(["loss", "trade-RU", "trade-CN", "votes-RU"]);
    expect(told.floorsNotMoved).toContain("trade-EU");
  });

  test("say that four futures are too few to tell where a package fails", () => {
    expect(told.failures.every(({ box, reason }) => box === null && reason.includes("too few"))).toBe(true);
    expect(told.matters.swings).toEqual([]);
  });
});

describe("a search for packages on the flagship", () => {
  const search = {
    ...{
      levers: ["middle-corridor", "step-berths", "step-kuryk"],
      startYears: 2,
      objectives: ["loss", "cost", "loss:minimax_regret"],
    },
    ...{ theories: ["T3"], futures: 2, seed: 11, references: ["status-quo"], budgetUsdM: 1000 },
  };
  const evaluator = new PlanEvaluator(kase, networkSimplex, search);
  const nothing = { "middle-corridor": "unused", "step-berths": "unused", "step-kuryk": "unused" };

  test("doing nothing costs nothing and has no regret against itself", () => {
    const { objectives, constraints } = evaluator.evaluate(nothing);
    expect([objectives.cost, objectives["loss:minimax_regret"]]).toEqual([0, 0]);
    expect(Object.values(constraints!)).toEqual([0, 0]);
  });

  test("a lever before the one it follows, or without it, violates a constraint", () => {
    const { constraints } = evaluator.evaluate({ ...nothing, "step-kuryk": "2027-01-01" });
    expect(Object.values(constraints!)[0]).toBe(1);
  });

  test("what costs more than the budget violates the other, by what it is over", () => {
    const tight = new PlanEvaluator(kase, networkSimplex, { ...search, budgetUsdM: 1 });
    const { constraints } = tight.evaluate({ ...nothing, "middle-corridor": "2027-01-01" });
    expect(Object.values(constraints!)[1]).toBeGreaterThan(0);
  });

  test("names what it does not know", () => {
    const ask = (more: object) => () => new PlanEvaluator(kase, networkSimplex, { ...search, ...more });
    expect(ask({ objectives: ["los"] })).toThrow("unknown measure `los`; did you mean `loss`?");
    expect(ask({ objectives: ["loss:starr"] })).toThrow("starr needs a threshold");
    expect(ask({ objectives: ["loss:maximim"] })).toThrow("did you mean `maximin`?");
    expect(ask({ references: ["status-qou"] })).toThrow("did you mean `status-quo`?");
    expect(ask({ levers: ["middle-coridor"] })).toThrow("did you mean `middle-corridor`?");
  });
});

import {
  defineStudy,
  lhs,
  maximise,
  minimise,
  morrisDesign,
  oneOf,
  points,
  range,
  saltelli,
} from "@multivector/ensemble";
import { describe, expect, it } from "vitest";

/** Demand 80 to 120 against what is built: 90 or 110. What is missing costs 3 a unit, what is built 1. */
const build = (built: number) => ({ built });
const toy = () =>
  defineStudy({
    id: "toy",
    model: ({ demand, built }: { demand: number; built: number }) => {
      const missing = Math.max(0, demand - built);
      return { cost: built + 3 * missing, met: 1 - missing / demand };
    },
    uncertain: { demand: range(80, 120) },
    policies: { small: build(90), large: build(110) },
    measures: { cost: minimise("USD"), met: maximise("share") },
  });
/** Four futures written down: 80, 100, 110, 120. */
const FOUR = points([{ demand: 80 }, { demand: 100 }, { demand: 110 }, { demand: 120 }]);

describe("a study", () => {
  it("gives every policy the same futures, and each measure as a column", async () => {
    const runs = await toy().run({ futures: FOUR, seed: 1 });
    expect([...runs.ensemble.input("demand")]).toEqual([80, 100, 110, 120]);
    // small: 90 + 3 * (0, 10, 20, 30); large: 110 + 3 * (0, 0, 0, 10).
    expect([...runs.ensemble.measure("cost", "small")]).toEqual([90, 120, 150, 180]);
    expect([...runs.ensemble.measure("cost", "large")]).toEqual([110, 110, 110, 140]);
    expect(runs.failed).toEqual([]);
  });

  it("gives the same numbers for the same seed, and others for another", async () => {
    const column = async (seed: number) => [
      ...(await toy().run({ futures: lhs(50), seed })).ensemble.measure("cost", "small"),
    ];
    expect(await column(7)).toEqual(await column(7));
    expect(await column(8)).not.toEqual(await column(7));
  });

  it("leaves nothing of one policy in the inputs of the next", async () => {
    const runs = await defineStudy({
      id: "leak",
      model: (inputs: { a?: number; b?: number }) => ({ named: Number("a" in inputs) + 10 * Number("b" in inputs) }),
      uncertain: { x: range(0, 1) },
      policies: { one: { a: 1 }, two: { b: 1 }, none: {} },
      measures: { named: minimise("-") },
    }).run({ futures: 3, seed: 1 });
    for (const [policy, named] of [
      ["one", 1],
      ["two", 10],
      ["none", 0],
    ] as const)
      expect([...runs.ensemble.measure("named", policy)]).toEqual([named, named, named]);
  });

  it("puts the levels of a theory over those of policy and future", async () => {
    const runs = await defineStudy({
      id: "theories",
      model: ({ x, y }: { x: number; y: number }) => ({ sum: x + y }),
      uncertain: { x: range(0, 1) },
      policies: { p: { y: 10 } },
      theories: { low: { x: 0 }, high: { x: 5, y: 20 } },
      measures: { sum: minimise("-") },
    }).run({ futures: 2, seed: 1 });
    expect([...runs.ensemble.measure("sum", "p", "low")]).toEqual([10, 10]);
    expect([...runs.ensemble.measure("sum", "p", "high")]).toEqual([25, 25]);
  });

  it("keeps a model that throws, or gives no number, as an error row, and goes on", async () => {
    const runs = await defineStudy({
      id: "throws",
      model: ({ demand }: { demand: number }) => {
        if (demand === 100) throw new Error("no solution at 100");
        return { cost: demand === 110 ? Number.NaN : demand };
      },
      uncertain: { demand: range(80, 120) },
      measures: { cost: minimise("USD") },
    }).run({ futures: FOUR, seed: 1 });
    expect(runs.failed.map(({ future, message }) => [future, message])).toEqual([
      [1, "no solution at 100"],
      [2, "the model gives no finite number for `cost`: NaN"],
    ]);
    expect([...runs.ensemble.measure("cost")]).toEqual([80, Number.NaN, Number.NaN, 120]);
  });

  it("draws chance by future and stream: the same for each policy", async () => {
    const runs = await defineStudy({
      id: "chance",
      model: (_inputs, draws) => ({ u: draws.uniform("weather", 3) }),
      uncertain: { x: range(0, 1) },
      policies: { a: {}, b: {} },
      measures: { u: minimise("-") },
    }).run({ futures: 20, seed: 4 });
    const u = [...runs.ensemble.measure("u", "a")];
    expect(u).toEqual([...runs.ensemble.measure("u", "b")]);
    expect(new Set(u).size).toBe(20);
  });

  it("reports progress up to all futures, and stops by its signal", async () => {
    const seen: [number, number][] = [];
    await toy().run({ futures: 1000, seed: 1, progress: ({ done, all }) => seen.push([done, all]) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toEqual([1000, 1000]);
    const stop = new AbortController();
    const late = toy().run({ futures: 1000, seed: 1, signal: stop.signal, progress: () => stop.abort() });
    await expect(late).rejects.toThrow(/abort/i);
  });
});

describe("what cannot be run", () => {
  const wrong = (change: object) => () => defineStudy({ ...toy().definition, ...change });

  it("is said in one sentence a problem, unknown keys with the likely one", () => {
    expect(wrong({ polices: {} })).toThrow("defineStudy: unknown key `polices`; did you mean `policies`?");
    expect(wrong({ policies: {} })).toThrow("policies is empty");
    expect(wrong({ policies: { a: { built: Number.NaN } } })).toThrow(
      "`built` of `a` is NaN; give a number or a label",
    );
    expect(wrong({ measures: { cost: "min" }, model: 3 })).toThrow(/no function.*\n.*`cost` has no sense/);
    expect(wrong({ uncertain: { demand: range(5, 1) } })).toThrow(/demand/);
    expect(wrong({ module: "study.mjs" })).toThrow("write import.meta.url");
  });

  it("is refused by run: other keys, no seed, threads or a store without a module to load", async () => {
    const run = (options: object) => toy().run({ futures: 10, seed: 1, ...options });
    await expect(run({ sed: 1 })).rejects.toThrow("unknown key `sed`; did you mean `seed`?");
    await expect(run({ seed: undefined })).rejects.toThrow("seed is undefined");
    await expect(run({ workers: 2 })).rejects.toThrow("2 workers need the study's `module`");
    await expect(run({ workers: 0 })).rejects.toThrow("workers is 0");
    await expect(run({ out: "somewhere" })).rejects.toThrow("`out` needs the study's `module`");
  });
});

describe("robustness of a study", () => {
  it("weighs policies by each metric: worst costs 180 and 140, mean costs 135 and 117.5", async () => {
    const runs = await toy().run({ futures: FOUR, seed: 1 });
    const report = runs.robustness({ measure: "cost", metrics: ["maximin", "laplace", "minimax_regret"] });
    // Costs are negated: larger is better. Regret of small: 0, 10, 40, 40; of large: 20, 0, 0, 0.
    expect(report.metrics.map(({ alternatives }) => alternatives.map(({ value }) => value))).toEqual([
      [-180, -140],
      [-135, -117.5],
      [-40, -20],
    ]);
    expect(report.table().split("\n")).toHaveLength(3);
    expect(() => runs.robustness({ measure: "costs" })).toThrow("did you mean `cost`?");
  });

  it("counts the futures in which a policy gives all that is asked", async () => {
    const runs = await toy().run({ futures: FOUR, seed: 1 });
    // Cost at most 120: small in 2 of 4, large in 3. Met at least 0.9: small 1, 0.9, 0.818, 0.75; large 1, 1, 1, 0.917.
    const { rows, table } = runs.satisficing({ criteria: { cost: 120, met: 0.9 } });
    expect(rows.map(({ policy, all, each }) => [policy, all, ...each.map(({ share }) => share)])).toEqual([
      ["small", 0.5, 0.5, 0.5],
      ["large", 0.75, 0.75, 1],
    ]);
    expect(table().split("\n")[0]).toMatch(/^share of futures +cost <= 120 +met >= 0.9 +all of them$/);
  });
});

describe("where a policy of a study fails", () => {
  it("is a box of inputs and a sentence: too little is built where demand is high", async () => {
    const runs = await toy().run({ futures: lhs(200), seed: 2 });
    // Small fails for cost above 120: demand above 100, half of the futures.
    const found = runs.discover({ policy: "small", measure: "cost", worseThan: 120, trees: 10, resamples: 2 });
    expect([found.n, found.ofInterest]).toEqual([200, 100]);
    expect(found.sentence).toMatch(
      /^has cost above 120 in 100 % of futures with demand at least 100; these are (100|9\d) % of all failures$/,
    );
    expect(found.chosen.limits).toHaveLength(1);
    expect(found.table()).toContain("<-");
  });

  it("takes several criteria, and labels and theories as inputs", async () => {
    const runs = await defineStudy({
      id: "labels",
      model: ({ kind, x, harsh }: { kind: string; x: number; harsh: number }) => ({
        good: kind === "b" && x > 0.5 && harsh ? 0 : 1,
        x,
      }),
      uncertain: { kind: oneOf(["a", "b", "c"]), x: range(0, 1) },
      theories: { mild: { harsh: 0 }, harsh: { harsh: 1 } },
      measures: { good: maximise("-"), x: minimise("-") },
    }).run({ futures: lhs(300), seed: 1 });
    const { chosen } = runs.discover({ criteria: { good: 1, x: 2 }, trees: 10, resamples: 2 });
    expect(chosen.limits.map(({ input }) => input).sort()).toEqual(["kind", "theory", "x"]);
    expect([chosen.coverage, chosen.density]).toEqual([1, 1]);
    expect(runs.discover({ criteria: { good: 1 }, theory: "harsh", trees: 10, resamples: 2 }).n).toBe(300);
  });

  it("is refused where it cannot be said, or there is nothing to tell apart", async () => {
    const runs = await toy().run({ futures: FOUR, seed: 1 });
    const asking = (change: object) => () => runs.discover({ policy: "small", ...change });
    expect(asking({})).toThrow("say which runs fail");
    expect(asking({ measure: "cost" })).toThrow("worseThan is undefined");
    expect(asking({ measure: "cost", worseThan: 500 })).toThrow("`small` has cost above 500 in none of 4 runs");
    expect(asking({ criteria: { cots: 1 } })).toThrow("did you mean `cost`?");
    expect(asking({ criteria: { cost: 100 }, tree: 3 })).toThrow("tree");
    expect(() => runs.discover({ criteria: { cost: 100 } })).toThrow("several policies; name one of small, large");
  });
});

describe("sensitivity of a study", () => {
  /** y = 2 a + b over unit ranges: variances 4/12 and 1/12, so shares 0.8 and 0.2; c does nothing. */
  const linear = defineStudy({
    id: "linear",
    model: ({ a, b }: { a: number; b: number }) => ({ y: 2 * a + b }),
    uncertain: { c: range(0, 1), b: range(0, 1), a: range(0, 1) },
    measures: { y: minimise("-") },
  });

  it("is that of the design: Sobol's shares of variance", async () => {
    const runs = await linear.run({ futures: saltelli(512), seed: 1 });
    const report = runs.sensitivity({ measure: "y", bootstraps: 20 });
    if (report.method !== "sobol") throw new Error(report.method);
    const total = Object.fromEntries(report.indices.inputs.map((one) => [one.name, one.total.value]));
    expect(total.a).toBeCloseTo(0.8, 2);
    expect(total.b).toBeCloseTo(0.2, 2);
    expect(total.c).toBeCloseTo(0, 12);
    // The strongest first.
    expect(
      report
        .table()
        .split("\n")
        .map((line) => line[0]),
    ).toEqual(["i", "a", "b", "c"]);
  });

  it("is that of the design: elementary effects", async () => {
    const runs = await linear.run({ futures: morrisDesign(10), seed: 1 });
    const report = runs.sensitivity({ measure: "y", bootstraps: 20 });
    if (report.method !== "morris") throw new Error(report.method);
    for (const { name, muStar, sigma } of report.indices.inputs) {
      expect(muStar.value).toBeCloseTo({ a: 2, b: 1, c: 0 }[name]!, 9);
      expect(sigma.value).toBeCloseTo(0, 9);
    }
  });

  it("is read from any other runs by delta or PAWN, beside what chance shows", async () => {
    const runs = await linear.run({ futures: lhs(400), seed: 1 });
    for (const method of ["delta", "pawn"] as const) {
      const { sentences } = runs.sensitivity({ measure: "y", method, bootstraps: 20 });
      expect(sentences.map((sentence) => sentence[0])).toEqual(["a", "b", "c"]);
    }
    expect(() => runs.sensitivity({ measure: "y", method: "sobol" })).toThrow(
      "needs runs over a saltelli(1024) design",
    );
    expect(() => runs.sensitivity({ measure: "y", methods: "pawn" } as never)).toThrow("did you mean `method`?");
  });
});

describe("search in a study", () => {
  const searched = async (over: number | { spread: number } | number[]) =>
    (await toy().run({ futures: lhs(40), seed: 3 })).search({
      levers: { built: range(60, 140) },
      objectives: { mean: { measure: "cost", metric: "laplace" }, served: { measure: "met", metric: "maximin" } },
      constraints: { mostly: { share: { met: 0.9 }, atLeast: 0.5 } },
      ...{ over, evaluations: 400, population: 40, seed: 1 },
    });

  it("finds what serves all and what is cheapest, and nothing that breaks the constraint", async () => {
    const found = await searched(20);
    expect(found.futures).toEqual(Array.from({ length: 20 }, (_, i) => i));
    const built = Object.values(found.policies).map((policy) => policy.built as number);
    expect(Math.max(...built)).toBeGreaterThan(117);
    // Mean cost built + 3 E(demand - built)+ over demand in 80 to 120 is least where 1 = 3 P(demand > built): at 80 + 40 * 2/3 = 106.7.
    expect(Math.min(...built)).toBeGreaterThan(100);
    expect(Math.min(...built)).toBeLessThan(112);
    for (const { constraints } of found.archive) expect(constraints.mostly).toBeLessThanOrEqual(0);
    expect(found.table().split("\n")).toHaveLength(found.archive.length + 1);
  });

  it("finds policies that run like any other", async () => {
    const found = await searched({ spread: 5 });
    const runs = await toy()
      .withPolicies(found.policies)
      .run({ futures: lhs(40), seed: 3 });
    const first = runs.ensemble.measure("cost", "found 1");
    const mean = found.futures.reduce((sum, future) => sum + first[future]!, 0) / found.futures.length;
    expect(-mean).toBeCloseTo(found.archive[0]!.objectives.mean!, 9);
  });

  it("spreads chosen futures over the ends of each input, and takes those it is given", async () => {
    expect((await searched([7, 3, 3])).futures).toEqual([3, 7]);
    const { futures } = await searched({ spread: 3 });
    const { ensemble } = await toy().run({ futures: lhs(40), seed: 3 });
    const demand = futures.map((future) => ensemble.input("demand")[future]!);
    expect(Math.min(...demand)).toBeLessThan(81);
    expect(Math.max(...demand)).toBeGreaterThan(119);
  });

  it("says which futures, levers and metrics it cannot work with", async () => {
    const runs = await toy().run({ futures: FOUR, seed: 1 });
    const search = (change: object) =>
      runs.search({
        levers: { built: range(60, 140) },
        objectives: { mean: { measure: "cost", metric: "laplace" } },
        ...{ over: [0, 1], evaluations: 10, ...change },
      });
    await expect(search({ over: 2 })).rejects.toThrow("points design are no fair sample");
    await expect(search({ over: [9] })).rejects.toThrow("from 0 to 3, not 9");
    await expect(search({ evaluation: 10 })).rejects.toThrow("evaluation");
    await expect(search({ objectives: { a: { measure: "cost", metric: "mean" } } })).rejects.toThrow(
      "unknown metric `mean`",
    );
    await expect(search({ levers: { a: oneOf([1, 5]), b: { kind: "normal", mean: 0, sd: 1 } } })).rejects.toThrow(
      "`b` is a normal",
    );
  });
});

describe("a search over futures in which the model throws", () => {
  /** Throws above a demand of 119; with a capacity below 0 always. */
  const throwing = (policies?: Record<string, { built: number }>) =>
    defineStudy({
      id: "throwing",
      model: ({ demand, built }: { demand: number; built: number }) => {
        if (demand > 119 || !(built >= 0)) throw new Error("more than can be asked for");
        return { cost: built + 3 * Math.max(0, demand - built) };
      },
      uncertain: { demand: range(80, 120) },
      ...(policies ? { policies } : {}),
      measures: { cost: minimise("USD") },
    }).run({ futures: FOUR, seed: 1 });
  const question = {
    levers: { built: range(60, 140) },
    objectives: { mean: { measure: "cost", metric: "laplace" as const } },
    ...{ over: [0, 1, 3], evaluations: 40, population: 20, seed: 1 },
  };

  it("leaves them out, and says so", async () => {
    const found = await (await throwing({ small: build(90) })).search(question);
    expect([found.futures, found.leftOut, found.failed]).toEqual([[0, 1], 1, []]);
    expect(found.table()).toContain("1 of 3 futures are left out, in which a policy of the study fails.");
  });

  it("without policies, tries the levers at their medians", async () => {
    const found = await (await throwing()).search(question);
    expect([found.futures, found.leftOut]).toEqual([[0, 1], 1]);
    expect(found.table()).toContain("in which the model fails with the levers at their medians.");
  });

  it("is an error if no future is left, or all candidates fail", async () => {
    const runs = await throwing({ small: build(90) });
    await expect(runs.search({ ...question, over: [3] })).rejects.toThrow(
      "1 of 1 futures are left out, in which a policy of the study fails, and none is left to search in; the first: future 3: more",
    );
    await expect(runs.search({ ...question, over: [2, 3], levers: { built: range(-9, -1) } })).rejects.toThrow(
      "search: all 40 candidates failed; the first: future 2: more than can be asked for",
    );
  });
});

describe("pathways of a study", () => {
  /** Need grows by g a year; what is above the capacity is short, at years 10 and 20. */
  const growing = async () =>
    defineStudy({
      id: "growing",
      model: ({ g, capacity }: { g: number; capacity: number }) => ({
        ...{ need10: 10 * g, need20: 20 * g },
        ...{ short10: Math.max(0, 10 * g - capacity), short20: Math.max(0, 20 * g - capacity) },
      }),
      uncertain: { g: range(0, 5) },
      policies: { low: { capacity: 25 }, high: { capacity: 55 } },
      measures: Object.fromEntries(["need10", "need20", "short10", "short20"].map((name) => [name, minimise("-")])),
    }).run({ futures: points([{ g: 1 }, { g: 2 }, { g: 3 }, { g: 4 }]), seed: 1 });
  const series = { short10: 10, short20: 20 };

  it("say when each policy tips, and how far low and then high goes", async () => {
    const runs = await growing();
    const { tipping, map, table } = runs.pathways({
      series,
      threshold: 0,
      now: 0,
      actions: { high: { leadYears: 5 } },
    });
    // Low: needs of 10 and 20, 20 and 40, 30 and 60, 40 and 80 against 25; high: against 55.
    expect(tipping.map(({ at }) => at)).toEqual([
      [null, 20, 10, 10],
      [null, null, 20, 20],
    ]);
    const kept = Object.fromEntries(map.paths.map((path) => [path.actions.join(), path.kept]));
    expect(kept).toEqual({ low: 0.25, "low,high": 0.5 });
    expect(table()).toContain("low, then high  50.0 %");
    expect(() => runs.pathways({ series: { short10: 10, shrt20: 20 }, threshold: 0 })).toThrow(
      "did you mean `short20`?",
    );
    expect(() => runs.pathways({ series, threshold: 0, actions: { hgh: {} } })).toThrow("did you mean `high`?");
  });

  it("find the value of a signal that announces a failure: need of 30 is met in all three that fail and never in the other", async () => {
    const signal = { need10: 10, need20: 20 };
    const { best } = (await growing()).trigger({
      ...{ policy: "low", signal, series, threshold: 0 },
      side: "above",
      falseAlarmCap: 0,
    });
    expect([best!.trigger.above, best!.hits, best!.falseAlarms]).toEqual([30, 3, 0]);
  });
});

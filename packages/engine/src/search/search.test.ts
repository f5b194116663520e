import { describe, expect, test } from "vitest";
import { nsga2, nsga3 } from "./nsga.ts";
import { Search } from "./search.ts";
import type { Failure, Outcome, SearchOptions, SearchPoint, SearchProblem } from "./types.ts";

/** Two distances from the ends of a line: every point from 0 to 2 is a trade-off, beyond lies none. */
const line: SearchProblem = {
  variables: { x: { kind: "real", low: -10, high: 10 } },
  objectives: { left: "minimise", right: "minimise" },
  evaluate: ({ x }) => ({ objectives: { left: (x as number) ** 2, right: ((x as number) - 2) ** 2 } }),
};

const numbers = (found: readonly { readonly point: SearchPoint }[], name: string): number[] =>
  found.map(({ point }) => point[name] as number);

describe("a search", () => {
  test.each([nsga2, nsga3])("finds the trade-off between two points: %o", (method) => {
    const { archive } = method(line, { population: 20, evaluations: 800, seed: 1 });
    const found = numbers(archive, "x");
    expect(archive.length).toBeGreaterThan(15);
    expect(Math.min(...found)).toBeGreaterThan(-0.05);
    expect(Math.min(...found)).toBeLessThan(0.1);
    expect(Math.max(...found)).toBeGreaterThan(1.9);
    expect(Math.max(...found)).toBeLessThan(2.05);
  });

  test("maximises what is to be maximised, in its own unit", () => {
    const profit: SearchProblem = {
      variables: { x: { kind: "real", low: 0, high: 10 } },
      objectives: { profit: "maximise" },
      evaluate: ({ x }) => ({ objectives: { profit: 7 - ((x as number) - 3) ** 2 } }),
    };
    const { archive, progress } = nsga2(profit, { population: 20, evaluations: 600, reference: { profit: 0 } });
    expect(archive[0]!.objectives.profit).toBeCloseTo(7, 4);
    // Up to the reference of 0 the best profit is the volume.
    expect(progress.at(-1)!.hypervolume).toBeCloseTo(7, 4);
  });

  test("keeps within constraints, and finds its way there from points that all violate them", () => {
    // Both want to be small, but their sum may not be below 8 and the second not above 1: x = 7..., y = 1....
    const bounded: SearchProblem = {
      variables: { x: { kind: "real", low: 0, high: 10 }, y: { kind: "real", low: 0, high: 10 } },
      objectives: { x: "minimise", y: "minimise" },
      constraints: ["short", "over"],
      evaluate: ({ x, y }) => ({
        objectives: { x: x as number, y: y as number },
        constraints: { short: 8 - (x as number) - (y as number), over: 1000 * ((y as number) - 1) },
      }),
    };
    const start = [
      { x: 0, y: 0 },
      { x: 1, y: 5 },
    ];
    const { archive, progress } = nsga2(bounded, { population: 20, evaluations: 4000, seed: 3, start });
    expect(archive.every(({ constraints }) => constraints.short! <= 0 && constraints.over! <= 0)).toBe(true);
    expect(Math.min(...numbers(archive, "x"))).toBeLessThan(7.1);
    expect(Math.max(...archive.map(({ point }) => (point.x as number) + (point.y as number)))).toBeLessThan(8.2);
    expect(progress[0]!.feasible).toBeLessThan(0.5);
    expect(progress.at(-1)!.feasible).toBe(1);
  });

  test("has an empty archive, and says how near it came, where nothing is feasible", () => {
    const never: SearchProblem = {
      ...line,
      constraints: ["c"],
      evaluate: (point) => ({ ...line.evaluate!(point), constraints: { c: 1 + Math.abs(point.x as number) } }),
    };
    const result = nsga2(never, { population: 10, evaluations: 200 });
    expect(result.archive).toEqual([]);
    expect([result.hypervolume, result.reference]).toEqual([null, null]);
    expect(result.population[0]!.constraints.c).toBeLessThan(1.2);
  });

  test("goes on where an evaluation throws or gives no number, and keeps what failed", () => {
    const holed: SearchProblem = {
      ...line,
      evaluate: (point) => {
        const x = point.x as number;
        if (x > 0.5 && x < 1) throw new Error("no harbour there");
        return x > 5 ? { objectives: { left: Number.NaN, right: 0 } } : line.evaluate!(point);
      },
    };
    const { archive, failed, evaluations } = nsga2(holed, { population: 20, evaluations: 600 });
    expect(evaluations).toBe(600);
    expect(new Set(failed.map(({ message }) => message))).toEqual(
      new Set(["no harbour there", "the evaluation gives no finite number for objective `left`: NaN"]),
    );
    expect(numbers(failed, "x").every((x) => x > 0.5)).toBe(true);
    expect(numbers(archive, "x").some((x) => x > 0.5 && x < 1)).toBe(false);
    expect(Math.max(...numbers(archive, "x"))).toBeGreaterThan(1.8);
  });

  test("ends even if every evaluation fails", () => {
    const { archive, failed } = nsga3(
      {
        ...line,
        evaluate: () => {
          throw new Error("down");
        },
      },
      { population: 4, evaluations: 20 },
    );
    expect([archive.length, failed.length]).toEqual([0, 20]);
  });

  test("looks at every point of a small space before it looks at one twice", () => {
    const seen: string[] = [];
    const small: SearchProblem = {
      variables: { a: { kind: "choice", values: ["p", "q", "r"] }, b: { kind: "subset", values: [1, 2], least: 1 } },
      objectives: { f: "minimise" },
      evaluate: (point) => {
        seen.push(JSON.stringify(point));
        return { objectives: { f: point.a === "q" ? (point.b as number[]).length : 5 } };
      },
    };
    const { archive } = nsga2(small, { population: 4, evaluations: 24, seed: 2 });
    expect(new Set(seen).size).toBe(9);
    expect(archive.map(({ point }) => point)).toContainEqual({ a: "q", b: [1] });
    expect(archive.map(({ point }) => point)).toContainEqual({ a: "q", b: [2] });
  });

  test("puts levers in the best order", () => {
    // Each place out of order costs one: only a, b, c, d, e costs nothing.
    const ordered: SearchProblem = {
      variables: { order: { kind: "order", values: ["d", "b", "e", "a", "c"] } },
      objectives: { cost: "minimise" },
      evaluate: ({ order }) => ({
        objectives: { cost: (order as string[]).filter((id, i) => id !== "abcde"[i]).length },
      }),
    };
    const { archive } = nsga2(ordered, { population: 12, evaluations: 360 });
    expect(archive[0]!.point.order).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("holds one point a box in its epsilon archive, and its hypervolume never falls by more than a box", () => {
    const { progress, archive } = nsga2(line, {
      population: 20,
      evaluations: 1000,
      epsilons: 0.05,
      reference: { left: 10, right: 10 },
    });
    for (const [i, row] of progress.entries()) {
      if (i > 0) expect(row.hypervolume!).toBeGreaterThan(progress[i - 1]!.hypervolume! - 0.05 * 20);
      if (i > 0) expect(row.epsilonProgress!).toBeGreaterThanOrEqual(progress[i - 1]!.epsilonProgress!);
    }
    const boxes = archive.map(
      ({ objectives }) => `${Math.floor(objectives.left! / 0.05)} ${Math.floor(objectives.right! / 0.05)}`,
    );
    expect(new Set(boxes).size).toBe(archive.length);
  });

  test("starts anew from its archive, with four points for each it holds", () => {
    const { progress } = nsga2(line, { population: 40, evaluations: 3000, epsilons: 0.5, restarts: { window: 5 } });
    const first = progress.findIndex(({ restarts }) => restarts === 1);
    const before = progress[first - 1]!;
    expect(before.generation % 5).toBe(0);
    expect(progress[first]!.population).toBe(Math.max(20, 4 * before.archive));
    // A quarter of the new population is the archive: these are not evaluated again.
    expect(progress[first]!.evaluations - before.evaluations).toBe(
      progress[first]!.population - Math.min(before.archive, Math.floor(progress[first]!.population / 4)),
    );
    expect(progress.at(-1)!.restarts).toBeGreaterThan(1);
  });

  test("evaluates a generation at once where the problem can", () => {
    const sizes: number[] = [];
    const { evaluate } = line;
    const batched = nsga2(
      {
        ...{ variables: line.variables, objectives: line.objectives },
        evaluateAll: (points) => {
          sizes.push(points.length);
          return points.map((point) => evaluate!(point));
        },
      },
      { population: 10, evaluations: 35 },
    );
    // The last generation is cut to the budget.
    expect(sizes).toEqual([10, 10, 10, 5]);
    expect(batched.archive).toEqual(nsga2(line, { population: 10, evaluations: 35 }).archive);
  });
});

describe("asking and telling", () => {
  const options: SearchOptions = { population: 12, evaluations: 360, seed: 9, epsilons: 0.1, restarts: { window: 4 } };
  const noisy = (point: SearchPoint): Outcome | Failure =>
    (point.x as number) > 6 ? { error: "too far" } : line.evaluate!(point);
  const told = (search: Search, generations: number): Search => {
    for (let i = 0; i < generations && !search.done; i++) search.tell(search.ask().map(noisy));
    return search;
  };

  test.each(["nsga2", "nsga3"] as const)("goes on from any checkpoint to the same bits: %s", (method) => {
    const whole = told(new Search(line, method, options), 1000).result();
    expect(whole.progress.at(-1)!.restarts).toBeGreaterThan(0);
    for (const generations of [0, 1, 2, 5, 9]) {
      const stopped = told(new Search(line, method, options), generations);
      stopped.ask();
      const written = JSON.stringify(stopped.state());
      const resumed = told(Search.from(line, options, JSON.parse(written)), 1000);
      expect(JSON.stringify(resumed.result())).toBe(JSON.stringify(whole));
    }
  });

  test("asks the same points until they are told, and none when it is done", () => {
    const search = new Search(line, "nsga2", { population: 4, evaluations: 4 });
    const asked = search.ask();
    expect(search.ask()).toEqual(asked);
    search.tell(asked.map(noisy));
    expect([search.done, search.ask()]).toEqual([true, []]);
  });

  test("takes a larger budget for a checkpoint, and no other change", () => {
    const state = told(new Search(line, "nsga2", options), 1000).state();
    const longer = Search.from(line, { ...options, evaluations: 480 }, state);
    expect(told(longer, 1000).result().evaluations).toBe(480);
    expect(() => Search.from(line, { ...options, seed: 10 }, state)).toThrow(
      "the checkpoint has 9 for option `seed`, not 10",
    );
    const other = { ...line, objectives: { left: "maximise", right: "minimise" } } as const;
    expect(() => Search.from(other, options, state)).toThrow("the checkpoint is of other objectives");
  });

  test("another seed is another search", () => {
    const [one, two] = [1, 2].map((seed) => nsga2(line, { population: 8, evaluations: 16, seed }));
    expect(one!.archive).not.toEqual(two!.archive);
  });

  test("first evaluates the strategies it was given", () => {
    const start = [{ x: 1.5 }, { x: -3 }];
    expect(new Search(line, "nsga2", { population: 6, evaluations: 6, start }).ask().slice(0, 2)).toEqual(start);
  });

  test("refuses results that do not fit", () => {
    const search = new Search(line, "nsga2", options);
    expect(() => search.tell([])).toThrow("call `ask` before `tell`");
    search.ask();
    expect(() => search.tell([null])).toThrow("1 results were told for the 12 points asked");
  });
});

describe("options", () => {
  const refused = (options: object, message: string) =>
    expect(() => nsga2(line, { evaluations: 10, ...options })).toThrow(message);

  test("that are unknown or out of range are errors, each with a sentence", () => {
    refused({ epsilon: 0.1 }, "unknown option `epsilon`; did you mean `epsilons`?");
    refused({ epsilons: { left: 0.1, rigth: 1 } }, "unknown objective `rigth`; did you mean `right`?");
    refused({ epsilons: { left: 0.1 } }, "epsilons: `right` needs a number above 0");
    refused({ restarts: true }, "`restarts` need `epsilons`");
    refused({ epsilons: 1, restarts: { windw: 3 } }, "restarts: unknown option `windw`; did you mean `window`?");
    refused({ evaluations: 0.5 }, "`evaluations` must be a whole number of at least 1, not 0.5");
    refused({ seed: -1 }, "`seed` must be a whole number from 0 to 4294967295, not -1");
    refused({ divisions: [3] }, "`divisions` belong to NSGA-III");
    refused({ start: [{ x: 99 }] }, "start[0]: `x` must be a number from -10 to 10, not 99");
    refused({ reference: { left: 1 } }, "reference: `right` needs a finite number");
    refused({ mutationProbability: 2 }, "`mutationProbability` must be from 0 to 1");
    expect(() => nsga3(line, { evaluations: 10, pruning: "crowding" })).toThrow("`pruning` belongs to NSGA-II");
  });

  test("of a problem are checked too", () => {
    const wrong = (problem: object) => () => nsga2({ ...line, ...problem } as SearchProblem, { evaluations: 10 });
    expect(wrong({ variables: { x: { kind: "real", low: 2, high: 1 } } })).toThrow("variable `x`: `low` and `high`");
    expect(wrong({ variables: { x: { kind: "integer", low: 0.5, high: 1 } } })).toThrow("whole numbers, not 0.5 and 1");
    expect(wrong({ variables: { x: { kind: "choice", values: [] } } })).toThrow("at least one value");
    expect(wrong({ variables: { x: { kind: "order", values: ["a", "a"] } } })).toThrow("holds a value twice");
    expect(wrong({ variables: { x: { kind: "subset", values: ["a"], least: 2 } } })).toThrow("0 <= least <= most <= 1");
    expect(wrong({ variables: {} })).toThrow("at least one variable");
    expect(wrong({ objectives: { left: "min" } })).toThrow(
      'objective `left` must be "minimise" or "maximise", not "min"',
    );
    expect(wrong({ evaluate: undefined })).toThrow("needs a function `evaluate` or `evaluateAll`");
  });
});

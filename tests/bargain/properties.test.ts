import { type Bargaining, bargain } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const RUNS = { seed: 11, numRuns: 60 } as const;

/** A number with two decimals, so that a failing example can be read. */
const decimal = (low: number, high: number) => fc.integer({ min: low * 100, max: high * 100 }).map((v) => v / 100);

/**
 * Two to six actors, one to three dimensions; salience adds up to at most 99. Positions are whole numbers: the spatial model takes what is less
 * than a tenth apart for one position.
 */
const problems: fc.Arbitrary<Bargaining> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, m]) => {
    const rows = (cell: fc.Arbitrary<number>) =>
      fc.array(fc.array(cell, { minLength: m, maxLength: m }), { minLength: n, maxLength: n });
    return fc.record({
      actors: fc.constant(Array.from({ length: n }, (_, i) => `actor ${i}`)),
      dimensions: fc.constant(Array.from({ length: m }, (_, k) => `dimension ${k}`)),
      scale: fc.constant(100),
      capability: fc.array(decimal(1, 200), { minLength: n, maxLength: n }),
      position: rows(fc.integer({ min: 0, max: 100 })),
      salience: rows(decimal(1, 33)),
    });
  });

const close = (a: readonly number[], b: readonly number[], digits: number) => {
  expect(a).toHaveLength(b.length);
  for (const [i, v] of a.entries()) expect(v).toBeCloseTo(b[i]!, digits);
};

/** The same actors in the order given. */
function reordered(problem: Bargaining, order: readonly number[]): Bargaining {
  const pick = <T>(list: readonly T[]) => order.map((i) => list[i]!);
  const { actors, capability, position, salience } = problem;
  return {
    ...problem,
    actors: pick(actors),
    capability: pick(capability),
    position: pick(position),
    salience: pick(salience),
  };
}

describe("any bargaining, by the spatial model", () => {
  const smp = (problem: Bargaining) => bargain(problem, { model: "smp" });

  test("a position is worth 1 to who holds it, and never less than 0 to anybody", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { values, utilities } = smp(problem);
        for (const table of [values, utilities]) {
          for (const [i, row] of table.entries()) {
            expect(row[i]).toBe(1);
            expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
            expect(Math.max(...row)).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      RUNS,
    );
  });

  test("of two positions one beats the other: p_ij + p_ji = 1", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { victory } = smp(problem);
        for (const [i, row] of victory.entries())
          for (const [j, p] of row.entries()) expect(p + victory[j]![i]!).toBeCloseTo(1, 12);
      }),
      RUNS,
    );
  });

  test("positions stay on the scale, turn after turn, and so does the outcome", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { turns, outcome, bargains } = smp(problem);
        const all = [
          ...turns.flatMap(({ positions }) => positions.flat()),
          ...outcome,
          ...bargains.flatMap(({ position, positionOfJ }) => [...position, ...positionOfJ]),
        ];
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...all)).toBeLessThanOrEqual(100);
      }),
      RUNS,
    );
  });

  test("attitudes to risk run from -0.5 to 1, and chances of distinct positions add up to 1", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { risk, probabilities } = smp(problem);
        const spread = Math.max(...risk) - Math.min(...risk);
        expect([0, 1.5].some((wanted) => Math.abs(spread - wanted) < 1e-12)).toBe(true);
        const distinct = new Set(problem.position.map((row) => row.join(" "))).size === problem.actors.length;
        if (distinct) expect(probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 8);
      }),
      RUNS,
    );
  });

  test("the order in which actors are named does not matter", () => {
    fc.assert(
      fc.property(problems, fc.infiniteStream(fc.nat()), (problem, stream) => {
        const keys = problem.actors.map(() => stream.next().value as number);
        const order = problem.actors.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
        const [one, other] = [smp(problem), smp(reordered(problem, order))];
        close(
          other.probabilities,
          order.map((i) => one.probabilities[i]!),
          7,
        );
        close(
          other.risk,
          order.map((i) => one.risk[i]!),
          6,
        );
        for (const pair of other.bargains) {
          const same = one.bargains.find(({ i, j }) => i === order[pair.i] && j === order[pair.j])!;
          expect(pair.pi).toBeCloseTo(same.pi, 7);
        }
      }),
      RUNS,
    );
  });

  test("only ratios of capability count", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(0.125, 4, 1024), (problem, factor) => {
        const stronger = { ...problem, capability: problem.capability.map((c) => c * factor) };
        expect(smp(stronger)).toEqual(smp(problem));
      }),
      RUNS,
    );
  });

  test("the unit of the scale does not matter", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const times = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((v) => v / 4));
        const small = {
          ...problem,
          scale: 25,
          position: times(problem.position),
          salience: times(problem.salience),
        };
        const [one, other] = [smp(problem), smp(small)];
        close(other.probabilities, one.probabilities, 9);
        close(
          other.outcome.map((x) => x * 4),
          one.outcome,
          6,
        );
      }),
      RUNS,
    );
  });
});

describe("any bargaining, by the compromise and by Nash", () => {
  const models = ["compromise", "nash"] as const;

  test.each(models)("an actor without weight does not move the outcome (%s)", (model) => {
    fc.assert(
      fc.property(problems, decimal(0, 100), (problem, where) => {
        const idle = {
          ...problem,
          actors: [...problem.actors, "idle"],
          capability: [...problem.capability, 0],
          position: [...problem.position, problem.dimensions.map(() => where)],
          salience: [...problem.salience, problem.dimensions.map(() => 20)],
        };
        close(bargain(idle, { model }).outcome, bargain(problem, { model }).outcome, 9);
      }),
      RUNS,
    );
  });

  test.each(models)("neither the order of actors nor the unit of capability matters (%s)", (model) => {
    fc.assert(
      fc.property(problems, decimal(1, 500), (problem, factor) => {
        const { outcome } = bargain(problem, { model });
        const backwards = reordered(problem, problem.actors.map((_, i) => i).reverse());
        close(bargain(backwards, { model }).outcome, outcome, model === "nash" ? 3 : 9);
        const stronger = { ...problem, capability: problem.capability.map((c) => c * factor) };
        close(bargain(stronger, { model }).outcome, outcome, model === "nash" ? 3 : 9);
      }),
      RUNS,
    );
  });

  test.each(models)("the outcome lies between the extreme positions, and a mirror mirrors it (%s)", (model) => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { outcome } = bargain(problem, { model });
        const mirror = { ...problem, position: problem.position.map((row) => row.map((x) => 100 - x)) };
        const back = bargain(mirror, { model }).outcome.map((x) => 100 - x);
        close(back, outcome, model === "nash" ? 3 : 9);
        if (model === "nash" && problem.dimensions.length > 1) return;
        outcome.forEach((x, k) => {
          const column = problem.position.map((row) => row[k]!);
          expect(x).toBeGreaterThanOrEqual(Math.min(...column) - 1e-9);
          expect(x).toBeLessThanOrEqual(Math.max(...column) + 1e-9);
        });
      }),
      RUNS,
    );
  });

  test("symmetric actors meet in the middle, by each model, and neither dares more", () => {
    const even = {
      actors: ["left", "right"],
      dimensions: ["x"],
      scale: 100,
      capability: [70, 70],
      position: [[20], [80]],
      salience: [[60], [60]],
    };
    for (const model of ["compromise", "smp", "nash"] as const)
      expect(bargain(even, { model }).outcome[0]).toBeCloseTo(50, 6);
    const { risk, probabilities } = bargain(even, { model: "smp" });
    expect(risk).toEqual([0, 0]);
    close(probabilities, [0.5, 0.5], 12);
  });
});

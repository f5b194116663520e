import { openCase } from "@multivector/casefile";
import { exposureTables, issuesOf, networkSimplex } from "@multivector/engine";
import { beforeAll, describe, expect, test } from "vitest";

/** Roughly what a year of closure of each would cost, as the network has it. */
const LOSS = new Map(Object.entries({ RU: 0.73, US: 0.5, CN: 0.086, UZ: 0.036, AZ: 0.018 }));

let kase: Awaited<ReturnType<typeof openCase>>;
let issues: ReturnType<typeof issuesOf>;

beforeAll(async () => {
  kase = await openCase("kazakhstan");
  issues = issuesOf(kase, { draws: 60, seed: 1, lossShare: LOSS });
});

describe("the issues of Kazakhstan", () => {
  test("are five, each with all its actors", () => {
    expect(issues.map(({ issue }) => issue)).toEqual([
      "trans-caspian-share",
      "sanctions-compliance",
      "csto-depth",
      "gas-union-terms",
      "critical-minerals",
    ]);
    for (const { issue, actors, notes } of issues) {
      expect(actors.map(({ actor }) => actor)).toEqual(kase.issues.find(({ id }) => id === issue)!.actors);
      expect(notes.filter((note) => note.startsWith("Left out"))).toEqual([]);
    }
  });

  test("rest on judgements that say so: a range and a reason each, never more than 0.5 sure", () => {
    const figures = kase.figures.filter(({ subject }) => subject.startsWith("issue:"));
    expect(figures.length).toBeGreaterThan(100);
    for (const one of figures.filter(({ quantity }) => quantity !== "status-quo")) {
      expect([one.id, one.basis]).toEqual([one.id, "assumed"]);
      expect(one.note.length, one.id).toBeGreaterThan(9);
      expect(one.confidence, one.id).toBeLessThanOrEqual(0.5);
      expect(one.low, one.id).toBeLessThan(one.high!);
      expect(one.low, one.id).toBeLessThanOrEqual(one.value);
      expect(one.high, one.id).toBeGreaterThanOrEqual(one.value);
    }
  });

  test("lie by each model on the scale, inside a range with room", () => {
    for (const { issue, outcomes } of issues) {
      expect(outcomes.map(({ model }) => model)).toEqual(["compromise", "smp", "nash"]);
      for (const { model, value, low, high } of outcomes) {
        expect(low, `${issue} ${model}`).toBeGreaterThanOrEqual(0);
        expect(high, `${issue} ${model}`).toBeLessThanOrEqual(100);
        expect(low, `${issue} ${model}`).toBeLessThan(high);
        expect(value, `${issue} ${model}`).toBeGreaterThanOrEqual(low);
        expect(value, `${issue} ${model}`).toBeLessThanOrEqual(high);
      }
    }
  });

  test("state today's share of oil that avoids Russia as the exposure of 2023 has it", () => {
    const [table] = exposureTables(kase, networkSimplex, {
      definition: "crude-avoiding-russian-territory",
      year: 2023,
    });
    const share = table!.rows.reduce((sum, row) => sum + (row.share ?? 0), 0);
    expect(issues[0]!.statusQuo).toBeCloseTo(share * 100, 1);
  });

  test("weigh Russia's say over oil by the share of it that it can close", () => {
    const [table] = exposureTables(kase, networkSimplex, { definition: "crude-controller-touched", year: 2023 });
    const shareOf = (key: string) => table!.rows.find((row) => row.key === key)!.share!;
    const weightOf = (who: string) => issues[0]!.actors.find(({ actor }) => actor === who)!.capability;
    expect(Math.abs(weightOf("RU") - shareOf("RU") * 100)).toBeLessThan(0.5);
    expect(weightOf("kmg")).toBeCloseTo(shareOf("kaztransoil") * 100, 0);
  });

  test("are pulled down by Russia and up by the buyers where oil is concerned", () => {
    const pull = (who: string) => issues[0]!.actors.find(({ actor }) => actor === who)!.pull;
    expect(pull("RU")).toBeLessThan(0);
    for (const who of ["EU", "US", "AZ"]) expect(pull(who)).toBeGreaterThan(0);
    expect(Math.abs(pull("RU"))).toBe(Math.max(...issues[0]!.actors.map((one) => Math.abs(one.pull))));
  });

  test("give less once no deal costs a year of closures: Nash's share of oil that avoids Russia is below the compromise", () => {
    const [compromise, , nash] = issues[0]!.outcomes;
    expect(nash!.high).toBeLessThan(compromise!.low);
  });
});

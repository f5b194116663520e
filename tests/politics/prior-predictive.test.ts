import { describe, expect, test } from "vitest";
import { theoryResult } from "../../packages/engine/src/assess/theory-result.ts";
import { stageOf } from "./scene.ts";

/** A theory without provocation and the one with most: 96 futures of fifteen years each. */
const THEORIES = ["T2", "T3"];
const { outlook, futures } = await stageOf(96, (opened) => ({ ...opened, strategies: [] }));
const checks = THEORIES.flatMap((id) => theoryResult(outlook, id, futures).priorChecks);
outlook.dispose();
const of = (sender: string) => checks.filter((check) => check.sender === sender);

describe("years that the priors draw, held against the worst year of each sender's record, twice", () => {
  test("are asked for under every theory and of every sender that has a record", () => {
    expect(checks.map(({ theory, sender }) => `${theory} ${sender}`)).toEqual(
      THEORIES.flatMap((theory) => ["RU", "CN", "UA"].map((sender) => `${theory} ${sender}`)),
    );
    for (const { recordMost, widened, factor } of checks) expect([factor, widened]).toEqual([2, 2 * recordMost]);
    expect([of("RU")[0]!.recordMost, of("CN")[0]!.recordMost, of("UA")[0]!.recordMost]).toEqual([5, 1, 6]);
  });

  test("lie within it in at least 95 % of cases where a power presses", () => {
    for (const { theory, sender, within } of [...of("RU"), ...of("CN")])
      expect(within, `${theory} ${sender}`).toBeGreaterThanOrEqual(0.95);
  });

  test("stand on the border of the 95 % for attacks of third parties, whose rate was counted over a single year", () => {
    // 0.945 over 400 futures of other seeds: neither clearly inside nor clearly outside, and not tuned.
    for (const { theory, within } of of("UA")) {
      expect(within, theory).toBeGreaterThan(0.93);
      expect(within, theory).toBeLessThan(0.97);
    }
  });

  test("all together lie within it in at least 95 % of cases, and not in all", () => {
    const mean = checks.reduce((sum, { within }) => sum + within, 0) / checks.length;
    expect(mean).toBeGreaterThanOrEqual(0.95);
    expect(mean).toBeLessThan(1);
  });
});

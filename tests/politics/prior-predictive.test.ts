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

  test("lie within it in at least 95 % of cases, under every theory and for every sender", () => {
    for (const { theory, sender, within } of checks) expect(within, `${theory} ${sender}`).toBeGreaterThanOrEqual(0.95);
  });

  test("and not in all: third parties, whose rate was counted over a single year, come nearest to the border", () => {
    for (const theory of THEORIES) {
      const share = (sender: string) => of(sender).find((check) => check.theory === theory)!.within;
      expect(share("UA")).toBeLessThan(Math.min(share("RU"), share("CN")));
      expect(share("UA")).toBeLessThan(0.99);
    }
  });
});

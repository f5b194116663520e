import { describe, expect, test } from "vitest";
import { domainCriterion } from "./domain-criterion.ts";

// futures:  loss at most 5: yes yes no  yes(5) failed; share at least 0.5: yes no  yes yes
const columns = { loss: [1, 2, 9, 5, Number.NaN], share: [0.9, 0.1, 0.8, 0.5, 0.7] };
const loss = { measure: "loss", sense: "minimise", threshold: 5 } as const;
const share = { measure: "share", sense: "maximise", threshold: 0.5 } as const;

describe("several criteria at once", () => {
  test("are met together in futures 0 and 3 of the four that have all numbers, each in three", () => {
    const found = domainCriterion(columns, [loss, share]);
    expect([found.futures, found.used, found.all]).toEqual([5, 4, 0.5]);
    expect(found.each).toEqual([
      { measure: "loss", share: 0.75 },
      { measure: "share", share: 0.75 },
    ]);
  });

  test("a value on the threshold does not do where it must be passed", () => {
    expect(domainCriterion(columns, [{ ...loss, acceptEqual: false }, share]).all).toBe(0.25);
  });

  test("only what is asked for has to have numbers", () => {
    expect(domainCriterion(columns, [share])).toMatchObject({ used: 5, all: 0.8 });
  });

  test("say what is wrong", () => {
    expect(() => domainCriterion(columns, [{ ...loss, measure: "los" }])).toThrow("did you mean `loss`?");
    expect(() => domainCriterion(columns, [{ ...loss, sense: "less" as never }])).toThrow("give minimise or maximise");
    expect(() => domainCriterion(columns, [{ ...loss, threshold: Number.NaN }])).toThrow("give a number in its unit");
    expect(() => domainCriterion(columns, [])).toThrow("there is no criterion");
    expect(() => domainCriterion({ loss: [Number.NaN] }, [loss])).toThrow("every future failed");
  });
});

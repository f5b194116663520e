import { describe, expect, it } from "vitest";
import { RESULTS } from "../../packages/cli/src/schema/registry.ts";
import { multivector } from "./multivector.ts";

/** The document a command prints. */
function printed(...args: readonly string[]) {
  const call = multivector(...args, "--json");
  expect(call.code, call.stderr).toBe(0);
  return JSON.parse(call.stdout);
}

it.each(["triangle", "kazakhstan"])(
  "an assessment of %s holds the same coercion as the command",
  (name) => {
    const assessed = printed("assess", name, "--draws", "0", "--futures", "2");
    const asked = printed("coercion", name);
    expect(assessed.results.coercion).toEqual(asked.results);
    // The whole of it, politics included, is as its schema has it; a toy alone would leave most of that empty.
    expect(RESULTS.assess.parse(assessed)).toEqual(assessed);
  },
  240_000,
);

describe("explain gives the numbers of coercion", () => {
  const { results } = printed("coercion", "kazakhstan");
  const explained = (measure: string): number | null => printed("explain", "kazakhstan", measure).results.value;
  const power = (actor: string) => results.power.find((row: { actor: string }) => row.actor === actor);
  const closure = results.closures.find(
    ({ actor, lever, days }: Record<string, unknown>) => actor === "RU" && lever === "all" && days === 90,
  );

  it("of a closure: the loss and its own cost", () => {
    expect(closure.lossUsd).toBeGreaterThan(0);
    expect(explained("closure-loss:RU/all/90")).toBe(closure.lossUsd);
    expect(explained("own-cost:RU/all/90")).toBe(closure.ownCostUsd);
  });

  it.each(["links", "controllers"])("of the worst two %s", (over) => {
    const [worst] = results.worst.filter((row: { k: number; over: string }) => row.k === 2 && row.over === over);
    expect(explained(`worst-closures:${over}/2/${results.days}`)).toBeCloseTo(worst.loss, 0);
  });

  it("of shares as the network is, and with a planned corridor", () => {
    const later = power("TR").with["trans-caspian-oil"];
    expect(later.shapley).toBeGreaterThan(2 * power("TR").shapley);
    expect(explained("shapley:TR")).toBeCloseTo(power("TR").shapley, 0);
    expect(explained("shapley:TR/trans-caspian-oil")).toBeCloseTo(later.shapley, 0);
    expect(explained("nucleolus:TR")).toBeCloseTo(power("TR").nucleolus, 0);
    expect(explained("nucleolus:TR/trans-caspian-oil")).toBeCloseTo(later.nucleolus, 0);
  });
});

it("sampled shares carry their bound, with a planned corridor too", () => {
  const { results } = printed("coercion", "kazakhstan", "--operators", "--days", "7");
  const shares = results.power.flatMap((row: { with: object }) => [row, ...Object.values(row.with)]);
  expect(shares.length).toBeGreaterThan(results.power.length);
  for (const { standardError, bound } of shares) expect(bound).toBeGreaterThan(standardError);
});

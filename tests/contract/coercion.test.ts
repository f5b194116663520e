import { describe, expect, it } from "vitest";
import { RESULTS } from "../../packages/cli/src/schema/registry.ts";
import { built, multivector } from "./multivector.ts";

/** The document a command prints. */
async function printed(...args: readonly string[]) {
  const call = await (args[0] === "assess" ? built : multivector)(...args, "--json");
  expect(call.code, call.stderr).toBe(0);
  return JSON.parse(call.stdout);
}

it("an assessment holds the same coercion as the command", async () => {
  const assessed = await printed("assess", "triangle", "--draws", "0", "--futures", "2");
  const asked = await printed("coercion", "triangle");
  expect(assessed.results.coercion).toEqual(asked.results);
  expect(RESULTS.assess.parse(assessed)).toEqual(assessed);
});

describe("explain gives the numbers of coercion", async () => {
  const { results } = await printed("coercion", "kazakhstan");
  const explained = async (measure: string): Promise<number | null> =>
    (await printed("explain", "kazakhstan", measure)).results.value;
  const power = (actor: string) => results.power.find((row: { actor: string }) => row.actor === actor);
  const closure = results.closures.find(
    ({ actor, lever, days }: Record<string, unknown>) => actor === "RU" && lever === "all" && days === 90,
  );

  it("of a closure: the loss and its own cost", async () => {
    expect(closure.lossUsd).toBeGreaterThan(0);
    expect(await explained("closure-loss:RU/all/90")).toBe(closure.lossUsd);
    expect(await explained("own-cost:RU/all/90")).toBe(closure.ownCostUsd);
  });

  it.each(["links", "controllers"])("of the worst two %s", async (over) => {
    const [worst] = results.worst.filter((row: { k: number; over: string }) => row.k === 2 && row.over === over);
    expect(await explained(`worst-closures:${over}/2/${results.days}`)).toBeCloseTo(worst.loss, 0);
  });

  it("of shares as the network is, and with a planned corridor", async () => {
    const later = power("TR").with["trans-caspian-oil"];
    expect(later.shapley).toBeGreaterThan(2 * power("TR").shapley);
    expect(await explained("shapley:TR")).toBeCloseTo(power("TR").shapley, 0);
    expect(await explained("shapley:TR/trans-caspian-oil")).toBeCloseTo(later.shapley, 0);
    expect(await explained("nucleolus:TR")).toBeCloseTo(power("TR").nucleolus, 0);
    expect(await explained("nucleolus:TR/trans-caspian-oil")).toBeCloseTo(later.nucleolus, 0);
  });
});

it("sampled shares carry their bound, with a planned corridor too", async () => {
  const { results } = await printed("coercion", "kazakhstan", "--operators", "--days", "7");
  const shares = results.power.flatMap((row: { with: object }) => [row, ...Object.values(row.with)]);
  expect(shares.length).toBeGreaterThan(results.power.length);
  for (const { standardError, bound } of shares) expect(bound).toBeGreaterThan(standardError);
});

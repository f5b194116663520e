import type { Power, PowerTable } from "@multivector/engine";
import { expect, test } from "vitest";
import { comparedWith } from "./compared.ts";

const player = (actor: string, shapleyUsdM: number, then: Record<string, number> = {}): Power => ({
  ...{ actor, shapleyUsdM, nucleolusUsdM: null },
  with: Object.fromEntries(
    Object.entries(then).map(([id, value]) => [id, { shapleyUsdM: value, nucleolusUsdM: null }]),
  ),
});
const table = (players: readonly Power[]): PowerTable => ({
  ...{ days: 365, worthUsdM: 0, players, planned: [], solved: 0 },
  ...{ monotone: null, superadditive: null, coreIsEmpty: null, shapleyInCore: null },
});
const numbers = (found: ReturnType<typeof comparedWith>) =>
  found.map((one) => [one.actor, one.without.shapleyUsdM, one.with.shapleyUsdM]);

test("a plan is what comes to today's network; without a number of its own a player keeps today's", () => {
  const planned = { investment: "pipe", name: "Pipe", yearlyCostUsdM: 1, gainUsdM: 0 };
  expect(numbers(comparedWith(table([player("A", 5, { pipe: 7 }), player("B", 3)]), planned))).toEqual([
    ["A", 5, 7],
    ["B", 3, 3],
  ]);
});

test("a corridor of today is with today's network, without it the other; who plays only once has nothing else", () => {
  const today = table([player("A", 5), player("B", 3)]);
  const without = table([player("A", 4), player("C", 1)]);
  expect(numbers(comparedWith(today, without))).toEqual([
    ["A", 4, 5],
    ["B", 0, 3],
    ["C", 1, 0],
  ]);
});

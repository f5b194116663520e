import type { EmbeddedNetwork, LinearProgramme, NetworkSimplex } from "@multivector/engine";
import { expect } from "vitest";
import { programmeOf } from "../../bench/flow/programme-of.mjs";
import { type Answer, faults } from "./kkt.ts";
import { relative, type Verdict, verdictOn } from "./oracle.ts";

/** Seed of every property: the same networks everywhere. RUNS in the environment makes a longer search. */
export const RUNS = { seed: 20230705, numRuns: Number(process.env.RUNS ?? 200) } as const;

/** Solves a network as it stands, from whatever basis the simplex has, and expects HiGHS's answer with prices that prove it. */
export function expectAgreement(network: EmbeddedNetwork, simplex: NetworkSimplex): Verdict["status"] {
  const status = simplex.solve();
  expectSame(status, simplex.objective, verdictOn(network));
  if (status === "optimal") expect(faultsOn(network, simplex)).toEqual([]);
  expect(simplex.counters.fallbacks).toBe(0);
  return status;
}

/** Status and optimum, to 1e-9 of its size. */
export function expectSame(status: string, objective: number, expected: Verdict): void {
  if (expected.status === "unknown") return;
  expect(status).toBe(expected.status);
  if (status === "optimal") expect(relative(objective, expected.objective)).toBeLessThanOrEqual(1e-9);
}

/** What is wrong with the last optimum of a network; nothing if it is one. */
export function faultsOn(network: EmbeddedNetwork, simplex: NetworkSimplex): string[] {
  const { programme } = programmeOf(network) as { programme: LinearProgramme };
  return faults(programme, answerOf(network, simplex));
}

export function answerOf(network: EmbeddedNetwork, simplex: NetworkSimplex): Answer {
  return {
    objective: simplex.objective,
    x: simplex.x.slice(0, network.tail.length),
    rowDual: [...simplex.nodePrice.subarray(0, network.nodes), ...simplex.sidePrice],
    reducedCost: Array.from(network.tail, (_, arc) => simplex.reducedCost(arc)),
  };
}

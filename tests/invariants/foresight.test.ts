import { openCase } from "@multivector/casefile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { injectedRequest } from "../../packages/engine/src/assess/shock-list.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";
import { runPair, type ShockRequest } from "../../packages/engine/src/shock/pair.ts";
import { foresightBound } from "../../packages/engine/src/simulate/foresight.ts";
import { FIXED, randomNetwork } from "./random-network.ts";
import { calmRun, changedRun, solver } from "./runs.ts";

/** The bound of a shipped shock; bench/foresight-gap.mjs prints it for all of them, as in docs/model/shocks.md. */
async function boundOf(name: string, shock: string, from: string, edit: Partial<ShockRequest> = {}) {
  const kase = await openCase(name);
  return foresightBound(
    runPair(kase, solver, {
      ...injectedRequest(kase.shocks.find((candidate) => candidate.id === shock)!, from),
      ...edit,
    }).with,
    solver,
  );
}

describe("a plan that knows every day in advance bounds the plan that goes day by day", () => {
  test("on random networks, links closed at random", () => {
    fc.assert(
      fc.property(randomNetwork(), fc.nat(), fc.nat(), (kase, one, other) => {
        const id = (pick: number) => kase.links[pick % kase.links.length]!.id;
        const trace = changedRun(kase, [`close-link ${id(one)} +6`, `close-link ${id(other)} @2023-06-04+5`], 18);
        const bound = foresightBound(trace, solver);
        expect(bound.foresight).toBeGreaterThanOrEqual(bound.stepped - 1e-5 * Math.abs(bound.stepped) - 1e-3);
      }),
      FIXED,
    );
  });

  test("on the triangle, where the day-by-day plan is as good as it to a millionth", async () => {
    for (const shock of ["port-closed", "direct-closed"]) {
      const bound = await boundOf("triangle", shock, "2023-06-01");
      expect(bound.foresight).toBeGreaterThanOrEqual(bound.stepped - 1e-3);
      expect(bound.foresight - bound.stepped).toBeLessThan(1e-6 * bound.stepped);
    }
  });

  test("on 30 days without the Caspian pipeline", async () => {
    const bound = await boundOf("kazakhstan", "cpc-closure-30", "2023-07-01", { commodities: ["crude", "gas"] });
    expect(bound.foresight).toBeGreaterThanOrEqual(bound.stepped - 1);
  });

  test("is refused for steps other than days, for more than 90 of them, and for a run that nothing disturbs", () => {
    const kase = fc.sample(randomNetwork(), { seed: 1, numRuns: 1 })[0]!;
    expect(() => foresightBound(calmRun(kase, 5), solver)).toThrow(RangeError);
    expect(() => foresightBound(changedRun(kase, ["close-link l0 +2"], 91), solver)).toThrow(/at most 90 days/);
    expect(() =>
      foresightBound(changedRun(kase, ["close-link l0 +2"], 21, "week", dayOf("2023-06-01")), solver),
    ).toThrow(RangeError);
  });
});

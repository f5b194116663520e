import { openCase } from "@multivector/casefile";
import { dayOf, isPlanned, networkSimplex, resolveChanges } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { injectedRequest } from "../../packages/engine/src/assess/shock-list.ts";
import { lookup } from "../../packages/engine/src/case/lookup.ts";
import { runPair } from "../../packages/engine/src/shock/pair.ts";
import { summarise } from "../../packages/engine/src/shock/summary.ts";
import { run } from "../../packages/engine/src/simulate/run.ts";

const kase = await openCase("kazakhstan");
const solver = networkSimplex;
const planned = new Set(kase.links.filter((link) => isPlanned(kase, link)).map(({ id }) => id));

/** Crude shut in by a month without the CPC pipe, kt, with an investment standing. */
function deferred(investment?: string): number {
  const request = injectedRequest(kase.shocks.find((shock) => shock.id === "cpc-closure-30")!, "2023-07-01");
  const adds = kase.investments.find(({ id }) => id === investment)?.adds ?? [];
  // A change of a shock without a length lasts as long as the shock: what is built stays.
  const changes = [...request.changes, ...adds.map((change) => `${change} @2023-01-01+3650`)];
  const pair = runPair(kase, solver, { ...request, changes, commodities: ["crude"] });
  return summarise(pair, ["crude"]).get("deferred|crude")!;
}

describe("what can be built", () => {
  test("every change of it resolves", () => {
    for (const { adds } of kase.investments)
      expect(resolveChanges(kase, adds, { date: dayOf(kase.asOf) }).problems).toEqual([]);
  });

  test("every cost has a source, a range or an observed value, and a life", () => {
    for (const { id, status } of kase.investments) {
      const capex = lookup(kase).figures(`investment:${id}`, "capex");
      expect(capex, id).toHaveLength(1);
      expect(capex[0]!.source).not.toBe("");
      expect(capex[0]!.basis === "observed" || capex[0]!.low! <= capex[0]!.high!, id).toBe(true);
      if (status !== "built") expect(lookup(kase).figures(`investment:${id}`, "life"), id).toHaveLength(1);
    }
    expect(lookup(kase).figures("case:kazakhstan", "discount-rate")).toHaveLength(1);
  });
});

describe("planned links", () => {
  test("move nothing in the base case: it is the case without them", () => {
    expect(planned.size).toBeGreaterThanOrEqual(9);
    const bare = {
      ...kase,
      links: kase.links.filter(({ id }) => !planned.has(id)),
      corridors: kase.corridors.filter(({ gauge }) => !gauge.some((id) => planned.has(id))),
    };
    const window = { from: dayOf("2023-01-01"), to: dayOf("2024-01-01"), step: "month" } as const;
    const flows = (of: typeof kase) => {
      const trace = run(of, solver, window);
      const { network } = trace.world;
      return new Map(
        network.flows.flatMap((flow, i): [string, number][] => {
          const link = network.links[flow.link]!.id;
          const total = trace.periods.reduce((sum, { x }) => sum + x[trace.layout.flow + i]!, 0);
          return planned.has(link) ? [] : [[`${link}|${network.cargos[flow.cargo]!.id}|${flow.contract}`, total]];
        }),
      );
    };
    const [with_, without] = [flows(kase), flows(bare)];
    for (const [column, amount] of without) expect(with_.get(column), column).toBeCloseTo(amount, 6);
  });
});

describe("a month without the CPC pipe", () => {
  const before = deferred();

  test("costs less with a way across the sea, with tanks, and with pumps towards China", () => {
    for (const id of ["tanks-atyrau", "china-oil-expansion", "caspian-tankers-10"])
      expect(deferred(id), id).toBeLessThan(before - 50);
    for (const id of ["trans-caspian-oil", "kcts"]) expect(deferred(id), id).toBeLessThan(before - 1000);
  });

  test("costs the same with room behind the closure, or where the quota is not the limit", () => {
    expect(deferred("mooring-fourth")).toBeCloseTo(before, 6);
    expect(deferred("samara-quota")).toBeCloseTo(before, 6);
  });

  test("tanks save about what they hold", () => {
    const saved = before - deferred("tanks-atyrau");
    expect(saved).toBeGreaterThan(250);
    expect(saved).toBeLessThan(330);
  });
});

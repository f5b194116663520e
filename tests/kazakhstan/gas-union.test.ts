import { openCase } from "@multivector/casefile";
import { networkSimplex } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { injectedRequest } from "../../packages/engine/src/assess/shock-list.ts";
import { transitEffect, transitShocks } from "../../packages/engine/src/assess/transit-effects.ts";
import { valueAt } from "../../packages/engine/src/network/step-function.ts";
import { type Pair, runPair } from "../../packages/engine/src/shock/pair.ts";
import { transitIncome } from "../../packages/engine/src/shock/transit-income.ts";
import type { Trace } from "../../packages/engine/src/simulate/trace.ts";

const kase = await openCase("kazakhstan");
const solver = networkSimplex;

function shocked(id: string, date: string, more: readonly string[] = []): Pair {
  const request = injectedRequest(kase.shocks.find((shock) => shock.id === id)!, date);
  return runPair(kase, solver, {
    ...request,
    changes: [...request.changes, ...more],
    aftermath: 0,
    commodities: ["gas"],
  });
}

/** Gas over a link during the run, bcm; of one country's cargo where that is given. */
function over(trace: Trace, link: string, country?: string): number {
  const { network } = trace.world;
  const columns = network.flows.flatMap((flow, i) =>
    network.links[flow.link]!.id === link && (!country || network.cargos[flow.cargo]!.country === country) ? [i] : [],
  );
  return (
    trace.periods.reduce((sum, { x }) => sum + columns.reduce((s, i) => s + x[trace.layout.flow + i]!, 0), 0) / 1e3
  );
}

/** Home demand nothing served, bcm; at one place where that is given. */
function unmet(trace: Trace, place?: string): number {
  const { network } = trace.world;
  const columns = network.demands.flatMap((demand, d) => (!place || network.places[demand.place] === place ? [d] : []));
  return (
    trace.periods.reduce((sum, { x }) => sum + columns.reduce((s, d) => s + x[trace.layout.unmet + d]!, 0), 0) / 1e3
  );
}

/** What home demand at a place is owed during the run, bcm. */
function need(trace: Trace, place: string): number {
  const demand = trace.world.network.demands.find((d) => trace.world.network.places[d.place] === place)!;
  return trace.periods.reduce((sum, { from }) => sum + valueAt(demand.amount, from), 0) / 1e3;
}

/** Tariffs that Russian gas pays on its way through Kazakhstan, USD million. */
function income(trace: Trace): { readonly low: number; readonly high: number } {
  return transitIncome(trace).find(({ corridor }) => corridor === "cac") ?? { low: 0, high: 0 };
}

const uzbekistan = (trace: Trace) => over(trace, "cac.3", "RU");
const china = (trace: Trace) => over(trace, "kz_gas_cn.1");

describe("the undisturbed year 2024", () => {
  const { without: calm } = shocked("gas-union-refuse", "2024-01-01");

  test("carries to Uzbekistan what the record says, and serves all of Kazakhstan", () => {
    expect(uzbekistan(calm)).toBeGreaterThan(5.5);
    expect(uzbekistan(calm)).toBeLessThan(5.8);
    expect(unmet(calm)).toBeLessThan(1e-9);
  });

  test("uses no planned pipe", () => {
    for (const link of ["ishim_astana.1", "ishim_astana.2", "karach_gpp.1", "tcgp.1", "tcgp.2", "tcgp.3"])
      expect(over(calm, link)).toBe(0);
  });
});

describe("refused", () => {
  const pair = shocked("gas-union-refuse", "2024-01-01");

  test("leaves Uzbekistan without its import and Kazakhstan without the transit, and nobody in Kazakhstan short", () => {
    expect(uzbekistan(pair.with)).toBeLessThan(1e-9);
    expect(unmet(pair.with)).toBeLessThan(1e-9);
    expect(income(pair.without).low).toBeCloseTo(uzbekistan(pair.without) * 17.5, 3);
    expect(income(pair.without).high).toBeCloseTo(uzbekistan(pair.without) * (17.5 + 21.3), 3);
    expect(income(pair.with)).toEqual({ low: 0, high: 0 });
  });

  test("moves no Kazakh gas to China", () => {
    expect(china(pair.with)).toBeCloseTo(china(pair.without), 6);
  });
});

describe("the flow turned round in full", () => {
  const pair = shocked("gas-reverse-expansion", "2024-01-01");

  test("brings Uzbekistan the 11 bcm agreed from 2026 and doubles the transit income of that pipe", () => {
    expect(uzbekistan(pair.with)).toBeGreaterThan(10.5);
    expect(uzbekistan(pair.with)).toBeLessThanOrEqual(11.001);
    const ratio = income(pair.with).low / income(pair.without).low;
    expect(ratio).toBeGreaterThan(1.8);
    expect(ratio).toBeLessThan(2.1);
  });
});

describe("what the assessment says of it", () => {
  const effects = transitShocks(kase).map((shock) => transitEffect(kase, solver, shock)!);
  const of = (id: string) => effects.find(({ shock }) => shock === id)!;
  const to = (id: string, country: string, focal: boolean) =>
    of(id).deliveries.find((one) => one.country === country && one.focal === focal)!;

  test("covers the four answers, in the last year of which as much is known as of the base year", () => {
    expect(effects.map(({ shock }) => shock)).toEqual(
      expect.arrayContaining(["gas-union-accept", "gas-union-refuse", "gas-reverse-expansion", "gas-russian-stop"]),
    );
    expect(new Set(effects.map(({ from }) => from))).toEqual(new Set(["2024-01-01"]));
  });

  test("is what the pairs of runs say", () => {
    const pair = shocked("gas-union-accept", "2024-01-01");
    expect(to("gas-union-accept", "UZ", false).after).toBeCloseTo(uzbekistan(pair.with), 6);
    expect(to("gas-union-accept", "CN", true).before).toBeCloseTo(china(pair.without), 6);
    const { beforeUsdM, afterUsdM } = of("gas-union-accept").income.find(({ corridor }) => corridor === "cac")!;
    expect(afterUsdM.high - beforeUsdM.high).toBeCloseTo(income(pair.with).high - income(pair.without).high, 6);
    expect(of("gas-russian-stop").unmet.find(({ place }) => place === "gas_kz_kostanay")!.amount).toBeGreaterThan(0.2);
  });

  test("counts as transit nothing that ends in Kazakhstan", () => {
    const corridors = of("gas-union-accept").income.map(({ corridor }) => corridor);
    expect(corridors).toEqual(["cac", "cacgp"]);
  });
});

describe("accepted", () => {
  const pair = shocked("gas-union-accept", "2024-01-01");

  test("serves the north and sends the Kazakh gas it frees to China, up to the contract", () => {
    expect(over(pair.with, "ishim_astana.2")).toBeGreaterThan(8);
    expect(over(pair.with, "ishim_astana.1")).toBeLessThanOrEqual(10.01);
    expect(china(pair.with)).toBeGreaterThan(china(pair.without) + 0.3);
    expect(china(pair.with)).toBeLessThanOrEqual(5.51);
    expect(unmet(pair.with)).toBeLessThan(1e-9);
  });

  test("makes the north dependent: a stop then takes from it what it had come to use", () => {
    const stop = ["cac.1", "ishim_astana.1", "gas_feed.8"].map((link) => `close-link ${link} @2024-11-01+60`);
    const stopped = shocked("gas-union-accept", "2024-01-01", stop);
    const missing = over(pair.with, "ishim_astana.2") - over(stopped.with, "ishim_astana.2");
    expect(missing).toBeGreaterThan(0.9 * (60 / 365) * over(pair.with, "ishim_astana.2"));
  });
});

describe("Russia stops for ninety days", () => {
  const winter = shocked("gas-russian-stop", "2023-12-01");
  const summer = shocked("gas-russian-stop", "2024-06-01");

  test("northern Kazakhstan goes short by all it imports, more in winter", () => {
    for (const pair of [winter, summer]) {
      const owed = need(pair.with, "gas_kz_kostanay");
      expect(unmet(pair.with, "gas_kz_kostanay") / owed).toBeGreaterThan(0.99);
      expect(unmet(pair.without)).toBeLessThan(1e-9);
    }
    expect(unmet(winter.with, "gas_kz_kostanay")).toBeGreaterThan(1.5 * unmet(summer.with, "gas_kz_kostanay"));
    // 0.95 bcm a year were brought by exchange in 2012: the same order over a winter quarter.
    expect(unmet(winter.with, "gas_kz_kostanay")).toBeGreaterThan(0.2);
    expect(unmet(winter.with, "gas_kz_kostanay")).toBeLessThan(0.45);
  });

  test("Uzbekistan loses its import of the quarter", () => {
    expect(uzbekistan(winter.with)).toBeLessThan(1e-9);
    expect(uzbekistan(winter.without)).toBeGreaterThan(1.2);
  });

  test("what Orenburg no longer returns is taken from China and from home", () => {
    const returned = over(winter.without, "karach_oren.2") + over(winter.without, "karach_oren.3");
    const gone = china(winter.without) - china(winter.with) + unmet(winter.with);
    expect(gone).toBeGreaterThan(0.9 * returned);
    expect(gone).toBeLessThan(1.1 * returned);
    expect(china(winter.with)).toBeLessThan(0.25 * china(winter.without));
  });
});

import { openCase } from "@multivector/casefile";
import { dayOf, isoOf } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { heldForward } from "../../packages/engine/src/case/held-forward.ts";
import { lookup } from "../../packages/engine/src/case/lookup.ts";
import { resolveChanges } from "../../packages/engine/src/change/resolve.ts";
import { applyTo } from "../../packages/engine/src/change/world.ts";
import { compile } from "../../packages/engine/src/network/compile.ts";
import { valueAt } from "../../packages/engine/src/network/step-function.ts";
import { CURRENCY_NOT_MODELLED, currencyRules, passThroughOf } from "../../packages/engine/src/society/currency.ts";
import { FINANCE_NOT_MODELLED, financeOf, fundedChanges } from "../../packages/engine/src/society/finance.ts";
import { IDENTITY_NOT_MODELLED, identityRules } from "../../packages/engine/src/society/identity.ts";
import { REFORM_NOT_MODELLED, reformRules } from "../../packages/engine/src/society/reform.ts";
import {
  RELOCATION_NOT_MODELLED,
  relocationRules,
  relocationsOf,
} from "../../packages/engine/src/society/relocation.ts";
import { SPILLOVER_NOT_MODELLED, spilloverRules } from "../../packages/engine/src/society/spillover.ts";
import { UNREST_NOT_MODELLED, unrestRecord, unrestRules } from "../../packages/engine/src/society/unrest.ts";

const kase = await openCase("kazakhstan");
const CASE = "case:kazakhstan";
const RULES = [currencyRules, unrestRules, reformRules, identityRules, relocationRules, spilloverRules].flatMap(
  (rules) => rules(kase),
);
const rule = (id: string) => RULES.find((one) => one.id === id)!;

describe("the tenge and the ruble", () => {
  const passed = passThroughOf(kase)!;
  const regime = (title: string) => passed.regimes.find((one) => one.title === title)!;

  test("both are known for every month from December 2014 to August 2026", () => {
    for (const subject of [CASE, "actor:RU"]) {
      const rates = lookup(kase).figures(subject, "exchange-rate", "USD");
      expect(rates).toHaveLength(141);
      expect([rates[0]!.from, rates.at(-1)!.from]).toEqual(["2014-12-01", "2026-08-01"]);
    }
  });

  test("the one customs rate that the market contradicts is kept and not used", () => {
    const [used, kept] = lookup(kase)
      .allFigures("actor:RU", "exchange-rate")
      .filter(({ from }) => from === "2021-01-01")
      .sort((a, b) => Number(b.use) - Number(a.use));
    expect([used!.use, kept!.use]).toEqual([true, false]);
    expect(kept!.value / used!.value).toBeGreaterThan(1.09);
  });

  test("the slope fell from 0.63 to 0.24 with the invasion, and each interval leaves the other's value out", () => {
    const [before, since] = [regime("float before the invasion").beta!, regime("since the invasion").beta!];
    expect(before.value).toBeCloseTo(0.632, 3);
    expect(since.value).toBeCloseTo(0.237, 3);
    expect(since.high!).toBeLessThan(before.low!);
    expect(since.low!).toBeLessThan(0);
    expect(regime("dollar peg")).toMatchObject({ beta: null, months: 8 });
  });

  test("half of what is left since then hangs on the one month of the invasion", () => {
    expect(regime("since the invasion without its first month").beta!.value).toBeCloseTo(0.119, 3);
  });

  test("the slopes that the case states are the ones its rates give", () => {
    for (const { title, from, beta } of passed.regimes) {
      const of = `RU:${title.replaceAll(" ", "-")}`;
      const stated = lookup(kase).figures(CASE, "pass-through", of)[0]!;
      expect(stated.from).toBe(from);
      if (!beta) continue;
      expect([stated.value, stated.low, stated.high]).toEqual([beta.value, beta.low!, beta.high!].map((x) => round(x)));
    }
  });

  test("a ruble that loses 30 % costs the tenge 17 to 24 % before, -1 to 16 % since, and nothing if it does not follow", () => {
    expect(rule("currency-shock-float-before-the-invasion").on!.value).toBeCloseTo(0.202, 3);
    expect(rule("currency-shock-since-the-invasion").on!.value).toBeCloseTo(0.081, 3);
    expect(rule("currency-shock-since-the-invasion").off).toEqual({ value: 0 });
  });

  test("the slopes of the windows that end since mid-2025 are less than half of the largest before 2020", () => {
    const high = (from: string, to: string) =>
      Math.max(...passed.rolling.filter(({ month }) => month >= from && month < to).map(({ beta }) => beta));
    expect(passed.rolling[0]!.month).toBe("2017-12-01");
    expect(high("2025-06-01", "2027-01-01")).toBeLessThan(0.5 * high("2017-12-01", "2020-01-01"));
  });
});

describe("unrest and reform", () => {
  test("one nationwide episode with deaths since independence, four in a wide sense; the register of threats says the same", () => {
    const record = unrestRecord(kase)!;
    expect(record.episodes).toEqual({ value: 1, low: 1, high: 4 });
    expect(record.rate.value).toBeCloseTo(1.5 / 34.9, 3);
    expect(record.rate.high! / record.rate.low!).toBeGreaterThan(10);
    const told = kase.figures.find((one) => one.use && one.subject === "threat:unrest" && one.quantity === "rate")!;
    expect(record.rate.value).toBeCloseTo(told.value, 3);
  });

  test("the largest of them is the unrest of the event file", () => {
    const event = kase.events.find(({ id }) => id === "p2022-unrest")!;
    expect(lookup(kase).figures(CASE, "evidence", "unrest:january")[0]!.from).toBe(event.date);
  });

  test("reform kept and reform broken lie on either side of the record, each with a range that holds it", () => {
    const [kept, broken] = [rule("reform-kept-unrest"), rule("reform-broken-unrest")];
    expect(kept.on!.value).toBeLessThan(kept.off!.value);
    expect(broken.on!.value).toBeGreaterThan(broken.off!.value);
    for (const { on, off } of [kept, broken]) {
      expect(on!.low!).toBeLessThan(off!.value);
      expect(on!.high!).toBeGreaterThan(off!.value);
    }
  });
});

describe("identity levers", () => {
  test("their side effect is visible: in the north it turns the claimed gain round", () => {
    const north = rule("identity-net-north-region");
    expect(north.off!.value).toBeGreaterThan(0);
    expect(north.on!.value).toBeLessThan(0);
    expect(north.claims).toEqual(expect.arrayContaining(["C003-29", "C004-08"]));
  });

  test("the less, the smaller the minority, and its sign is open everywhere", () => {
    const [state, east, north] = ["whole-state", "east-region", "north-region"].map((id) => rule(`identity-net-${id}`));
    expect(state!.on!.value).toBeGreaterThan(east!.on!.value);
    expect(east!.on!.value).toBeGreaterThan(north!.on!.value);
    for (const { on } of [state!, east!, north!]) expect(on!.low! < 0 && on!.high! > 0).toBe(true);
  });
});

describe("firms that moved", () => {
  test("41 in twenty months of counting, 21 to 28 a year", () => {
    const moved = relocationsOf(kase).find(({ series }) => series === "relocated-firms")!;
    expect(moved.counts.at(-1)!.firms).toBe(41);
    expect(moved.aYear!.low).toBeCloseTo(20.8, 1);
    expect(moved.aYear!.high).toBeCloseTo(27.5, 1);
  });

  test("fewer without the sanctions, and of Russian-owned firms nobody knows", () => {
    const left = rule("relocation-relocated-firms");
    expect(left.off!.value).toBeLessThan(left.on!.value);
    expect(rule("relocation-firms-owned-from-RU").off).toBeNull();
  });
});

describe("finance", () => {
  const channels = financeOf(kase);
  const channel = (id: string) => channels.find((one) => one.channel === id)!;

  test("eight channels, each with a delay, and cover between nothing and the whole", () => {
    expect(channels.map((one) => one.channel)).toEqual(kase.channels.map(({ id }) => id));
    for (const { delayYears, investments, channel: id } of channels) {
      expect(delayYears, id).not.toBeNull();
      expect(investments.length, id).toBeGreaterThan(2);
      for (const { covers } of investments) if (covers) expect(covers.low! >= 0 && covers.high! <= 1, id).toBe(true);
    }
  });

  test("no single lender covers a Caspian oil line; any of them covers the container hub", () => {
    for (const id of ["adb", "ebrd", "exim"]) {
      const found = channel(id).investments;
      expect(found.find((one) => one.investment === "trans-caspian-oil")!.covers!.high).toBeLessThan(1);
      expect(found.find((one) => one.investment === "aktau-container-hub")!.covers!.low).toBe(1);
    }
  });

  test("14,000 dollars stay the text's claim, beside guarantees tens of thousands of times larger", () => {
    const limits = lookup(kase).allFigures("channel:exim", "limit");
    const claimed = limits.find(({ use }) => !use)!;
    expect(claimed).toMatchObject({ value: 0.014, source: "text001" });
    expect(channel("exim").limitUsdM!.value / claimed.value).toBeGreaterThan(40_000);
  });

  test("European co-finance has no Kazakh limit, and says so instead of a share", () => {
    expect(channel("epca-cofinance").limitUsdM).toBeNull();
    for (const { covers } of channel("epca-cofinance").investments) expect(covers).toBeNull();
  });

  test("capacity appears only after the delay of the money and the works", () => {
    const applied = dayOf("2027-01-01");
    const changes = fundedChanges(kase, "ebrd", "kuryk-oil-terminal", applied)!;
    const { interventions, problems } = resolveChanges(kase, changes, { date: applied });
    expect(problems).toEqual([]);
    const network = compile(heldForward(kase, 2027, 2033), {
      window: { from: applied, to: dayOf("2033-01-01") },
      commodities: ["crude"],
    });
    const [bare, funded] = [applyTo(network, []), applyTo(network, interventions)];
    const e = network.links.findIndex(({ id }) => id === "aktau_baku.1");
    const added = (day: number) => valueAt(funded.usable[e]!, day) - valueAt(bare.usable[e]!, day);
    const years = channel("ebrd").investments.find((one) => one.investment === "kuryk-oil-terminal")!.standsAfter!;
    expect(years.value).toBe(1.5 + 3);
    const stands = applied + Math.ceil(years.value * 365.25);
    expect(isoOf(stands)).toBe("2031-07-03");
    expect([added(applied), added(stands - 1)]).toEqual([0, 0]);
    expect(added(stands)).toBeCloseTo(5500 / 365, 1);
  });
});

describe("every rule", () => {
  test("has a range where its mechanism is at work, and something to compare it with or a reason", () => {
    expect(RULES.length).toBeGreaterThan(15);
    for (const { id, on, off, says, mechanism } of RULES) {
      expect(mechanism, id).toMatch(/^M\d\d/);
      if (on) expect(on.low! < on.high! && on.low! <= on.value && on.value <= on.high!, id).toBe(true);
      if (!on || !off) expect(says, id).toMatch(/not known/i);
    }
  });

  test("stands beside a list of what is not modelled, each with its reason", () => {
    const lists = [
      CURRENCY_NOT_MODELLED,
      UNREST_NOT_MODELLED,
      REFORM_NOT_MODELLED,
      IDENTITY_NOT_MODELLED,
      RELOCATION_NOT_MODELLED,
      SPILLOVER_NOT_MODELLED,
      FINANCE_NOT_MODELLED,
    ];
    for (const list of lists) expect(list.length).toBeGreaterThan(1);
    for (const { what, why } of lists.flat()) expect(what.length > 5 && why.length > 10).toBe(true);
  });
});

/** As the case states them: two digits. */
function round(x: number): number {
  return Math.round(x * 100) / 100;
}

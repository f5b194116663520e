import { describe, expect, it } from "vitest";
import type { FinanceChannel } from "../case/politics.ts";
import type { Case, Investment } from "../case/types.ts";
import { tinyCase } from "../claims/testing/tiny-case.ts";
import { dayOf } from "../quantity/dates.ts";
import { financeOf, fundedChanges } from "./finance.ts";
import { ranged } from "./testing/toy-society.ts";

const ORIGIN = { file: "toy", line: 1 };
const works: Investment = {
  id: "works",
  name: "Works",
  adds: ["build-capacity l 5kt/d"],
  leadYears: 2,
  status: "possible",
  source: "s",
  note: "",
  origin: ORIGIN,
};
const bank: FinanceChannel = {
  id: "bank",
  title: "Bank",
  actor: "B",
  investments: ["works"],
  claims: ["C1"],
  source: "s",
  note: "",
  origin: ORIGIN,
};
const COST = ranged("capex/investment:works", "USD million", 400, 200, 800);
const toy = (figures: Case["figures"], more: Partial<Case> = {}): Case =>
  tinyCase({ channels: [bank], investments: [works], figures: [COST, ...figures], ...more });

describe("a channel of finance", () => {
  it("that lends 100 a year pays half of 400 over two years of works", () => {
    const [read] = financeOf(toy([ranged("limit/channel:bank", "USD million/y", 100, 50, 150)]));
    expect(read!.limitIsYearly).toBe(true);
    expect(read!.investments[0]!.covers).toEqual({ value: 0.5, low: 100 / 800, high: 1 });
  });

  it("that lends 100 once pays a quarter", () => {
    const [read] = financeOf(toy([ranged("limit/channel:bank", "USD million", 100)]));
    expect(read!.investments[0]!.covers!.value).toBe(0.25);
  });

  it("without a limit covers what is not known, and without a delay stands nobody knows when", () => {
    const [read] = financeOf(toy([]));
    expect(read).toMatchObject({ limitUsdM: null, interest: null, delayYears: null });
    expect(read!.investments[0]).toMatchObject({ covers: null, standsAfter: null });
    expect(fundedChanges(toy([]), "bank", "works", 0)).toBeNull();
  });

  it("lets capacity stand after its delay and the works: 1.5 and 2 years", () => {
    const kase = toy([ranged("delay/channel:bank", "y", 1.5, 1, 3)]);
    expect(financeOf(kase)[0]!.investments[0]!.standsAfter).toEqual({ value: 3.5, low: 3, high: 5 });
    expect(fundedChanges(kase, "bank", "works", dayOf("2026-01-01"))).toEqual(["build-capacity l 5kt/d @2029-07-03"]);
    const slow = fundedChanges(kase, "bank", "works", dayOf("2026-01-01"), ({ high = 0 }) => high);
    expect(slow).toEqual(["build-capacity l 5kt/d @2031-01-02"]);
  });

  it("has no date for works whose lead time is not known", () => {
    const kase = toy([ranged("delay/channel:bank", "y", 1)], { investments: [{ ...works, leadYears: null }] });
    expect(financeOf(kase)[0]!.investments[0]!.standsAfter).toBeNull();
  });
});

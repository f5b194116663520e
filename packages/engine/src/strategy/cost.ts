import type { Lever, Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { leversOf, strategyOf } from "./known-levers.ts";
import { type LeverFigures, leverFigures } from "./lever-figures.ts";
import type { Cost, Ranged } from "./types.ts";

const NOTHING: Ranged = { low: 0, value: 0, high: 0 };

/**
 * What one lever costs that builds `investments` (those no other lever pays for): capex and a `cost` of unit USD million once; opex and a `cost`
 * a year every year. Class `none` without a figure costs nothing.
 */
export function leverCost(figures: LeverFigures, lever: Lever, investments: readonly string[]): Cost {
  const subject = `lever:${lever.id}`;
  const own = figures.ranged(subject, "cost");
  const isYearly = figures.unit(subject, "cost").endsWith("/y");
  const capex = investments.map((id) => figures.ranged(`investment:${id}`, "capex"));
  const opex = investments.map((id) => figures.ranged(`investment:${id}`, "opex"));
  const isStated = own !== null || lever.costClass === "none" || lever.investments.length > 0;
  return {
    costUsdM: total([...capex, isYearly ? null : own, isStated ? NOTHING : null]),
    yearlyUsdM: total([...opex, isYearly ? own : null, isStated ? NOTHING : null]),
    uncosted: [
      ...investments.filter((_, i) => capex[i] === null).map((id) => `investment:${id}`),
      ...(!isStated ? [subject] : []),
    ],
  };
}

/** Costs added up; low and high are the sums of the lows and of the highs, wider than costs that do not err together. */
export function addCosts(costs: readonly Cost[]): Cost {
  if (costs.length === 0) return { costUsdM: NOTHING, yearlyUsdM: NOTHING, uncosted: [] };
  return {
    costUsdM: total(costs.map((cost) => cost.costUsdM)),
    yearlyUsdM: total(costs.map((cost) => cost.yearlyUsdM)),
    uncosted: costs.flatMap((cost) => cost.uncosted),
  };
}

/** What a strategy costs, whoever pays: each investment counts once, however many of its levers build it. */
export function costOf(kase: Case, strategy: string | Strategy): Cost {
  const { levers } = typeof strategy === "string" ? strategyOf(kase, strategy) : strategy;
  const paid = new Set<string>();
  const figures = leverFigures(kase);
  const costs = leversOf(
    kase,
    levers.map(({ lever }) => lever),
  ).map((lever) => {
    const own = lever.investments.filter((id) => !paid.has(id));
    for (const id of own) paid.add(id);
    return leverCost(figures, lever, own);
  });
  return addCosts(costs);
}

function total(parts: readonly (Ranged | null)[]): Ranged | null {
  const stated = parts.filter((part) => part !== null);
  if (stated.length === 0) return null;
  return stated.reduce((sum, part) => ({
    low: sum.low + part.low,
    value: sum.value + part.value,
    high: sum.high + part.high,
  }));
}

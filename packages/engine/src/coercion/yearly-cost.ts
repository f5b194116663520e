import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";

/**
 * What an investment costs a year, USD million: `capex` spread evenly over its `life` at the case's `discount-rate` (an annuity), plus `opex`. Null where
 * one of cost, life and rate is not stated.
 */
export function yearlyCost(kase: Case, investment: string): number | null {
  const read = (subject: string, quantity: string) => lookup(kase).figures(subject, quantity).at(-1)?.value;
  const subject = `investment:${investment}`;
  const [capex, life, rate] = [read(subject, "capex"), read(subject, "life"), read(`case:${kase.id}`, "discount-rate")];
  if (capex === undefined || life === undefined || rate === undefined || life <= 0) return null;
  // What a dollar a year over the life is worth today.
  let [present, factor] = [0, 1];
  for (let year = 0; year < Math.round(life); year++) {
    factor /= 1 + rate;
    present += factor;
  }
  return capex / present + (read(subject, "opex") ?? 0);
}

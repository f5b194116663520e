import { lookup } from "../case/lookup.ts";
import type { Indicator } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";
import { informationRange } from "./information.ts";
import type { IndicatorValue } from "./types.ts";

type Chance = IndicatorValue["chances"][number];

/**
 * What each indicator of the case would tell within a year about which of the theories is right, most telling first. A list in the place of an id is
 * a side: its chance is the mean of its theories', and the sides are compared. A theory without a chance (one that says nothing of what
 * actors do) is left out; an indicator with fewer than two chances is not listed. Throws {@link RequestError} for an unknown theory.
 */
export function indicatorValues(kase: Case, theoryIds: readonly (string | readonly string[])[]): IndicatorValue[] {
  const sides = theoryIds.map((side) => (typeof side === "string" ? [side] : side));
  const known = kase.theories.map(({ id }) => id);
  const problems = sides.flat().filter((id) => !known.includes(id));
  if (problems.length > 0) throw new RequestError(problems.map((id) => unknown("theory", id, known)));
  return kase.indicators
    .flatMap((indicator) => worthOf(kase, indicator, sides) ?? [])
    .sort((a, b) => b.bits.value - a.bits.value);
}

function worthOf(kase: Case, { id, title }: Indicator, sides: readonly (readonly string[])[]): IndicatorValue | null {
  const read = (theory: string): Figure | undefined => lookup(kase).figures(`indicator:${id}`, "chance", theory).at(-1);
  const chances = sides.flatMap((side) => {
    const stated = side.flatMap((theory) => read(theory) ?? []);
    return stated.length === 0 ? [] : [meanOf(stated)];
  });
  if (chances.length < 2) return null;
  const bases = new Set(sides.flat().flatMap((theory) => read(theory)?.basis ?? []));
  const basis = bases.size === 1 ? [...bases][0]! : [...bases].sort().join(", ");
  return { indicator: id, title, bits: informationRange(chances), chances, basis };
}

function meanOf(figures: readonly Figure[]): Chance {
  const mean = (read: (figure: Figure) => number) => figures.reduce((sum, one) => sum + read(one), 0) / figures.length;
  return {
    theory: figures.map(({ of }) => of).join("+"),
    value: mean(({ value }) => value),
    low: mean(({ value, low }) => low ?? value),
    high: mean(({ value, high }) => high ?? value),
  };
}

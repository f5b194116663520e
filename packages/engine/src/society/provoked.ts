import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { Reaction } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { exp } from "../quantity/elementary.ts";
import { latest } from "./latest.ts";
import { highOf, lowOf, readingOf } from "./wording.ts";

/**
 * The rate of a reaction right after acts of total severity `severity` that excite it: `rate x exp(b1 E / (1 + E / E0))`, never above its cap, with
 * the range of the rate and of b1. null: it knows no excitement, or b1 is not stated.
 */
export function provokedRate(kase: Case, reaction: Reaction, rate: Reading, severity: number): Reading | null {
  const figure = (quantity: string): Reading | undefined => {
    const found = latest(lookup(kase).figures(`reaction:${reaction.id}`, quantity));
    return found && readingOf(found);
  };
  const provocation = figure("provocation");
  if (!reaction.excitedBy || !provocation) return null;
  const half = figure("half-excitement")?.value ?? Number.POSITIVE_INFINITY;
  const cap = figure("rate-cap")?.value ?? Number.POSITIVE_INFINITY;
  const felt = severity / (1 + severity / half);
  const at = (base: number, b1: number): number => Math.min(Math.max(base, cap), base * exp(b1 * felt));
  return {
    value: at(rate.value, provocation.value),
    low: at(lowOf(rate), lowOf(provocation)),
    high: at(highOf(rate), highOf(provocation)),
  };
}

import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { Mechanism } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { exp } from "../quantity/elementary.ts";
import { latest } from "./latest.ts";
import type { Deterrent } from "./types.ts";
import { highOf, lowOf, readingOf } from "./wording.ts";

/**
 * By how much a mechanism of form `hazard` multiplies a hazard today: `exp(strength x (cause - reference))`, with the extremes over the ranges
 * of all three. Without a stated reference the cause stands at its start and the factor is 1. null where a figure is missing.
 */
export function hazardFactor(kase: Case, mechanism: Mechanism): Pick<Deterrent, "factor" | "missing"> {
  const strength = figureOf(kase, `mechanism:${mechanism.id}`, "strength");
  if (!strength) return { factor: null, missing: `No figure states the strength of ${mechanism.id}.` };
  const [cause = "", ...others] = mechanism.causes;
  if (others.length > 0)
    return { factor: null, missing: `${mechanism.id} has several causes; its level is not one number.` };
  const level = figureOf(kase, `variable:${cause}`, "start");
  if (!level) return { factor: null, missing: `No figure states the level of ${cause} today.` };
  const reference = figureOf(kase, `mechanism:${mechanism.id}`, "reference") ?? level;
  const above = { low: lowOf(level) - highOf(reference), high: highOf(level) - lowOf(reference) };
  const same = reference === level ? { low: 0, high: 0 } : above;
  const corners = [lowOf(strength), highOf(strength)].flatMap((s) => [s * same.low, s * same.high]);
  const value = exp(strength.value * (level.value - reference.value));
  return { factor: { value, low: exp(Math.min(...corners)), high: exp(Math.max(...corners)) }, missing: "" };
}

function figureOf(kase: Case, subject: string, quantity: string): Reading | undefined {
  const figure = latest(lookup(kase).figures(subject, quantity));
  return figure && readingOf(figure);
}

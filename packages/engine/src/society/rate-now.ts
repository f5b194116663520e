import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { Reaction } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { latest } from "./latest.ts";
import { readingOf } from "./wording.ts";

/** How often a reaction comes, a year, in the regime of today (figure `rate` of `war` or `calm`, or of nothing where there is one regime); null: not known. */
export function rateNow(kase: Case, reaction: Reaction): Reading | null {
  const rates = lookup(kase)
    .allFigures(`reaction:${reaction.id}`, "rate")
    .filter((one) => one.use);
  const regime = regimeOf(kase, reaction);
  const figure = latest(rates.filter((one) => one.of === regime)) ?? latest(rates.filter((one) => one.of === ""));
  return figure ? readingOf(figure) : null;
}

/** `war` or `calm` by the driver's level today; of one regime, empty. */
function regimeOf(kase: Case, reaction: Reaction): "war" | "calm" | "" {
  if (reaction.regime === "") return "";
  const start = latest(lookup(kase).figures(`variable:${reaction.regime}`, "start"));
  return (start?.value ?? 0) >= 0.5 ? "war" : "calm";
}

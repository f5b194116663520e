import { type Case, isoOf } from "@multivector/engine";
import { strategyJson } from "./run-json.ts";
import { strategyWarnings } from "./run-warnings.ts";
import type { StrategyStudy, StudyRequest } from "./strategy-study.ts";

/** The results of `strategy` as printed with --json, and its warnings. */
export function studyJson(kase: Case, study: StrategyStudy, { futures, scene }: StudyRequest) {
  const { outlook, plans, theories, strategies, windows, orders, profiles, disagreements } = study;
  const results = {
    from: isoOf(outlook.from),
    to: isoOf(outlook.to),
    futures: futures.length,
    seed: futures[0]!.seed,
    announced: scene.announced !== false,
    plans: plans.map((plan) => strategyJson(kase, plan)),
    theories,
    strategies,
    windows,
    // Beyond 20 levers orders are not counted: more than any number written here.
    orders: orders.map((row) => ({ ...row, orders: Number.isFinite(row.orders) ? row.orders : null })),
    profiles,
    disagreements,
  };
  const atOdds = new Set(plans.flatMap(({ warnings }) => strategyWarnings(warnings)));
  return { results, warnings: [...atOdds, ...studyNotes(study)] };
}

/** What is assumed and left out of a study. */
export function studyNotes({ outlook }: StrategyStudy): string[] {
  return [
    "Bands are shares of futures, not probabilities: the coefficient of provocation is a prior that contains zero.",
    "Output, intake and demand are held at their last known year; futures vary the numbers of politics alone.",
    ...outlook.missing.map((what) => `Not known, left out: ${what}.`),
  ];
}

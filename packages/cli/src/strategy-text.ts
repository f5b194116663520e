import { type Case, type Disagreement, isoOf, type StrategyResult } from "@multivector/engine";
import { money } from "./money-text.ts";
import { rough, share, spread } from "./political-text.ts";
import type { PlannedStrategy } from "./run-politics.ts";
import { strategyWarnings } from "./run-warnings.ts";
import { studyNotes } from "./strategy-json.ts";
import type { StrategyStudy, StudiedTheory, StudyRequest } from "./strategy-study.ts";
import { disagreementLine, orderLines, profileLines, twice, windowLines } from "./strategy-window-text.ts";

/** The answer of `strategy` as text: each strategy with its levers, then theory by theory against doing nothing. Two digits: no more is known. */
export function strategyText(kase: Case, study: StrategyStudy, { futures, scene }: StudyRequest): string {
  const { outlook, plans, theories } = study;
  const said = scene.announced === false ? "; nothing is announced" : "";
  const lines = [
    `${kase.title}: ${futures.length} futures of seed ${futures[0]!.seed}, ${isoOf(outlook.from)} to ${isoOf(outlook.to)}${said}`,
    "Loss: what acts of others keep from being exported. Mean over futures (5 to 95 % of them); a mean carried by few futures lies outside them.",
    "Differences: beside the mean two standard errors of it; cannot tell: so many futures do not show its sign.",
    "",
    "Doing nothing, a year",
    ...table([
      ["", "USD million", "kt", "acts"],
      ...theories.map((row) => [titleOf(kase, row), spread(row.lossUsdM), spread(row.lossKt), spread(row.acts)]),
    ]),
    ...plans.flatMap((plan) => ["", ...planLines(kase, study, plan)]),
    "",
    ...studyNotes(study),
  ];
  return `${lines.join("\n")}\n`;
}

function titleOf(kase: Case, { theory, provocation, reactions }: StudiedTheory): string {
  const title = kase.theories.find(({ id }) => id === theory)?.title ?? "mixed";
  return `${theory} ${title}${reactions && provocation !== "off" ? ` (provocation ${provocation})` : ""}`;
}

function planLines(kase: Case, study: StrategyStudy, { description, warnings }: PlannedStrategy): string[] {
  const { id, title, levers } = description;
  const mine = <T extends { readonly strategy: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.strategy === id);
  if (levers.length === 0) return [`${id}: ${title}; no lever, so it is doing nothing`];
  return [
    `${id}: ${title}; ${money(description)}`,
    ...levers.map(
      (row) => `  ${row.start} ${row.lever}: ${row.title}; ${row.actor}, stands ${row.stands}; ${money(row)}`,
    ),
    ...strategyWarnings(warnings).map((warning) => `  ${warning}`),
    "  against doing nothing, a year",
    ...table([
      ["", "USD million", "sign", "futures", "kt", "acts", "extreme acts", "worse in"],
      ...mine(study.strategies).map((row) => resultCells(row, mine(study.disagreements)[0])),
    ]),
    ...mine(study.windows).flatMap((window) => windowLines(kase, window)),
    ...mine(study.profiles).flatMap((profile) => profileLines(kase, profile)),
    ...mine(study.orders).flatMap(orderLines),
    ...mine(study.disagreements).map((row) => disagreementLine(kase, row)),
  ];
}

function resultCells(
  { theory, differenceUsdM, standardErrorUsdM, differenceKt, actsDifference, extreme, worse }: StrategyResult,
  sides: Disagreement | undefined,
): string[] {
  const { mean, low, high } = differenceUsdM;
  return [
    theory,
    `${rough(mean)} +- ${twice(standardErrorUsdM)}`,
    sideOf(theory, sides),
    `${rough(low)} to ${rough(high)}`,
    spread(differenceKt),
    spread(actsDifference),
    extreme === null ? "-" : spread(extreme.difference),
    `${share(worse)} of futures`,
  ];
}

/** What so many futures tell of the sign. */
function sideOf(theory: string, sides: Disagreement | undefined): string {
  if (sides?.unclear.includes(theory)) return "cannot tell";
  if (sides?.lowers.includes(theory)) return "lowers";
  return sides?.raises.includes(theory) ? "raises" : "leaves";
}

/** Rows of cells as lines, the columns apart. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) => `    ${row.map((text, c) => text.padEnd(widths[c]!)).join("  ")}`.trimEnd());
}

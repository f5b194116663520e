import { theoryRanges, windowBand } from "@multivector/charts";
import type { PoliticsResult, VulnerabilityWindow } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { dateText, shortDate } from "../format.ts";
import { effectCell, moneyCell, shareOfFutures, spreadCell, two } from "../political-words.ts";
import { resultOf, strategyTitle, theoryName } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf } from "../writer.ts";
import { both } from "./both.ts";

type FigureParts = Omit<Figure, "kind" | "name">;

/** Yearly loss from acts under each theory: doing nothing new, and each package. */
export function theoryFigure(view: View, politics: PoliticsResult, packages: readonly string[]): FigureParts {
  const title = "Loss from acts of others under each theory";
  const groups = politics.theories.map((one) => ({
    theory: one.theory,
    heading: `${one.theory} ${one.title}`,
    rows: [
      { name: "Nothing new is done", spread: one.lossUsdM },
      ...packages.flatMap((id) => {
        const result = resultOf(politics, id, one.theory);
        return result === undefined ? [] : [{ name: strategyTitle(view, politics, id), spread: result.lossUsdM }];
      }),
    ].map(({ name, spread }) => ({ name, ...spread, text: moneyCell(spread) })),
  }));
  return {
    id: "fig-politics-theories",
    title,
    caption: `Means over ${politics.futures} futures, lines over the middle nine tenths of futures: shares of futures, not probabilities; a mean carried by few futures lies outside them. Under the first theory nobody reacts, so that nothing is lost by any act.`,
    unit: "USD million a year; mean (5 to 95 % of futures)",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Theory", "Strategy", "#Loss from acts"],
      groups.flatMap(({ heading, rows }) => rows.map(({ name, text }) => [heading, name, text])),
    ),
    ...both(theoryRanges, {
      id: "politics-theories",
      title,
      desc: groups
        .map(({ heading, rows }) => `${heading}: ${rows.map(({ name, text }) => `${name} ${text}`).join(", ")}`)
        .join("; "),
      unit: "USD million a year",
      groups,
      key: "dot: mean; line: 5 to 95 % of futures",
    }),
  };
}

/** The window of vulnerability of one strategy, month by month, under each theory that has provocation. */
export function windowFigure(view: View, politics: PoliticsResult, strategy: string): FigureParts {
  const windows = politics.windows.filter((one) => one.strategy === strategy);
  const shown = Math.max(...windows.map(monthsOfInterest));
  const cut = windows.some(({ months }) => shown < months.length);
  const title = `Window of vulnerability: ${strategyTitle(view, politics, strategy)}`;
  return {
    id: "fig-politics-window",
    title,
    caption:
      "Loss from acts if the strategy is announced, less the loss if it is not, in the same futures. Thick: as expected, without drawing acts, booked in the month an act begins; thin and band: as simulated, mean and 5 to 95 % of futures (no width where fewer than one future in twenty differs; a mean carried by few futures lies outside it). Dashes: the window opens and closes; dot: deepest month. " +
      `The zero line is also the result with provocation off: ${windows.every(isClosedWithout) ? "no window is left" : "NOT ZERO, see the table"}.${cut ? " Later months, in which next to nothing is expected, are in the table alone." : ""}`,
    unit: "USD million a month; mean (5 to 95 % of futures)",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      [
        "Theory",
        "Month",
        "#Difference expected",
        "#Announced",
        "#Not announced",
        "#Difference",
        "#kt",
        "#Worst future",
        "#Share of futures above zero",
      ],
      windows.flatMap((one) =>
        one.months.map((m) => [
          one.theory,
          shortDate(m.month.slice(0, 7)),
          two(m.expectedUsdM),
          two(m.announcedUsdM),
          two(m.unannouncedUsdM),
          moneyCell(m.usdM),
          spreadCell(m.kt),
          two(m.worstUsdM),
          shareOfFutures(m.above, one.futures, ""),
        ]),
      ),
    ),
    ...both(windowBand, {
      id: "politics-window",
      title,
      desc: windows.map((one) => `${one.theory}: ${windowWords(one)}`).join("; "),
      unit: "USD million a month",
      panels: windows.map((one) => ({
        heading: theoryName(politics, one.theory),
        note: windowWords(one).split(";")[0]!,
        points: one.months
          .slice(0, shown)
          .map(({ month, usdM, expectedUsdM }) => ({ month, expected: expectedUsdM, ...usdM })),
        ...{ opens: one.opens, closes: one.closes, deepest: one.deepest?.month ?? null },
      })),
      key: [
        "thick: expected; thin: mean simulated, cut at the edge; band: 5 to 95 %",
        "zero line: provocation off; dashes: opens, closes",
      ],
    }),
  };
}

/** Shortest course that is drawn, and months drawn after the last that differs. */
const LEAST_MONTHS = 36;
const AFTER = 6;
/** A month counts if its expected difference is more than this part of the largest. */
const DIFFERS = 0.01;

/** How many months from the first on are worth drawing: later ones hold chance alone. */
function monthsOfInterest({ months }: VulnerabilityWindow): number {
  const largest = Math.max(1e-9, ...months.map(({ expectedUsdM }) => Math.abs(expectedUsdM)));
  const last = months.findLastIndex(({ expectedUsdM }) => Math.abs(expectedUsdM) > DIFFERS * largest);
  return Math.min(months.length, Math.max(LEAST_MONTHS, last + 1 + AFTER));
}

/** Is nothing left of the window where moves provoke nothing? */
export function isClosedWithout({ areaWithoutProvocationUsdM }: VulnerabilityWindow): boolean {
  return Math.abs(areaWithoutProvocationUsdM) < 1e-6;
}

/** When it opens, is deepest and closes, in words. */
function windowWords({ opens, closes, deepest, areaUsdM, standardErrorUsdM }: VulnerabilityWindow): string {
  if (opens === null || closes === null || deepest === null) return "no window: announcing costs nothing in the mean";
  const month = (iso: string) => dateText(iso.slice(0, 7));
  return `opens ${month(opens)}, deepest ${month(deepest.month)}, closes ${month(closes)}; area in USD million ${effectCell(areaUsdM, standardErrorUsdM)}`;
}

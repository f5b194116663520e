import type { RankedMetric, RegretRow } from "@multivector/engine";
import { listText, sentence } from "../format.ts";
import { ranksFigure } from "../pictures/uncertainty.ts";
import { shareOfFutures, two } from "../political-words.ts";
import { strategyTitle } from "../politics-readings.ts";
import { tableOf, type Writer } from "../writer.ts";
import { metricWords } from "./uncertainty-metrics.ts";
import { type Compared, quoted, statesShare } from "./uncertainty-words.ts";

/** Regret against the best of each state and against doing nothing, then every metric side by side and where they disagree. */
export function writeRegret(writer: Writer, compared: Compared): void {
  writer.heading(3, "survives-regret", "What each may be regretted for");
  writer.paragraph(regretWords(compared), ["tab-politics-regret", "tab-politics-side-by-side"]);
  writeRegretTable(writer, compared);
  writer.paragraph(metricsWords(compared), ["fig-politics-ranks", "tab-politics-regret"]);
  writer.figure(ranksFigure(compared));
}

function regretWords(compared: Compared): string {
  const { regret, baseline } = compared.result.robustness;
  const least = [...regret].sort((a, b) => a.mean - b.mean)[0]!;
  const size = ({ mean, p90, largest }: RegretRow) =>
    `USD ${two(mean)} million a year on average (0 to ${two(largest)} over states; at most ${two(p90)} in nine states of ten)`;
  const others = regret.filter(({ strategy }) => strategy !== baseline);
  const harm = others.map(
    (one) =>
      `${quoted(compared, one.strategy)} is worse in ${statesShare(compared, one.worseIn)}, by USD million ${two(one.worse)} averaged over all states, and better by ${two(one.better)}`,
  );
  return `Regret is what a strategy loses beyond the best of these strategies in the same state. ${quoted(compared, least.strategy)} regrets least: ${size(least)}. Against doing nothing worse and better are counted apart, since a gain in one state makes no loss in another good: ${harm.join("; ")}.`;
}

function writeRegretTable(writer: Writer, compared: Compared): void {
  const { view, result } = compared;
  writer.table({
    id: "tab-politics-regret",
    title: "Regret against the best of each state, and against doing nothing",
    caption:
      "Regret against the best of the strategies in the same state, its mean and its largest. Against doing nothing in the same state: worse and better apart, each averaged over all states, and the share of states in which it is worse, with the 95\u202f% interval of so many futures. Theories that give the same share a row.",
    unit: "USD million a year; shares of states in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Strategy", "Theory", "#Mean regret", "#Largest", "#Worse by", "#Better by", "#Worse in"],
      result.strategies.flatMap((strategy) => regretRows(compared, strategy)),
    ),
  });
}

/** All theories, then each; those that give the same to the digit share a row. */
function regretRows(compared: Compared, strategy: string): string[][] {
  const { view, politics, result } = compared;
  const { regret, baseline, theories } = result.robustness;
  const cellsOf = (rows: readonly RegretRow[]) => {
    const one = rows.find((row) => row.strategy === strategy)!;
    const share = (value: number) => shareOfFutures(value, result.futures, "");
    const against = strategy === baseline ? ["", "", ""] : [two(one.worse), two(one.better), share(one.worseIn)];
    return [two(one.mean), two(one.largest), ...against];
  };
  const groups = new Map<string, { readonly names: string[]; readonly cells: string[] }>();
  for (const { theory, regret: own } of theories) {
    const cells = cellsOf(own);
    const group = groups.get(cells.join("|")) ?? { names: [], cells };
    group.names.push(theory);
    groups.set(cells.join("|"), group);
  }
  const name = strategyTitle(view, politics, strategy);
  return [
    [name, "all", ...cellsOf(regret)],
    ...[...groups.values()].map(({ names, cells }) => [name, names.join(", "), ...cells]),
  ];
}

/** A first place held in fewer resamples than this is not sure. */
const SURE = 0.9;

function metricsWords(compared: Compared): string {
  const { metrics, agreement } = compared.result.robustness.table;
  const told = metrics.filter(({ best, alternatives }) => best.length > 0 && best.length < alternatives.length);
  const unsure = told.filter(({ alternatives }) =>
    alternatives.every(({ rank, bestShare }) => rank > 1 || bestShare < SURE),
  );
  const taus = agreement.map(({ tau }) => tau).filter(Number.isFinite);
  const order =
    taus.length === 0
      ? ""
      : ` Kendall’s tau between two metrics runs from ${two(Math.min(...taus))} to ${two(Math.max(...taus))} (1: the same order, \u22121: the opposite one).`;
  const open =
    unsure.length === 0
      ? ""
      : ` Not sure, since another comes first in more than one of ten drawings of the same states: ${listText(unsure.map(nameOf))}.`;
  const shape = metrics.filter(({ metric }) => metricWords(metric).group === "shape");
  const alone =
    shape.length === 0
      ? ""
      : ` ${sentence(listText(shape.map(nameOf)))} speak of how losses are spread, not of how large they are; the mean over the spread even favours losses that scatter more.`;
  return `Robustness has no one measure. ${told.length} metrics sum up the same states and tell the strategies apart (McPhail and others 2018): ${firstWords(compared, told)}.${order}${open}${alone}`;
}

/** Who comes first by which metrics; the one with most of them first. */
function firstWords(compared: Compared, told: readonly RankedMetric[]): string {
  const groups = new Map<string, RankedMetric[]>();
  for (const one of told) {
    const names = listText(one.best.map((id) => quoted(compared, id)));
    groups.set(names, [...(groups.get(names) ?? []), one]);
  }
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  if (sorted.length === 0) return "none does";
  if (sorted.length === 1) return `all of them put ${sorted[0]![0]} first`;
  return sorted
    .map(
      ([names, own]) =>
        `${names} ${own[0]!.best.length > 1 ? "come first alike" : "comes first"} by ${own.length} (${own.map(nameOf).join(", ")})`,
    )
    .join("; ");
}

function nameOf({ metric }: RankedMetric): string {
  return metricWords(metric).name.toLowerCase();
}

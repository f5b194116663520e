import type { RegretRow, RobustnessTable, RunRobustness } from "@multivector/engine";
import { columns } from "./columns.ts";
import { plain } from "./numbers.ts";

/** The answer of `robustness` as text: metrics with intervals, regret, and who is best under which theory. */
export function robustnessText(result: RunRobustness, futures: number, warnings: readonly string[]): string {
  const { measure, unit, sense, strategies, baseline, table, regret, theories } = result;
  const turned = sense === "minimise" ? "; less is better, so values are negated and larger is better" : "";
  const lines = [
    `${measure} (${unit})${turned}`,
    `${table.used} states of the world${theories.length > 0 ? ` (${futures} futures, ${theories.length} theories)` : ""}; every state counts alike`,
    ...warnings.map((warning) => `Note: ${warning}`),
    "",
    ...metricLines(table, strategies),
    "",
    table.sentence,
    "",
    `Regret, ${unit}: what the best strategy of each state would have spared; beside it, against ${baseline}`,
    ...regretLines(regret),
    ...theories.flatMap(({ theory, table: own, regret: rows }) => [
      "",
      `${theory}: ${own.used} states. ${own.sentence}`,
      ...regretLines(rows),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function metricLines({ metrics, confidence }: RobustnessTable, strategies: readonly string[]): string[] {
  return columns([
    [`metric (${Math.round(confidence * 100)} % interval)`, ...strategies, "best"],
    ...metrics.map(({ label, alternatives, best }) => [
      label,
      ...alternatives.map(({ value, low, high }) =>
        Number.isNaN(value) ? "not defined" : `${short(value)} (${short(low)} to ${short(high)})`,
      ),
      best.length === strategies.length ? "no difference" : best.join(", "),
    ]),
  ]);
}

function regretLines(rows: readonly RegretRow[]): string[] {
  return columns([
    ["strategy", "mean", "90 % of states at most", "largest", "best in", "worse by", "better by", "worse in"],
    ...rows.map((row) => [
      row.strategy,
      ...[row.mean, row.p90, row.largest].map(short),
      percent(row.bestIn),
      ...[row.worse, row.better].map(short),
      percent(row.worseIn),
    ]),
  ]);
}

function short(value: number): string {
  return plain(Object.is(value, -0) ? 0 : value);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

import { floorShares, regretHeatmap, tornado } from "@multivector/charts";
import type { KeptFloor, RankedAlternative, RankedMetric } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { count, sentence } from "../format.ts";
import { ranged, two, unitWords } from "../political-words.ts";
import { strategyTitle } from "../politics-readings.ts";
import { METRIC_GROUPS, type MetricWords, metricWords } from "../sections/uncertainty-metrics.ts";
import { type Compared, floorName, shareRange } from "../sections/uncertainty-words.ts";
import { tableOf } from "../writer.ts";
import { both } from "./both.ts";

type FigureParts = Omit<Figure, "kind" | "name">;

/** Share of states in which each strategy keeps the loss limit and each floor. */
export function floorsFigure(compared: Compared): FigureParts {
  const { view, politics, result } = compared;
  const title = "Share of states in which each strategy keeps the limit and the floors";
  const groups = result.kept.map((kept) => ({
    heading: floorName(compared, kept.floor),
    note: limitText(kept),
    rows: result.strategies.map((strategy) => {
      const own = kept.shares.filter((one) => one.strategy === strategy);
      const all = own.find(({ theory }) => theory === "")!;
      const parts = own.filter(({ theory }) => theory !== "").map(({ share }) => share);
      return {
        name: strategyTitle(view, politics, strategy),
        ...{ share: all.share, low: all.low, high: all.high, parts: parts.filter(Number.isFinite) },
        text: shareRange(all),
      };
    }),
  }));
  const drawn = groups.map(({ rows, ...group }) => ({
    ...group,
    rows: rows.filter((row) => Number.isFinite(row.share)),
  }));
  return {
    id: "fig-politics-kept",
    title,
    caption: `Dots over ${count(result.states, "state")}; lines are 95\u202f% intervals of so many futures; upright strokes are the theories one by one. The scale does not begin at nothing.`,
    unit: "share of states in per cent (95\u202f% interval)",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Kept", "Limit", "Strategy", "#Share of states"],
      groups.flatMap(({ heading, note, rows }) => rows.map(({ name, text }) => [heading, note, name, text])),
    ),
    ...both(floorShares, {
      ...{ id: "politics-kept", title, unit: "share of states", groups: drawn },
      desc: groups
        .map(({ heading, rows }) => `${heading}: ${rows.map(({ name, text }) => `${name} ${text}`).join(", ")}`)
        .join("; "),
      key: "dot: all states; line: 95\u202f% interval; strokes: theories one by one",
    }),
  };
}

function limitText({ floor, limit, unit }: KeptFloor): string {
  return floor === "loss"
    ? `at most USD million ${two(limit)}, yearly mean`
    : `at least ${two(limit)}, ${unitWords(unit)}`;
}

/** Places of strategies by every metric. */
export function ranksFigure(compared: Compared): FigureParts {
  const { view, politics, result } = compared;
  const { metrics, confidence, used } = result.robustness.table;
  const title = "Place of each strategy by every metric of robustness";
  const columns = result.strategies.map((id) => strategyTitle(view, politics, id));
  const groups = Object.entries(METRIC_GROUPS).flatMap(([group, heading]) => {
    const rows = metrics.filter(({ metric }) => metricWords(metric).group === group).map(rankRow);
    return rows.length === 0 ? [] : [{ heading, rows }];
  });
  return {
    id: "fig-politics-ranks",
    title,
    caption: `A place (1: best) and the value behind it, over ${count(used, "state")}; a place says nothing on by how much. Worst and best: half of each. Worse half: how far its mean lies beyond the median. A loss below zero is a gain: exports that wait can earn more. The intervals of the table, of ${Math.round(confidence * 100)} in a hundred, come from drawing the states anew, each by itself: they are rather too narrow.`,
    unit: "place; value in the unit of its group",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Metric", "Known as", ...columns.map((name) => `#${name}`)],
      metrics.map((one) => {
        const { name, note, group } = metricWords(one.metric);
        return [name, note, ...one.alternatives.map((cell) => `${placeOf(cell)}: ${valueText(cell, group)}`)];
      }),
    ),
    ...both(regretHeatmap, {
      ...{ id: "politics-ranks", title, columns, groups },
      desc: metrics.map(({ label, best }) => `${label}: ${best.join(" and ")}`).join("; "),
      key: "1: best by that metric, dark; equal places share a shade",
    }),
  };
}

function rankRow({ metric, alternatives }: RankedMetric) {
  const { name, note, group } = metricWords(metric);
  const cells = alternatives.map((one) => ({
    rank: Number.isFinite(one.value) ? one.rank : null,
    text: Number.isFinite(one.value) ? scaled(one.value, group) : "",
  }));
  return { name, note, cells };
}

const placeOf = ({ value, rank }: RankedAlternative): string => (Number.isFinite(value) ? String(rank) : "not defined");

/** Metrics are turned so that more is better; a loss is shown as a loss again. */
function scaled(value: number, group: MetricWords["group"]): string {
  if (group === "share") return `${two(value * 100)}\u202f%`;
  return two(group === "shape" ? value : 0 - value);
}

function valueText({ value, low, high }: RankedAlternative, group: MetricWords["group"]): string {
  if (!Number.isFinite(value)) return "";
  if (group === "shape") return ranged({ value, low, high });
  if (group === "share") return shareRange({ share: value, low, high });
  return ranged({ value: 0 - value, low: 0 - high, high: 0 - low });
}

/** What moves the loss: inputs told apart, the largest swing first. */
export function tornadoFigure(compared: Compared): FigureParts {
  const { view, politics, result } = compared;
  const { swings, strategy } = result.matters;
  const title = `What moves the loss most: ${strategyTitle(view, politics, strategy)}`;
  const rows = swings.map((one) => {
    const unit = one.unit === "" ? "" : ` ${unitWords(one.unit)}`;
    return {
      name: sentence(one.label),
      ...{ atLowest: one.atLowest, atHighest: one.atHighest },
      text: `${one.swing > 0 ? "+" : ""}${two(one.swing)} (\u00b1${two(2 * one.standardError)})`,
      note: `lowest fifth at most ${two(one.lowest)}${unit}, highest at least ${two(one.highest)}${unit}`,
    };
  });
  return {
    id: "fig-politics-tornado",
    title,
    caption:
      "Mean loss in the futures with the lowest fifth of an input’s values and in those with the highest, the mean over theories of each future; the difference with two standard errors. Other inputs vary as they will: a swing is no effect of the input alone.",
    unit: "USD million a year",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Input", "Unit", "#Lowest fifth up to", "#Highest fifth from", "#Loss at lowest", "#At highest", "#Difference"],
      swings.map((one, i) => [
        ...[one.label, one.unit === "" ? "none" : unitWords(one.unit), two(one.lowest), two(one.highest)],
        ...[two(one.atLowest), two(one.atHighest), rows[i]!.text],
      ]),
    ),
    ...both(tornado, {
      ...{ id: "politics-tornado", title, unit: "mean loss, USD million a year", rows },
      desc: rows.map(({ name, text }) => `${name}: ${text}`).join("; "),
      key: "hollow: input in its lowest fifth; full: in its highest",
    }),
  };
}

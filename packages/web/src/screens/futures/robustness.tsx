import { regretHeatmap } from "@multivector/charts";
import type { RankedAlternative, RankedMetric, RobustnessMetric, RunRobustness } from "@multivector/engine";
import type { ReactNode } from "react";
import { columnsOnly } from "../../engine/questions/futures-data.ts";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { ranged, shown } from "../../parts/format.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useCase } from "../../state/case-context.ts";
import { type Say, useWords } from "../../words/words.ts";
import { percent, type Reading, strategyTitle } from "./choices.ts";
import { useOver } from "./use-over.ts";

/** What the values of a metric are. */
type Group = "level" | "regret" | "share" | "shape";
const GROUPS: readonly Group[] = ["level", "regret", "share", "shape"];
const GROUP_OF: Readonly<Record<RobustnessMetric, Group>> = {
  ...{ maximin: "level", maximax: "level", hurwicz: "level", laplace: "level", undesirable_deviations: "level" },
  ...{ minimax_regret: "regret", percentile_regret: "regret", starr: "share" },
  ...{ mean_variance: "shape", percentile_skew: "shape", percentile_kurtosis: "shape" },
};

/** Strategies by every metric of robustness, over the measure and threshold that are read; NaN while the threshold is not known. */
export function Robustness({
  reading,
  threshold,
}: {
  readonly reading: Reading;
  readonly threshold: number;
}): ReactNode {
  const say = useWords();
  const { run, data, measure, sources, runs } = reading;
  const able = data.shape.strategies.length > 1;
  const robustness = useOver(
    "futuresRobustness",
    able && !Number.isNaN(threshold) ? JSON.stringify([run.id, measure.name, threshold]) : null,
    () => ({ data: columnsOnly(data, [measure.name], "theory"), measure: measure.name, threshold }),
  );
  return (
    <section data-panel="futures-robustness">
      {able ? (
        <Answer of={robustness}>
          {(answer) => (
            <RobustnessTable
              {...{ answer, sources, runs }}
              label={measure.label ?? measure.name}
              id="futures-robustness"
            />
          )}
        </Answer>
      ) : (
        <section className="panel" aria-label={say("futures.robustness")}>
          <h3>{say("futures.robustness")}</h3>
          <Empty>{say("futures.robustnessOne")}</Empty>
        </section>
      )}
    </section>
  );
}

/** Narrower than this, columns are lettered and cells hold places alone. */
const NARROW = 560;

/** Places of strategies by every metric, with values and intervals in the table. */
export function RobustnessTable({
  answer,
  label,
  runs,
  sources,
  id,
}: {
  readonly answer: RunRobustness;
  /** What the measure is called. */
  readonly label: string;
  readonly runs: string;
  readonly sources: readonly string[];
  readonly id: string;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [ref, outer] = useWidth(640);
  const width = outer - 30;
  const title = say("futures.robustness");
  const { metrics, used, failed } = answer.table;
  const titles = answer.strategies.map((one) => strategyTitle(kase, one));
  const letters = titles.map((_, s) => String.fromCharCode(65 + s));
  const narrow = width < NARROW;
  const legend = narrow ? ` ${titles.map((name, s) => `${letters[s]}: ${name}`).join("; ")}.` : "";
  const winner = answer.strategies.findIndex((one) => metrics.every(({ best }) => best.includes(one)));
  const agree = winner < 0 ? say("futures.agreeNot") : say("futures.agreeAll", { strategy: titles[winner]! });
  const text = (metric: RobustnessMetric, one: RankedAlternative) => valueText(metric, one, answer.sense, say);
  const cellOf = (metric: RobustnessMetric, one: RankedAlternative) => {
    const known = Number.isFinite(one.value);
    const bare = { ...one, low: Number.NaN, high: Number.NaN };
    return { rank: known ? one.rank : null, text: known && !narrow ? text(metric, bare) : "" };
  };
  const groups = GROUPS.map((group) => ({
    heading: say(`futures.group.${group}`, { measure: label, unit: answer.unit, runs }),
    rows: metrics
      .filter(({ metric }) => GROUP_OF[metric] === group)
      .map(({ metric, label: note, alternatives }) => ({
        ...{ name: say(`futures.metric.${metric}`), note },
        cells: alternatives.map((one) => cellOf(metric, one)),
      })),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <div ref={ref}>
      <Chart
        {...{ id, title, sources }}
        note={`${say("futures.robustnessNote", { measure: label, unit: answer.unit, used, failed, runs, agree })}${legend}`}
        columns={columnsOf(titles, answer.unit, text, say)}
        rows={metrics}
        keyOf={({ metric }) => metric}
        svg={() =>
          regretHeatmap({
            ...{ id, title, width, groups },
            desc: metrics.map((one) => one.sentence).join("; "),
            columns: narrow ? letters : titles,
            key: say("futures.robustnessKey"),
          })
        }
      />
    </div>
  );
}

/** Metrics are turned so that more is better; what is wished small is shown as it is again. */
function valueText(metric: RobustnessMetric, one: RankedAlternative, sense: string, say: Say): string {
  if (!Number.isFinite(one.value)) return say("futures.notDefined");
  const [value, low, high] = [one.value, one.low, one.high].map(still) as [number, number, number];
  const group = GROUP_OF[metric];
  const turned = group === "regret" || (group === "level" && sense === "minimise");
  const [from, to] = turned ? [0 - high, 0 - low] : [low, high];
  const known = Number.isFinite(from) && Number.isFinite(to);
  if (group === "share") return known ? `${percent(value)} (${percent(from)}–${percent(to)})` : percent(value);
  const own = turned ? 0 - value : value;
  return known ? ranged({ value: own, low: from, high: to }) : shown(own);
}

function unitOf(group: Group, unit: string, say: Say): string {
  if (group === "share") return "%";
  return group === "shape" ? say("futures.noUnit") : unit;
}

/** Strategies that differ by less than this differ by the order of sums alone. */
const SAME = 1e-6;

function still(value: number): number {
  return Math.abs(value) < SAME ? 0 : value;
}

function columnsOf(
  titles: readonly string[],
  unit: string,
  text: (metric: RobustnessMetric, one: RankedAlternative) => string,
  say: Say,
): readonly TableColumn<RankedMetric>[] {
  return [
    { name: say("futures.metric"), value: ({ metric }) => say(`futures.metric.${metric}`) },
    { name: say("futures.unit"), value: ({ metric }) => unitOf(GROUP_OF[metric], unit, say) },
    ...titles.map(
      (name, s): TableColumn<RankedMetric> => ({
        name,
        align: "right",
        value: ({ metric, alternatives }) =>
          `${text(metric, alternatives[s]!)}, ${say("futures.place", { place: alternatives[s]!.rank })}`,
      }),
    ),
  ];
}

import { type RegretHeatmapState, regretHeatmap } from "@multivector/charts";
import type { RankedAlternative, RankedMetric, RobustnessMetric } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart, Picture } from "../../parts/chart.tsx";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useView } from "../../state/store.ts";
import { RegretTable } from "./regret-table.tsx";
import { type CompareView, lookedNames } from "./view.ts";

/** What the values of a metric are: those of the measure, regrets of it, shares, or numbers without unit. */
const GROUPS: Readonly<Record<"value" | "regret" | "share" | "shape", readonly RobustnessMetric[]>> = {
  value: ["maximin", "maximax", "hurwicz", "laplace", "undesirable_deviations"],
  regret: ["minimax_regret", "percentile_regret"],
  share: ["starr"],
  shape: ["mean_variance", "percentile_skew", "percentile_kurtosis"],
};
type Group = keyof typeof GROUPS;

/** Where every strategy stands by every metric, and where the metrics disagree. */
export function RankHeatmap({ view }: { readonly view: CompareView }): ReactNode {
  const { say, found, names } = view;
  const { robustness } = found;
  const [measure, setMeasure] = useView("strategies.measure", "loss");
  const about = found.measures.find(({ name }) => name === robustness.measure)!;
  const title = say("strategies.ranks", { measure: about.label ?? about.name });
  const ordered = Object.entries(GROUPS).flatMap(([group, own]) =>
    robustness.table.metrics
      .filter(({ metric }) => own.includes(metric))
      .map((one) => ({ group: group as Group, one })),
  );
  return (
    <div>
      <div className="controls">
        <label>
          {say("strategies.measure")}
          <select value={measure} data-action="rank-measure" onChange={(event) => setMeasure(event.target.value)}>
            {found.measures
              .filter(({ name }) => name !== "cost")
              .map(({ name, label = name, unit }) => (
                <option key={name} value={name}>
                  {label}, {unit}
                </option>
              ))}
          </select>
        </label>
      </div>
      <Chart
        id="strategies-ranks"
        title={title}
        note={say("strategies.ranksNote", { basis: view.basis, disagreement: disagreement(view) })}
        sources={[]}
        columns={[
          { name: say("strategies.metric"), value: ({ one }) => say(`strategies.metric.${one.metric}`) },
          { name: say("strategies.valueUnit"), value: ({ group }) => unitOf(view, group) },
          ...names.flatMap((name, i) => columnsOf(view, name, i)),
        ]}
        rows={ordered}
        keyOf={({ one }) => one.metric}
        svg={() => regretHeatmap(stateOf({ ...view, width: Math.max(view.width, WHOLE) }, title))}
      >
        {partsOf(view).map((places) => (
          <Picture key={places.join(" ")} svg={regretHeatmap(stateOf(view, title, places))} />
        ))}
      </Chart>
      <RegretTable view={view} />
      <details className="strategies-details">
        <summary>{say("strategies.agreement")}</summary>
        <DataTable
          caption={say("strategies.agreementCaption")}
          columns={[
            { name: say("strategies.metric"), value: ({ metrics: [a] }) => say(`strategies.metric.${a}`) },
            { name: say("strategies.otherMetric"), value: ({ metrics: [, b] }) => say(`strategies.metric.${b}`) },
            {
              name: say("strategies.tau"),
              align: "right",
              value: ({ tau }) => (Number.isNaN(tau) ? null : tau),
              show: ({ tau }) => (Number.isNaN(tau) ? say("strategies.notDefined") : tau.toFixed(2)),
            },
          ]}
          rows={robustness.table.agreement}
          keyOf={({ metrics }) => metrics.join(" ")}
        />
      </details>
    </div>
  );
}

interface Row {
  readonly group: Group;
  readonly one: RankedMetric;
}

/** The place of a strategy and the value behind it, which is in the unit of its row. */
function columnsOf(view: CompareView, name: string, i: number): readonly TableColumn<Row>[] {
  const { say, found } = view;
  const cellOf = ({ one }: Row) => one.alternatives[i]!;
  const known = (row: Row) => Number.isFinite(cellOf(row).value);
  return [
    {
      name: say("strategies.placeOf", { name }),
      align: "right",
      value: (row) => (known(row) ? cellOf(row).rank : null),
    },
    {
      name: say("strategies.valueOf", { name }),
      align: "right",
      value: (row) => {
        if (!known(row)) return null;
        const { value } = cellOf(row);
        return row.group === "share" ? 100 * value : turned(found.robustness.sense, row.group, value);
      },
      show: (row) => <ValueCell view={view} cell={cellOf(row)} group={row.group} metric={row.one.metric} name={name} />,
    },
  ];
}

function unitOf({ say, found }: CompareView, group: Group): string {
  if (group === "share") return `${say("strategies.shareOfStates")}, %`;
  return group === "shape" ? say("strategies.noUnit") : found.robustness.unit;
}

/** Which strategy is best by how many metrics. */
function disagreement({ say, found, names }: CompareView): string {
  const { metrics } = found.robustness.table;
  const telling = metrics.filter(({ best, alternatives }) => best.length > 0 && best.length < alternatives.length);
  const counts = names
    .map((name, i) => ({ name, first: telling.filter(({ best }) => best.includes(found.rows[i]!.id)).length }))
    .filter(({ first }) => first > 0)
    .sort((a, b) => b.first - a.first);
  if (telling.length === 0) return say("strategies.noneTells");
  const list = counts.map(({ name, first }) => say("strategies.firstBy", { name, first })).join("; ");
  return say(counts.length === 1 ? "strategies.allAgree" : "strategies.disagree", { list, count: telling.length });
}

/** Width from which all strategies stand beside each other, pixels; a narrower page has some of them below one another. */
const WHOLE = 700;
const BESIDE = 3;

function partsOf({ names, width }: CompareView): readonly (readonly number[])[] {
  const all = names.map((_, i) => i);
  if (width >= WHOLE) return [all];
  return Array.from({ length: Math.ceil(all.length / BESIDE) }, (_, k) => all.slice(k * BESIDE, (k + 1) * BESIDE));
}

function stateOf(
  view: CompareView,
  title: string,
  places: readonly number[] = view.names.map((_, i) => i),
): RegretHeatmapState {
  const { say, found, names, width } = view;
  const { metrics } = found.robustness.table;
  const unit = found.robustness.unit;
  return {
    ...{ id: `strategies-ranks-${places.join("-")}`, title, width, columns: places.map((i) => names[i]!) },
    desc: disagreement(view),
    selected: lookedNames(view),
    groups: Object.entries(GROUPS).flatMap(([group, own]) => {
      const rows = metrics
        .filter(({ metric }) => own.includes(metric))
        .map(({ metric, alternatives }) => ({
          name: say(`strategies.metric.${metric}`),
          note: say(`strategies.known.${metric}`),
          cells: places
            .map((i) => alternatives[i]!)
            .map((one) => ({
              rank: Number.isFinite(one.value) ? one.rank : null,
              text: written(found.robustness.sense, group as Group, one.value),
            })),
        }));
      return rows.length === 0 ? [] : [{ heading: say(`strategies.group.${group as Group}`, { unit }), rows }];
    }),
    key: say("strategies.ranksKey"),
  };
}

/** Metrics are turned so that more is better; what is to be small is shown as it is again. */
function written(sense: "minimise" | "maximise", group: Group, value: number): string {
  if (!Number.isFinite(value)) return "";
  if (group === "share") return `${Math.round(value * 100)}\u202f%`;
  return shown(turned(sense, group, value));
}

function turned(sense: "minimise" | "maximise", group: Group, value: number): number {
  return group === "regret" || (group === "value" && sense === "minimise") ? 0 - value : value;
}

function ValueCell({
  view,
  cell,
  group,
  metric,
  name,
}: {
  readonly view: CompareView;
  readonly cell: RankedAlternative;
  readonly group: Group;
  readonly metric: RobustnessMetric;
  readonly name: string;
}): ReactNode {
  const { say, found, basis } = view;
  const { sense, unit } = found.robustness;
  if (!Number.isFinite(cell.value)) return <span className="not-known">{say("strategies.notDefined")}</span>;
  const ends = [turned(sense, group, cell.low), turned(sense, group, cell.high)];
  return (
    <Num
      title={`${name}: ${say(`strategies.metric.${metric}`)}${group === "value" || group === "regret" ? `, ${unit}` : ""}`}
      measure=""
      equation={say("strategies.equation.metric", { basis, known: say(`strategies.known.${metric}`) })}
      digits={(value) => (group === "share" ? written(sense, group, value) : shown(value))}
      value={turned(sense, group, cell.value)}
      low={Math.min(...ends)}
      high={Math.max(...ends)}
    />
  );
}

import { type ShareBarsState, shareBars } from "@multivector/charts";
import type { ExposureTable } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { valueText } from "./answer-chart.tsx";
import { concentrationOf, explainable, isWeak, nameOf } from "./shares.ts";
import { SourceList } from "./source-list.tsx";

/** Bars beyond these would make a wall; the table has all. */
const MOST = 14;
/** Below this width amounts would leave no room for bars. */
const NARROW = 420;

/** One definition in one year: bars, table, concentration, statement, sources. */
export function ExposureChart({ table }: { readonly table: ExposureTable }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { rows } = table;
  const known = rows.filter(({ share, amount }) => share !== null || amount !== null);
  const full = rows.some(({ share }) => share !== null) ? 1 : Math.max(1e-9, ...rows.map(({ amount }) => amount ?? 0));
  const state = (width: number): ShareBarsState => ({
    ...{ id: "dependence-exposure-picture", width },
    title: table.title,
    desc: known.map((row) => `${nameOf(kase, row)} ${valueText(row)}`).join("; "),
    stated: null,
    blocks: [
      {
        heading: "",
        bars: rows.slice(0, MOST).map((row) => {
          const value = row.share ?? row.amount;
          const range =
            row.low === undefined || row.high === undefined ? {} : { low: row.low / full, high: row.high / full };
          const text =
            width < NARROW || row.share === null || row.amount === null ? "" : ` · ${shown(row.amount)} ${row.unit}`;
          return {
            ...{ name: nameOf(kase, row), length: value === null ? null : Math.min(1, value / full), ...range },
            ...{ text: `${valueText(row)}${text}`, weak: isWeak(row) },
          };
        }),
      },
    ],
  });
  const more = rows.length > MOST ? say("dependence.moreRows", { count: rows.length - MOST }) : "";
  return (
    <>
      <Chart
        id="dependence-exposure"
        title={`${table.title}, ${table.year}`}
        note={[table.statement, table.partition ? "" : say("dependence.overlap"), more]
          .filter((t) => t !== "")
          .join(" ")}
        sources={[...new Set(rows.flatMap(({ sources }) => sources))]}
        columns={[
          { name: say("dependence.category"), value: (row) => nameOf(kase, row) },
          {
            name: say("dependence.share"),
            align: "right",
            value: ({ share }) => (share === null ? null : 100 * share),
            show: (row) => (row.share === null ? null : <Num {...explainable(kase, row, table.statement)} />),
          },
          {
            name: `${say("dependence.amount")}, ${table.unit}`,
            align: "right",
            value: ({ amount }) => amount,
            show: (row) =>
              row.share === null ? <Num {...explainable(kase, row, table.statement)} unit="" /> : shown(row.amount),
          },
          { name: say("explain.basis"), value: ({ basis }) => basis },
          { name: say("chart.source"), value: ({ sources }) => sources.join(", ") },
          { name: say("explain.note"), value: ({ note }) => note },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
        svg={() => shareBars(state(820))}
      >
        <FittedPicture most={820} draw={(width) => shareBars(state(width))} />
      </Chart>
      <div className="panel" data-panel="concentration">
        <p>
          <strong>{say("dependence.hhi")}</strong>{" "}
          {table.hhi === null ? (
            <span className="not-known">{say("dependence.noHhi")}</span>
          ) : (
            <>
              <Num {...concentrationOf(table, say)} digits={(value) => value.toFixed(3)} />{" "}
              {say("dependence.effective", { count: table.effectiveNumber?.toFixed(1) ?? "" })}
            </>
          )}{" "}
          <span className="quiet">{table.note}</span>
        </p>
        <details open={rows.length <= MOST}>
          <summary>{say("dependence.rowsAndSources", { count: rows.length })}</summary>
          <DataTable
            caption={`${table.title}, ${table.year}`}
            columns={[
              { name: say("dependence.category"), value: (row) => nameOf(kase, row) },
              {
                name: valueName(table, say("dependence.share")),
                align: "right",
                value: (row) => row.share ?? row.amount,
                show: (row) => <Num {...explainable(kase, row, table.statement)} />,
              },
              { name: say("explain.basis"), value: ({ basis }) => basis },
            ]}
            rows={rows}
            keyOf={({ key }) => key}
          />
          <p className="quiet">
            <SourceList ids={[...new Set(rows.flatMap(({ sources }) => sources))].sort()} />
          </p>
        </details>
      </div>
    </>
  );
}

function valueName({ rows, unit }: ExposureTable, share: string): string {
  return rows.some((row) => row.share !== null) ? share : unit;
}

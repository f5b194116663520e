import { type ShareBarsState, shareBars } from "@multivector/charts";
import type { Case, ExposureTable } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { valueText } from "./answer-chart.tsx";
import { ConcentrationPanel } from "./concentration-panel.tsx";
import { explainable, isWeak, nameOf } from "./shares.ts";

/** Bars beyond these would make a wall; the table has all. */
const MOST = 14;
/** Below this width amounts would leave no room for bars. */
const NARROW = 420;

/** One definition in one year: bars, table, concentration, statement, sources. */
export function ExposureChart({ table }: { readonly table: ExposureTable }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { rows } = table;
  const state = (width: number) => stateOf(kase, table, width);
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
      <ConcentrationPanel table={table} />
    </>
  );
}

function stateOf(kase: Case, table: ExposureTable, width: number): ShareBarsState {
  const { rows } = table;
  const full = rows.some(({ share }) => share !== null) ? 1 : Math.max(1e-9, ...rows.map(({ amount }) => amount ?? 0));
  const bars = rows.slice(0, MOST).map((row) => {
    const value = row.share ?? row.amount;
    const range = row.low === undefined || row.high === undefined ? {} : { low: row.low / full, high: row.high / full };
    const both = width >= NARROW && row.share !== null && row.amount !== null;
    return {
      ...{ name: nameOf(kase, row), length: value === null ? null : Math.min(1, value / full), ...range },
      ...{ text: `${valueText(row)}${both ? ` · ${shown(row.amount)} ${row.unit}` : ""}`, weak: isWeak(row) },
    };
  });
  return {
    ...{ id: "dependence-exposure-picture", width, title: table.title, stated: null },
    desc: bars.map(({ name, text }) => `${name} ${text}`).join("; "),
    blocks: [{ heading: "", bars }],
  };
}

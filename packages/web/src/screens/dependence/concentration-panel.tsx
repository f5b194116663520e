import type { ExposureTable } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { concentrationOf, explainable, nameOf } from "./shares.ts";
import { SourceList } from "./source-list.tsx";

/** A list longer than this is closed at first. */
const MOST = 14;

/** The concentration of a table, its rows as numbers that can be explained, and its sources by their titles. */
export function ConcentrationPanel({ table }: { readonly table: ExposureTable }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { rows } = table;
  return (
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
  );
}

function valueName({ rows, unit }: ExposureTable, share: string): string {
  return rows.some((row) => row.share !== null) ? share : unit;
}

import type { ExposureRow, FigureAnswer } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useWords } from "../../words/words.ts";

/** A stated number under each definition and year it could mean. */
export function Readings({ answer }: { readonly answer: FigureAnswer }): ReactNode {
  const say = useWords();
  return (
    <section data-panel="readings">
      <h4>{say("claims.readings")}</h4>
      <p>{answer.verdict}</p>
      <DataTable
        caption={say("claims.readingsCaption", { stated: answer.stated })}
        columns={[
          { name: say("claims.reading"), value: ({ label }: ExposureRow) => label },
          { name: say("claims.year"), value: ({ year }) => year },
          {
            name: say("claims.value"),
            align: "right",
            value: ({ share, amount }) => share ?? amount,
            show: (row) => <Reading row={row} />,
          },
          { name: say("claims.basis"), value: ({ basis }) => basis },
        ]}
        rows={answer.answers}
        keyOf={({ definition, key, year }) => `${definition}/${key}@${year}`}
      />
    </section>
  );
}

function Reading({ row }: { readonly row: ExposureRow }): ReactNode {
  const isShare = row.share !== null;
  const factor = isShare ? 100 : 1;
  const value = row.share ?? row.amount;
  return (
    <Num
      title={`${row.label}, ${row.year}`}
      measure={`${row.definition}/${row.key}@${row.year}`}
      value={value === null ? null : value * factor}
      unit={isShare ? "%" : row.unit}
      {...(row.low !== undefined && row.high !== undefined ? { low: row.low * factor, high: row.high * factor } : {})}
    />
  );
}

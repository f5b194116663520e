import type { ReactionRecord, RecordRow } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useWords } from "../../words/words.ts";
import { two } from "./names.ts";
import { Section } from "./section.tsx";

interface Row extends RecordRow {
  readonly says: string;
}

/** Acts in the days after a move and on all other days, as recorded and under other conventions. */
export function RecordExposure({ record }: { readonly record: ReactionRecord }): ReactNode {
  const say = useWords();
  if (record.moves.length === 0) return null;
  const rows: readonly Row[] = [
    ...record.exposure.map((row) => ({ ...row, says: say("actors.asRecorded") })),
    ...record.variants.flatMap(({ says, rows: own }) => own.slice(0, 1).map((row) => ({ ...row, says }))),
  ];
  const count = (name: string, of: (row: Row) => number): TableColumn<Row> => ({ name, align: "right", value: of });
  const columns: readonly TableColumn<Row>[] = [
    { name: say("actors.reading"), value: ({ says }) => says },
    { name: say("actors.from"), value: ({ from }) => from.slice(0, 4) },
    count(say("actors.daysAfter"), ({ days }) => days),
    count(say("actors.actsExposed"), ({ exposedEvents }) => exposedEvents),
    count(say("actors.daysExposed"), ({ exposedDays }) => exposedDays),
    count(say("actors.actsOther"), ({ otherEvents }) => otherEvents),
    count(say("actors.daysOther"), ({ otherDays }) => otherDays),
    {
      name: say("actors.ratio"),
      align: "right",
      value: ({ ratio }) => ratio,
      show: ({ ratio, low, high, exposedEvents, exposedDays, otherEvents, otherDays }) =>
        ratio === null ? (
          <span className="not-known">{say("actors.emptyCell")}</span>
        ) : (
          <Num
            title={say("actors.ratioTitle")}
            measure=""
            equation={say("actors.ratioEquation", { exposedEvents, exposedDays, otherEvents, otherDays })}
            value={ratio}
            {...(low === null || high === null ? {} : { low, high })}
            digits={two}
          />
        ),
    },
  ];
  return (
    <Section name="exposure" title={say("actors.exposure")}>
      <DataTable
        caption={say("actors.exposureCaption")}
        columns={columns}
        rows={rows}
        keyOf={({ says, from, days }) => `${says} ${from} ${days}`}
      />
    </Section>
  );
}

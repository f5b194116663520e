import { lookup } from "@multivector/engine";
import type { ReactNode } from "react";
import type { MoveRead } from "../../engine/questions/moves-read.ts";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { shortName, two } from "./names.ts";
import { Section } from "./section.tsx";

/** How each pole reads each lever of a strategy, and when it sees it. */
export function MovesTable({ moves }: { readonly moves: readonly MoveRead[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const lever = (id: string) => kase.levers.find((one) => one.id === id)?.title ?? id;
  const columns: readonly TableColumn<MoveRead>[] = [
    { name: say("actors.seen"), value: ({ day }) => day, show: ({ day }) => <span className="date">{day}</span> },
    { name: say("actors.lever"), value: (row) => lever(row.lever) },
    {
      name: say("actors.readBy"),
      value: ({ pole, direction }) =>
        `${shortName(kase, pole)}: ${say(direction === "away" ? "actors.away" : "actors.toward")}`,
    },
    {
      name: say("actors.severity"),
      align: "right",
      value: ({ severity }) => severity,
      show: (row) => (
        <Num
          title={say("actors.severityTitle", { pole: shortName(kase, row.pole), lever: lever(row.lever) })}
          measure={`severity:${row.lever}/${row.pole}`}
          {...rangeOf(lookup(kase).figures(`lever:${row.lever}`, "severity", row.pole).at(-1), row.severity)}
          digits={two}
        />
      ),
    },
  ];
  return (
    <Section name="moves" title={say("actors.reads")}>
      {moves.length === 0 ? (
        <Empty>{say("actors.readsNone")}</Empty>
      ) : (
        <DataTable
          caption={say("actors.readsNote")}
          columns={columns}
          rows={moves}
          keyOf={(row) => `${row.lever} ${row.pole} ${row.day}`}
        />
      )}
    </Section>
  );
}

/** The range stands with the value it belongs to: an opening may have a figure of its own. */
function rangeOf(
  figure: { readonly value: number; readonly low?: number; readonly high?: number } | undefined,
  severity: number,
): { readonly value: number; readonly low?: number; readonly high?: number } {
  if (figure?.value !== severity || figure.low === undefined || figure.high === undefined) return { value: severity };
  return { value: severity, low: figure.low, high: figure.high };
}

import type { CaseEvent, ReactionRecord } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { actorName } from "./names.ts";
import { Section } from "./section.tsx";
import { Sources } from "./source.tsx";

/** The acts and moves that the tables count, one by one, and what was carried out. */
export function RecordActs({ record }: { readonly record: ReactionRecord }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const sender = actorName(kase, record.sender);
  const eventsOf = (ids: readonly string[]) => kase.events.filter(({ id }) => ids.includes(id));
  const { yes, partly, no, unknown } = record.executed;
  const dated: readonly TableColumn<CaseEvent>[] = [
    { name: say("actors.date"), value: ({ date }) => date, show: ({ date }) => <span className="date">{date}</span> },
    { name: say("actors.event"), value: ({ title }) => title },
  ];
  const source: TableColumn<CaseEvent> = {
    name: say("chart.source"),
    value: (event) => event.source,
    show: (event) => <Sources kase={kase} ids={event.source} />,
  };
  return (
    <Section name="executed" title={say("actors.executed")}>
      <p>{say("actors.executedText", { yes, partly, no, unknown })}</p>
      {record.episodes.length === 0 ? null : (
        <DataTable
          caption={say("actors.actedCaption", { sender })}
          columns={[
            ...dated,
            { name: say("actors.stated"), value: ({ coding }) => coding?.pretext || say("actors.none") },
            {
              name: say("actors.carriedOut"),
              value: ({ coding, executed }) => coding?.executed || executed,
            },
            source,
          ]}
          rows={eventsOf(record.episodes)}
          keyOf={({ id }) => id}
        />
      )}
      {record.moves.length === 0 ? null : (
        <details>
          <summary>
            {say("actors.movesAway")} ({record.moves.length})
          </summary>
          <DataTable
            caption={say("actors.movesCaption", { sender })}
            columns={[
              ...dated,
              { name: say("actors.severity"), align: "right", value: ({ coding }) => coding?.severity ?? null },
              source,
            ]}
            rows={eventsOf(record.moves)}
            keyOf={({ id }) => id}
          />
        </details>
      )}
    </Section>
  );
}

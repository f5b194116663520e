import type { Backtest, EventTarget } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { ranged, shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";

type Parameter = Backtest["parameters"][number];

/** What else a reader of a back-test must know: single events, fitted parameters, that nothing later was used, notes. */
export function BacktestNotes({ test }: { readonly test: Backtest }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { factor, figuresChanged, identical } = test.corruption;
  const eventTitle = (id: string) => kase.events.find((event) => event.id === id)?.title ?? id;
  return (
    <section className="panel" data-panel="backtest-notes" aria-labelledby="backtest-notes">
      <p>
        {say("sources.corruption", {
          factor,
          count: figuresChanged,
          result: say(identical ? "sources.identical" : "sources.notIdentical"),
        })}
      </p>
      {test.events.length === 0 ? null : (
        <DataTable
          caption={say("sources.events")}
          columns={[
            { name: say("sources.event"), value: ({ event }: EventTarget) => eventTitle(event) },
            { name: say("sources.measure"), value: ({ what }) => what },
            {
              name: say("sources.predicted"),
              align: "right",
              value: ({ predicted }) => predicted.value,
              show: ({ predicted }) => ranged(predicted),
            },
            {
              name: say("sources.observed"),
              align: "right",
              value: ({ observed }) => observed,
              show: ({ observed }) => shown(observed),
            },
            { name: say("sources.unit"), value: ({ unit }) => unit },
            { name: say("sources.inside"), value: ({ inside }) => say(inside ? "sources.yes" : "sources.no") },
          ]}
          rows={test.events}
          keyOf={({ event, what }) => `${event}/${what}`}
        />
      )}
      <DataTable
        caption={say("sources.parameters")}
        columns={[
          { name: say("sources.parameters"), value: ({ title }: Parameter) => title },
          {
            name: say("sources.value"),
            align: "right",
            value: ({ value }) => value,
            show: ({ value }) => shown(value),
          },
          { name: say("sources.unit"), value: ({ unit }) => unit },
          { name: say("sources.fittedOn"), value: ({ fittedOn }) => fittedOn },
        ]}
        rows={test.parameters}
        keyOf={({ id }) => id}
      />
      <h3 id="backtest-notes">{say("sources.notes")}</h3>
      <Sentences of={test.notes} />
      {test.given.length === 0 ? null : (
        <details>
          <summary>
            {say("sources.given")} ({test.given.length})
          </summary>
          <Sentences of={test.given} />
        </details>
      )}
      {test.admittedLate.length === 0 ? null : (
        <details>
          <summary>
            {say("sources.late")} ({test.admittedLate.length})
          </summary>
          <Sentences of={test.admittedLate} />
        </details>
      )}
    </section>
  );
}

function Sentences({ of: sentences }: { readonly of: readonly string[] }): ReactNode {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

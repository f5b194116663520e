import { type Case, type Instrument, lookup } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { two } from "./names.ts";
import { Section } from "./section.tsx";

/** Instruments of one reaction, with what each is read from. */
export function Instruments(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [asked, choose] = useView("actors.reaction", kase.reactions[0]?.id ?? "");
  const reaction = kase.reactions.find(({ id }) => id === asked) ?? kase.reactions[0];
  if (!reaction) return null;
  const number = (name: string, quantity: string, factor: number, unit: string): TableColumn<Instrument> => ({
    name: unit === "" ? name : `${name}, ${unit}`,
    align: "right",
    value: ({ id }) => figureOf(kase, id, quantity)?.value ?? null,
    show: ({ id, title }) => {
      const figure = figureOf(kase, id, quantity);
      if (!figure) return <span className="not-known">{say("value.notKnown")}</span>;
      const { value, low, high } = figure;
      const range = low === undefined || high === undefined ? {} : { low: low * factor, high: high * factor };
      return <Num title={`${title}: ${name}`} measure={figure.id} value={value * factor} {...range} digits={two} />;
    },
  });
  const columns: readonly TableColumn<Instrument>[] = [
    { name: say("actors.instrument"), value: ({ title }) => title },
    { name: say("actors.ground"), value: ({ pretext }) => (pretext === "none" ? say("actors.none") : pretext) },
    number(say("actors.weight"), "weight", 1, ""),
    number(say("actors.carriedOut"), "executed", 100, "%"),
    number(say("actors.length"), "duration", 1, "d"),
    {
      name: say("actors.precedents"),
      value: ({ precedents }) => precedents.map((id) => eventWords(kase, id)).join("; ") || say("actors.noPrecedent"),
    },
  ];
  return (
    <Section name="instruments" title={say("actors.instruments")}>
      <div className="controls">
        <label>
          {say("actors.chooseReaction")}
          <select value={reaction.id} onChange={(event) => choose(event.target.value)} data-action="reaction">
            {kase.reactions.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {reaction.note === "" ? null : <p>{reaction.note}</p>}
      <DataTable
        caption={say("actors.instrumentsCaption", { reaction: reaction.title })}
        columns={columns}
        rows={reaction.instruments}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}

function figureOf(kase: Case, instrument: string, quantity: string) {
  return lookup(kase).figures(`instrument:${instrument}`, quantity).at(-1);
}

/** An event by its date and title. */
function eventWords(kase: Case, id: string): string {
  const event = kase.events.find((one) => one.id === id);
  return event ? `${event.date} ${event.title}` : id;
}

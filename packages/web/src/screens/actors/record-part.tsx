import type { ReactionRecord } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { actorName } from "./names.ts";
import { RecordActs } from "./record-acts.tsx";
import { RecordExposure } from "./record-exposure.tsx";
import { RecordRates } from "./record-rates.tsx";
import { RecordTests } from "./record-tests.tsx";
import { Section } from "./section.tsx";

/** The record of moves and acts of a sender: exposure, base rates, what was carried out, fit and forecast skill. */
export function RecordPart(): ReactNode {
  const { whole } = useCase();
  const { scenario } = useWorkbench();
  const records = useAnswer("records", whole ? { assumptions: scenario.assumptions } : null);
  return <Answer of={records}>{(answer) => <OfSenders records={answer} />}</Answer>;
}

function OfSenders({ records }: { readonly records: readonly ReactionRecord[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [asked, choose] = useView("actors.sender", "");
  const record = records.find(({ sender }) => sender === asked) ?? records[0];
  if (!record) return null;
  const { sender, plan, episodes, moves } = record;
  const name = actorName(kase, sender);
  return (
    <>
      <div className="controls">
        <label>
          {say("actors.sender")}
          <select value={sender} onChange={(event) => choose(event.target.value)} data-action="sender">
            {records.map((one) => (
              <option key={one.sender} value={one.sender}>
                {actorName(kase, one.sender)}
              </option>
            ))}
          </select>
        </label>
        <p>
          {say("actors.recordLead", {
            ...{ acts: episodes.length, moves: moves.length, sender: name, from: plan.from, to: plan.to },
          })}
          {plan.regime === "" ? "" : ` ${say("actors.regimeAt", { date: plan.regime })}`}
        </p>
      </div>
      <RecordExposure record={record} />
      <RecordRates record={record} />
      <RecordActs record={record} />
      <RecordTests record={record} />
      {record.notes.length === 0 ? null : (
        <Section name="record-notes" title={say("actors.notes")}>
          <ul>
            {record.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

import type { Case } from "@multivector/engine";
import type { ReactNode } from "react";
import { leversAnnounced, YOURS } from "../../engine/strategy-asked.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { Instruments } from "./instruments.tsx";
import { MovesTable } from "./moves-table.tsx";
import { Played } from "./played.tsx";
import { Trigger } from "./trigger.tsx";

/** The reported strategy with the most levers: what the screen opens with. */
function largest(kase: Case): string {
  const reported = kase.strategies.filter(({ report }) => report);
  return (
    reported.reduce((most, one) => (one.levers.length > (most?.levers.length ?? -1) ? one : most), reported[0])?.id ??
    ""
  );
}

/** Who would react to a strategy or to the scenario's levers, with what instruments and why, under each theory. */
export function RetaliationPart(): ReactNode {
  const say = useWords();
  const { case: kase, whole } = useCase();
  const { scenario, embed } = useWorkbench();
  const { moves, assumptions } = scenario;
  const mine = leversAnnounced(moves, YOURS) !== null;
  const [asked, choose] = useView("actors.strategy", "");
  const known = kase.strategies.some(({ id }) => id === asked) || (asked === YOURS && mine);
  const strategy = known ? asked : mine ? YOURS : largest(kase);
  const ask = { strategy, moves: strategy === YOURS ? moves : [], assumptions };
  const read = useAnswer("movesRead", whole && strategy !== "" ? ask : null);
  return (
    <>
      {embed !== "" ? null : (
        <div className="controls">
          <label>
            {say("actors.strategy")}
            <select value={strategy} onChange={(event) => choose(event.target.value)} data-action="strategy">
              {mine ? <option value={YOURS}>{say("actors.yours")}</option> : null}
              {kase.strategies.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          {moves.length > 0 && strategy !== YOURS ? <p className="quiet">{say("scenario.unused")}</p> : null}
        </div>
      )}
      <Answer of={read}>
        {(answer) => (
          <>
            <Trigger profiles={answer.profiles} futures={answer.futures} />
            <MovesTable moves={answer.moves} />
          </>
        )}
      </Answer>
      <Instruments />
      {whole && strategy !== "" ? <Played ask={ask} key={JSON.stringify(ask)} /> : null}
    </>
  );
}

import type { ReactNode } from "react";
import { useView, useWorkbench } from "../../state/store.ts";
import type { WordKey } from "../../words/en.ts";
import { useWords } from "../../words/words.ts";
import { ActorPanel } from "./actor-panel.tsx";
import "./actors.css";
import { AlignmentPart } from "./alignment-part.tsx";
import { DutiesPart } from "./duties-part.tsx";
import { MediationPart } from "./mediation-part.tsx";
import { RecordPart } from "./record-part.tsx";
import { RetaliationPart } from "./retaliation-part.tsx";

const PARTS: Readonly<Record<string, { readonly word: WordKey; readonly Part: () => ReactNode }>> = {
  alignment: { word: "actors.partAlignment", Part: AlignmentPart },
  retaliation: { word: "actors.partRetaliation", Part: RetaliationPart },
  record: { word: "actors.partRecord", Part: RecordPart },
  duties: { word: "actors.partDuties", Part: DutiesPart },
  mediation: { word: "actors.partMediation", Part: MediationPart },
};

/** Actors and reactions: how the state stands to each pole, who would react to what it does, what the record says of that, and who the actors are. */
export function Actors(): ReactNode {
  const say = useWords();
  const { scenario, embed } = useWorkbench();
  const [chosen, choose] = useView("actors.part", "alignment");
  const part = chosen in PARTS ? chosen : "alignment";
  const { Part } = PARTS[part]!;
  const usesMoves = part === "retaliation" || part === "duties";
  return (
    <div className="split actors">
      {embed !== "" ? null : (
        <div className="controls">
          <fieldset className="choice">
            <legend>{say("actors.part")}</legend>
            {Object.entries(PARTS).map(([id, { word }]) => (
              <label key={id}>
                <input
                  type="radio"
                  name="actors-part"
                  checked={id === part}
                  onChange={() => choose(id)}
                  data-part={id}
                />{" "}
                {say(word)}
              </label>
            ))}
          </fieldset>
          {scenario.moves.length > 0 && !usesMoves ? <p className="quiet">{say("scenario.unused")}</p> : null}
        </div>
      )}
      <div className="actors-main">
        <h2 className="unseen">{say(PARTS[part]!.word)}</h2>
        <Part />
      </div>
      {embed === "" ? <ActorPanel /> : null}
    </div>
  );
}

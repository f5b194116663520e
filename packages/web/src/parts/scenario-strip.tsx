import type { ReactNode } from "react";
import { store, useWorkbench } from "../state/store.ts";
import { EMPTY_SCENARIO } from "../state/workbench-state.ts";
import { useWords } from "../words/words.ts";

/** What is assumed and done just now, on every screen: a reader must never take a scenario for the record. */
export function ScenarioStrip(): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const { moves, assumptions, theory } = scenario;
  const parts = [
    moves.length > 0 ? say("scenario.moves", { count: moves.length }) : "",
    Object.keys(assumptions).length > 0 ? say("scenario.assumptions", { count: Object.keys(assumptions).length }) : "",
    theory === "T0" ? "" : say("scenario.theory", { id: theory }),
  ].filter((part) => part !== "");
  return (
    <div className={parts.length === 0 ? "strip" : "strip changed"}>
      <span>{parts.length === 0 ? say("scenario.published") : parts.join(" · ")}</span>
      <span className="strip-tools">
        <button type="button" disabled={!store.canUndo} onClick={() => store.undo()}>
          {say("scenario.undo")}
        </button>
        <button type="button" disabled={!store.canRedo} onClick={() => store.redo()}>
          {say("scenario.redo")}
        </button>
        {parts.length === 0 ? null : (
          <button type="button" onClick={() => store.update({ scenario: EMPTY_SCENARIO })}>
            {say("scenario.clear")}
          </button>
        )}
      </span>
    </div>
  );
}

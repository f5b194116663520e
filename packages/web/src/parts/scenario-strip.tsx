import type { ReactNode } from "react";
import { useCase } from "../state/case-context.ts";
import { store, useWorkbench } from "../state/store.ts";
import { EMPTY_SCENARIO } from "../state/workbench-state.ts";
import { useWords } from "../words/words.ts";

/** What is assumed and done just now, on every screen: a reader must never take a scenario for the record. */
export function ScenarioStrip(): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const { edited } = useCase();
  const { moves, assumptions, theory } = scenario;
  const parts = [
    moves.length > 0 ? say("scenario.moves", { count: moves.length }) : "",
    Object.keys(assumptions).length > 0 ? say("scenario.assumptions", { count: Object.keys(assumptions).length }) : "",
    theory === "T0" ? "" : say("scenario.theory", { id: theory }),
  ].filter((part) => part !== "");
  const isChanged = edited || parts.length > 0;
  return (
    <div className={isChanged ? "strip changed" : "strip"}>
      <span data-edited={edited}>
        {isChanged
          ? [edited ? say("scenario.edited") : "", ...parts].filter(Boolean).join(" · ")
          : say("scenario.published")}
      </span>
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

import type { ReactNode } from "react";
import { windowOf } from "../../engine/window.ts";
import { useCase } from "../../state/case-context.ts";
import { store, useWorkbench } from "../../state/store.ts";
import type { Scenario } from "../../state/workbench-state.ts";
import { useWords } from "../../words/words.ts";

/** The window the scenario is run over, its step, and the theory under which others react. */
export function TimeControls(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const window = shownWindow(kase, scenario);
  return (
    <details className="time">
      <summary>
        {say("desk.window")}: {window}
      </summary>
      <div className="when">
        {(["from", "to"] as const).map((end) => (
          <label key={end}>
            {say(end === "from" ? "atlas.from" : "atlas.to")}
            <input
              type="date"
              value={scenario[end]}
              onChange={(event) => store.scenario({ [end]: event.target.value })}
            />
          </label>
        ))}
        <label>
          {say("desk.step")}
          <select
            value={scenario.step}
            onChange={(event) => store.scenario({ step: event.target.value as Scenario["step"] })}
          >
            {(["auto", "day", "week", "month"] as const).map((step) => (
              <option key={step} value={step}>
                {say(`desk.step.${step}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}

function shownWindow(kase: Parameters<typeof windowOf>[0], scenario: Scenario): string {
  try {
    const { from, to, step } = windowOf(kase, scenario);
    return `${from} – ${to}, ${step}`;
  } catch (error) {
    return (error as Error).message;
  }
}

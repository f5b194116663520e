import type { ReactNode } from "react";
import type { Retaliation } from "../../engine/questions/retaliation.ts";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { filled } from "./filled.tsx";
import { shortName, two } from "./names.ts";

/** Whether the threshold is crossed at the severity of the slider, said in one sentence. */
export function TriggerWords({
  answer,
  pole,
  severity,
}: {
  readonly answer: Retaliation;
  readonly pole: string;
  readonly severity: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const holding = answer.theories.filter(({ reactions, provocation }) => reactions && provocation === "threshold");
  const first = answer.hazards.find((one) => one.pole === pole && one.trigger !== null);
  const trigger = first?.trigger ?? null;
  const name = shortName(kase, pole);
  if (trigger === null || holding.length === 0)
    return <p className="quiet">{say("actors.noThreshold", { pole: name })}</p>;
  const { value, low = value, high = value } = trigger;
  const state = severity > high || (severity > value && low === high) ? "above" : severity > low ? "open" : "below";
  const word = { above: "actors.crossed", open: "actors.crossedRange", below: "actors.notCrossed" } as const;
  return (
    <p className={`verdict ${state}`} data-trigger={state} aria-live="polite">
      {filled(say(word[state]), {
        theories: holding.map(({ theory, title }) => `${theory} (${title})`).join(", "),
        threshold: (
          <Num
            title={say("actors.thresholdTitle", { pole: name })}
            measure={first!.triggerFigure}
            {...trigger}
            digits={two}
          />
        ),
      })}
    </p>
  );
}

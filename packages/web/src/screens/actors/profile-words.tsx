import { type Case, lookup, type ProvocationProfile } from "@multivector/engine";
import type { ReactNode } from "react";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { filled } from "./filled.tsx";
import { shortName, two } from "./names.ts";

/** How far the strategy's moves pile up against the threshold, for each pole that reacts to them. */
export function ProfileWords({
  profiles,
  futures,
}: {
  readonly profiles: readonly ProvocationProfile[];
  readonly futures: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  return profiles.map(({ pole, peak, month, threshold, above, strategy }) => {
    const name = shortName(kase, pole);
    return (
      <p key={pole}>
        {filled(say("actors.peak"), {
          pole: name,
          month,
          futures,
          peak: (
            <Num
              title={say("actors.peakTitle", { pole: name })}
              measure=""
              equation={say("actors.peakEquation")}
              {...peak}
              digits={two}
            />
          ),
          threshold: (
            <Num
              title={say("actors.thresholdTitle", { pole: name })}
              measure={thresholdFigure(kase, pole)}
              {...(threshold ?? { value: null })}
              digits={two}
            />
          ),
          share:
            threshold === null ? (
              <span className="not-known">{say("value.notKnown")}</span>
            ) : (
              <Num
                title={say("actors.shareTitle")}
                measure=""
                equation={`${say("actors.shareEquation")} ${strategy}`}
                value={above * 100}
                unit="%"
                digits={two}
              />
            ),
        })}
      </p>
    );
  });
}

/** Id of the figure of the threshold that the first reaction to moves away from a pole holds. */
function thresholdFigure(kase: Case, pole: string): string {
  const reaction = kase.reactions.find(({ excitedBy: by }) => by?.stock === "moves-away" && by.pole === pole);
  return lookup(kase).figures(`reaction:${reaction?.id}`, "threshold", "excitement").at(-1)?.id ?? "";
}

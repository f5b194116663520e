import type { ProvocationProfile } from "@multivector/engine";
import { type ReactNode, useState } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { Identified } from "./identified.tsx";
import { shortName, two } from "./names.ts";
import { ProfileWords } from "./profile-words.tsx";
import { Section } from "./section.tsx";
import { TheoriesTable } from "./theories-table.tsx";
import { TriggerChart } from "./trigger-chart.tsx";
import { TriggerWords } from "./trigger-words.tsx";

/** Severity at the right end of the slider, unless the strategy goes further. */
const MOST = 16;

/** The slider of over-alignment: how much severity is remembered, at which a threshold is crossed, and who acts how often then. */
export function Trigger({
  profiles,
  futures,
}: {
  readonly profiles: readonly ProvocationProfile[];
  readonly futures: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario, embed } = useWorkbench();
  const poles = [
    ...new Set(kase.reactions.flatMap(({ excitedBy: by }) => (by?.stock === "moves-away" ? [by.pole] : []))),
  ];
  const [askedPole, setPole] = useView("actors.pole", poles[0] ?? "");
  const pole = poles.includes(askedPole) ? askedPole : (poles[0] ?? "");
  const profile = profiles.find((one) => one.pole === pole);
  const peak = profile?.peak.value ?? 0;
  const [kept, keep] = useView("actors.severity", "");
  // While the slider moves, the link waits until it rests.
  const [moving, move] = useState<number | null>(null);
  const severity = moving ?? (kept === "" || Number.isNaN(Number(kept)) ? peak : Number(kept));
  const most = Math.max(MOST, Math.ceil(peak));
  const answer = useAnswer("retaliation", { pole, severity, most, assumptions: scenario.assumptions });
  const rest = () => {
    if (moving === null) return;
    keep(String(moving));
    move(null);
  };
  if (pole === "") return null;
  return (
    <>
      <Section name="trigger" title={say("actors.slider", { pole: shortName(kase, pole) })}>
        <ProfileWords profiles={profiles} futures={futures} />
        <div className="controls trigger">
          <label>
            {say("actors.sliderPole")}
            <select value={pole} onChange={(event) => setPole(event.target.value)} data-action="pole">
              {poles.map((id) => (
                <option key={id} value={id}>
                  {shortName(kase, id)}
                </option>
              ))}
            </select>
          </label>
          <label className="slider">
            {say("actors.remembered")} <output>{two(severity)}</output> {say("actors.units")}
            <input
              type="range"
              min={0}
              max={most}
              step={0.25}
              value={severity}
              data-action="severity"
              onChange={(event) => move(Number(event.target.value))}
              onPointerUp={rest}
              onKeyUp={rest}
              onBlur={rest}
            />
          </label>
          <button type="button" disabled={kept === "" && moving === null} onClick={() => keep("")} data-action="peak">
            {say("actors.sliderPeak")}
          </button>
        </div>
        <Answer of={answer}>{(found) => <TriggerWords answer={found} pole={pole} severity={severity} />}</Answer>
      </Section>
      <Answer of={answer}>
        {(found) => (
          <>
            <TriggerChart answer={found} pole={pole} severity={severity} most={most} />
            {embed === "" ? <TheoriesTable answer={found} pole={pole} severity={severity} /> : null}
          </>
        )}
      </Answer>
      <Identified />
    </>
  );
}

import type { Baseline } from "@multivector/engine";
import type { ReactNode } from "react";
import type { MeasureOf } from "../../engine/questions/shock.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { useCommodity } from "../../parts/commodity-choice.tsx";
import { Answer } from "../../parts/status.tsx";
import { usePart } from "../../state/store.ts";
import { Composer } from "./composer.tsx";
import { CorridorTable } from "./corridor-table.tsx";
import "./desk.css";
import { DeskLines, MeasureChoice } from "./desk-lines.tsx";
import { DeskMap } from "./desk-map.tsx";
import { Losses } from "./losses.tsx";
import { Profiles } from "./profiles.tsx";
import { Ranges } from "./ranges.tsx";
import { useRested } from "./use-rested.ts";
import { useShown } from "./use-shown.ts";
import { Vulnerability } from "./vulnerability.tsx";

/** What if: shocks and levers put together by hand, and what they do to flows, losses, stores and money. */
export function ShockDesk(): ReactNode {
  // The map keeps the frame of the published base year while everything else changes.
  const baseline = useAnswer("baseline", NOTHING_ASSUMED);
  return <Answer of={baseline}>{(answer) => <DeskOf baseline={answer} />}</Answer>;
}

/** Milliseconds after which lines and tables follow a slider whose map moves at once, and after which it rests. */
const FOLLOW_MS = 40;
const REST_MS = 180;

const NO_MEASURES: readonly MeasureOf[] = [];

const NOTHING_ASSUMED = { assumptions: {} };

function DeskOf({ baseline }: { readonly baseline: Baseline }): ReactNode {
  const scenario = usePart(({ scenario }) => scenario);
  const { commodity, choice } = useCommodity(baseline, "desk.commodity");
  const shown = useShown(commodity);
  const near = useRested(scenario, FOLLOW_MS);
  const answer = useAnswer("shock", { scenario: near, commodity, shown });
  const rested = useRested(scenario, REST_MS);
  const totals = useAnswer("shockTotals", { scenario: rested, commodity });
  const old = rested !== scenario;
  return (
    <div className="desk">
      <Composer baseline={baseline} commodity={commodity} />
      <div className="desk-results">
        <div className="controls">
          {choice}
          <MeasureChoice all={totals.answer?.measures ?? NO_MEASURES} />
        </div>
        <Answer of={answer}>
          {(found) => (
            <>
              <DeskMap baseline={baseline} commodity={commodity} answer={found} />
              <DeskLines commodity={commodity} answer={found} />
              <div className="halves desk-numbers">
                <CorridorTable commodity={commodity} answer={found} />
                <Losses totals={totals} old={old} />
              </div>
            </>
          )}
        </Answer>
        <div className="halves">
          <Ranges commodity={commodity} scenario={rested} />
          <Vulnerability scenario={rested} />
        </div>
        <Profiles commodity={commodity} baseline={baseline} />
      </div>
    </div>
  );
}

import { type ReactNode, useState } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { BacktestChart } from "./backtest-chart.tsx";
import { BacktestNotes } from "./backtest-notes.tsx";
import { BacktestScores } from "./backtest-scores.tsx";

type Assumptions = Readonly<Record<string, number>>;

/** The case against its own past: predictions, record, naive rules, thresholds. Run when asked. */
export function BacktestPart(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const [asked, setAsked] = useState<Assumptions | null>(null);
  if (kase.backtest === undefined) return <Empty>{say("sources.backtestNone")}</Empty>;
  const isOther = asked !== null && JSON.stringify(asked) !== JSON.stringify(scenario.assumptions);
  return (
    <section data-panel="backtest" aria-labelledby="backtest-title">
      <div className="panel">
        <h2 id="backtest-title">{say("sources.backtestTitle")}</h2>
        <p>{say("sources.backtestWhat", { date: kase.backtest.asKnownOn })}</p>
        {isOther ? <p className="screen-note">{say("sources.backtestOther")}</p> : null}
        {asked === null || isOther ? (
          <button
            type="button"
            className="primary"
            data-action="run-backtest"
            onClick={() => setAsked(scenario.assumptions)}
          >
            {say(isOther ? "sources.backtestAgain" : "sources.backtestRun")}
          </button>
        ) : null}
      </div>
      {asked === null ? null : <Tested assumptions={asked} cancel={() => setAsked(null)} />}
    </section>
  );
}

function Tested({
  assumptions,
  cancel,
}: {
  readonly assumptions: Assumptions;
  readonly cancel: () => void;
}): ReactNode {
  const say = useWords();
  const answered = useAnswer("backtested", { assumptions }, { long: true });
  return (
    <Answer of={answered} cancel={cancel}>
      {(test) =>
        test === null ? (
          <Empty>{say("sources.backtestNone")}</Empty>
        ) : (
          <>
            <BacktestScores test={test} />
            <BacktestChart test={test} />
            <BacktestNotes test={test} />
          </>
        )
      }
    </Answer>
  );
}

import type { Backtest, BacktestScore } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useWords } from "../../words/words.ts";

/** What the engine writes where a score has no threshold. */
const NO_THRESHOLD = "none set";

/** Errors of the prediction, the thresholds they meet or miss, and the naive rules they beat or lose to. */
export function BacktestScores({ test }: { readonly test: Backtest }): ReactNode {
  const say = useWords();
  const rows = [...test.annualScores, ...test.eventScores];
  const set = rows.filter(({ threshold }) => threshold !== NO_THRESHOLD);
  const naive = (name: "sources.naiveShares" | "sources.naiveVolumes" | "sources.naiveCutoff", key: NaiveKey) => ({
    name: say(name),
    align: "right" as const,
    value: (score: BacktestScore) => score.naive?.[key] ?? null,
    show: (score: BacktestScore) =>
      score.naive === null ? <span className="not-known">{say("sources.noNaive")}</span> : shown(score.naive[key]),
  });
  return (
    <section className="panel" data-panel="scores" aria-labelledby="scores-title">
      <h3 id="scores-title">{say("sources.scores")}</h3>
      <p className="finding">
        {say("sources.scoresNote", {
          met: set.filter(({ met }) => met).length,
          all: set.length,
          lost: rows.filter(({ losesTo }) => losesTo.length > 0).length,
        })}
      </p>
      <DataTable
        caption={say("sources.scoresCaption")}
        columns={[
          { name: say("sources.measure"), value: ({ measure }: BacktestScore) => measure },
          {
            name: say("sources.model"),
            align: "right",
            value: ({ value }) => value,
            show: (score) => <Num title={score.measure} measure="" value={score.value} equation={equationOf(score)} />,
          },
          { name: say("sources.unit"), value: ({ unit }) => unit },
          { name: say("sources.threshold"), value: ({ threshold }) => threshold },
          {
            name: say("sources.met"),
            value: ({ threshold, met }) => (threshold === NO_THRESHOLD ? null : Number(met)),
            show: (score) => <Met score={score} />,
          },
          naive("sources.naiveShares", "lastYearShares"),
          naive("sources.naiveVolumes", "lastYearVolumes"),
          naive("sources.naiveCutoff", "sharesAtCutoff"),
          { name: say("sources.losesTo"), value: ({ losesTo }) => losesTo.join(", ") },
        ]}
        rows={rows}
        keyOf={({ measure }) => measure}
      />
    </section>
  );
}

type NaiveKey = keyof NonNullable<BacktestScore["naive"]>;

function equationOf({ measure, value, unit, threshold }: BacktestScore): string {
  return `${measure}: ${value} ${unit}; ${threshold}`;
}

function Met({ score: { threshold, met } }: { readonly score: BacktestScore }): ReactNode {
  const say = useWords();
  if (threshold === NO_THRESHOLD) return <span className="quiet">{say("sources.metNone")}</span>;
  return met ? (
    <span className="passes">✓ {say("sources.metYes")}</span>
  ) : (
    <strong className="fails">✗ {say("sources.metNo")}</strong>
  );
}

import type { WatchedSignal } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { percent, strategyTitle } from "./choices.ts";

/** Acts of which sender warn in time that a strategy is about to fail: a row for each sender, a column for each strategy. */
export function Signals({
  signals,
  runs,
}: {
  readonly signals: readonly WatchedSignal[];
  readonly runs: string;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  if (signals.length === 0) return null;
  const senders = [...new Set(signals.map(({ sender }) => sender))];
  const strategies = [...new Set(signals.map(({ strategy }) => strategy))];
  const cell = (sender: string, strategy: string) => {
    const best = signals.find((one) => one.sender === sender && one.strategy === strategy)?.best;
    if (!best?.hitRate) return say("futures.signalNone");
    return say("futures.signal", {
      acts: best.trigger.above ?? "",
      hit: percent(best.hitRate.value),
      vain: best.falseAlarmRate ? percent(best.falseAlarmRate.value) : say("value.notKnown"),
    });
  };
  return (
    <section className="panel" data-panel="futures-signals" aria-label={say("futures.signals")}>
      <h3>{say("futures.signals")}</h3>
      <DataTable
        caption={say("futures.signalsNote", { years: signals[0]!.years, runs })}
        columns={[
          {
            name: say("futures.sender"),
            value: (sender) => kase.actors.find(({ id }) => id === sender)?.name ?? sender,
          },
          ...strategies.map(
            (strategy): TableColumn<string> => ({
              name: strategyTitle(kase, strategy),
              value: (sender) => cell(sender, strategy),
            }),
          ),
        ]}
        rows={senders}
        keyOf={(sender) => sender}
      />
    </section>
  );
}

import { type ReactNode, useEffect } from "react";
import { columnsOnly } from "../../engine/questions/futures-data.ts";
import { shown } from "../../parts/format.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { BoxesOf } from "./boxes.tsx";
import { type Reading, strategyTitle } from "./choices.ts";
import { worseThan } from "./distribution.ts";
import { noteSearch } from "./run-store.ts";
import { Threshold } from "./threshold.tsx";
import { useOver } from "./use-over.ts";

/** Milliseconds a threshold rests before boxes are looked for: each search makes the next prove less. */
const REST = 400;

/** Under which futures a strategy fails: the threshold, the boxes of inputs that go with failures, and whether other futures bear them out. */
export function Failure({
  reading,
  sorted,
  usual,
  fresh,
}: {
  readonly reading: Reading;
  readonly sorted: Float64Array;
  readonly usual: number;
  /** false: the values are of an earlier measure or strategy; nothing is asked with them. */
  readonly fresh: boolean;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { run, data, measure, strategy } = reading;
  const threshold = reading.threshold ?? usual;
  const constant = sorted[0] === sorted.at(-1);
  const fails = worseThan(sorted, threshold, measure.sense);
  const some = fresh && !constant && fails > 0 && fails < sorted.length;
  const key = JSON.stringify([run.id, measure.name, strategy, threshold]);
  const ask = {
    ...{ measure: measure.name, strategy, threshold },
    called: { strategy: strategyTitle(kase, strategy), measure: measure.label ?? measure.name },
  };
  const boxes = useOver(
    "futuresBoxes",
    some ? key : null,
    () => ({ data: columnsOnly(data, [measure.name], "all"), ...ask }),
    REST,
  );
  useEffect(() => {
    if (boxes.status === "ready") noteSearch(run.id, key);
  }, [boxes.status, run.id, key]);
  return (
    <section className="panel failure" data-panel="futures-failure" aria-labelledby="futures-where">
      <h2 id="futures-where">{say("futures.where")}</h2>
      {constant ? (
        <Empty>
          {say("futures.oneValue", {
            measure: measure.label ?? measure.name,
            runs: reading.runs,
            value: `${shown(sorted[0])} ${measure.unit}`,
          })}
        </Empty>
      ) : (
        <Threshold reading={reading} sorted={sorted} threshold={threshold} usual={usual} />
      )}
      {some ? (
        <Answer of={boxes}>
          {(answer) => (
            <BoxesOf reading={reading} boxes={answer} ask={ask} current={boxes.status === "ready"} asked={key} />
          )}
        </Answer>
      ) : null}
    </section>
  );
}

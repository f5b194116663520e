import { type ReactNode, useId } from "react";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { type Reading, strategyTitle } from "./choices.ts";
import { barsOf, endsOf, worseThan } from "./distribution.ts";

/** Steps of the slider from the least to the largest value. */
const STEPS = 400;

/** From where on a strategy fails: a slider under the distribution of its values. */
export function Threshold({
  reading,
  sorted,
  threshold,
  usual,
}: {
  readonly reading: Reading;
  readonly sorted: Float64Array;
  readonly threshold: number;
  readonly usual: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { measure, strategy } = reading;
  const ends = endsOf(sorted);
  const [least, most] = ends;
  const inputId = useId();
  const fails = worseThan(sorted, threshold, measure.sense);
  const set = (value: string, passing: boolean) => {
    const { "futures.threshold": _, "futures.box": _box, ...rest } = store.get().view;
    store.update({ view: value === "" ? rest : { ...rest, "futures.threshold": value } }, { passing });
  };
  const words = say("futures.distribution", {
    strategy: strategyTitle(kase, strategy),
    ...{ fail: fails, all: sorted.length, runs: reading.runs },
  });
  return (
    <div className="threshold" data-panel="futures-threshold">
      <Bars sorted={sorted} ends={ends} threshold={threshold} sense={measure.sense} />
      <input
        type="range"
        aria-label={say(measure.sense === "minimise" ? "futures.threshold" : "futures.thresholdBelow")}
        aria-valuetext={`${shown(threshold)} ${measure.unit}. ${words}`}
        min={least}
        max={most}
        step={(most - least) / STEPS}
        value={threshold}
        onChange={(event) => set(String(Number(Number(event.target.value).toPrecision(3))), true)}
      />
      <p className="ends quiet" aria-hidden="true">
        <span>{say("futures.lowEnd", { least: shown(sorted[0]!), end: shown(least) })}</span>
        <span>{say("futures.highEnd", { most: shown(sorted.at(-1)!), end: shown(most) })}</span>
      </p>
      <p className="threshold-words">
        <label htmlFor={inputId}>
          {say(measure.sense === "minimise" ? "futures.threshold" : "futures.thresholdBelow")}
        </label>{" "}
        <input
          id={inputId}
          type="number"
          step="any"
          value={Number(threshold.toPrecision(6))}
          onChange={(event) => set(event.target.value, false)}
        />{" "}
        {measure.unit}
        {reading.threshold === null ? null : (
          <button type="button" data-action="usual" onClick={() => set("", false)}>
            {say("futures.usual")}: {shown(usual)}
          </button>
        )}
      </p>
      <p>
        {words}{" "}
        <Num
          title={words}
          measure=""
          value={(100 * fails) / sorted.length}
          unit="%"
          equation={say("futures.eq.share", { k: fails, n: sorted.length })}
        />
      </p>
      <p className="quiet">{say("futures.usualNote", { runs: reading.runs })}</p>
    </div>
  );
}

const BARS = 60;
const HEIGHT = 64;

/** How many states have which value; the table of all rows has the same in numbers. */
function Bars({
  sorted,
  ends,
  threshold,
  sense,
}: {
  readonly sorted: Float64Array;
  readonly ends: readonly [number, number];
  readonly threshold: number;
  readonly sense: "minimise" | "maximise";
}): ReactNode {
  const bars = barsOf(sorted, BARS, ends);
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <svg viewBox={`0 0 ${BARS * 10} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" className="bars">
      {bars.map(({ from, to, count }, i) => {
        const middle = (from + to) / 2;
        const fails = sense === "minimise" ? middle > threshold : middle < threshold;
        // Square roots keep a bar of one state visible beside one of hundreds.
        const height = Math.sqrt(count / most) * HEIGHT;
        return (
          <rect
            key={from}
            className={fails ? "fails" : "holds"}
            x={i * 10 + 0.5}
            width={9}
            y={HEIGHT - height}
            height={height}
          />
        );
      })}
    </svg>
  );
}

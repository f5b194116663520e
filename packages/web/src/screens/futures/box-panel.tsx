import type { ReactNode } from "react";
import type { BoxCheck, Boxes, WordedBox } from "../../engine/questions/futures-boxes.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { useWords } from "../../words/words.ts";
import { BoxTable } from "./box-table.tsx";
import { percent } from "./choices.ts";
import { CHANCE, verdictOf } from "./verdict.ts";

const SCORES = 10;
const SENTENCE_LIMITS = 4;

/** One box: whether it may be told, its sentence, its limits, what speaks for it, what can be watched. */
export function BoxPanel({
  box,
  boxes,
  check,
  searches,
  runs,
}: {
  readonly box: WordedBox;
  readonly boxes: Boxes;
  /** null: it is being checked. */
  readonly check: BoxCheck | null;
  readonly searches: number;
  readonly runs: string;
}): ReactNode {
  const say = useWords();
  const counts = { failing: boxes.failingFutures, others: boxes.otherFutures };
  const verdict =
    check === null && box.limits.length > 0
      ? "checking"
      : verdictOf(box, counts, check ?? { heldOut: null, reproducibility: null }, searches);
  const told = verdict === "told";
  return (
    <div className="box" data-panel="futures-box" data-verdict={verdict}>
      <p className={told ? "verdict told" : "verdict"} role="status">
        <strong>{say(`futures.verdict.${verdict}`, { ...counts, runs })}</strong>
      </p>
      {told || verdict === "whole" || verdict === "checking" ? null : (
        <p className="quiet">{say("futures.notRelied")}</p>
      )}
      <p className={told ? "sentence" : "sentence quiet"}>{box.sentence}.</p>
      {box.restricted > SENTENCE_LIMITS ? <p className="quiet">{say("futures.manyLimits")}</p> : null}
      {box.limits.length > 0 ? <BoxTable box={box} check={check} /> : null}
      {check === null ? null : <Speaks check={check} runs={runs} />}
      <p className="quiet">{say("futures.rule", { chance: percent(CHANCE / Math.max(1, searches)), searches })}</p>
      {told && box.signposts.length + box.unwatched.length > 0 ? (
        <>
          <h4>{say("futures.watch")}</h4>
          <ul>
            {box.signposts.map((sentence) => (
              <li key={sentence}>{sentence}.</li>
            ))}
            {box.unwatched.length > 0 ? (
              <li className="quiet">{say("futures.unwatched", { list: box.unwatched.join("; ") })}</li>
            ) : null}
          </ul>
        </>
      ) : null}
      <details>
        <summary>{say("futures.scores")}</summary>
        <DataTable
          caption={say("futures.scores")}
          columns={[
            { name: say("futures.input"), value: ({ input }) => input },
            {
              name: say("futures.score"),
              align: "right",
              value: ({ score }) => score,
              show: ({ score, low, high }) => `${percent(score)} (${percent(low)}–${percent(high)})`,
            },
          ]}
          rows={boxes.scores.slice(0, SCORES)}
          keyOf={({ input }) => input}
        />
      </details>
    </div>
  );
}

/** The states held out, and the resamples. */
function Speaks({
  check: { heldOut, reproducibility },
  runs,
}: {
  readonly check: BoxCheck;
  readonly runs: string;
}): ReactNode {
  const say = useWords();
  return (
    <ul className="speaks">
      <li>
        {heldOut === null
          ? say("futures.heldOutNone")
          : say("futures.heldOut", {
              ...{ runs, count: heldOut.runs, fail: heldOut.ofInterest, n: heldOut.n, k: heldOut.k },
              ...{ density: percent(heldOut.density), coverage: percent(heldOut.coverage) },
              chance: percent(heldOut.chance),
            })}
      </li>
      {reproducibility === null ? null : (
        <li>
          {say("futures.again", {
            resamples: reproducibility.resamples,
            density: percent(reproducibility.density.median),
            low: percent(reproducibility.density.low),
            high: percent(reproducibility.density.high),
          })}
        </li>
      )}
    </ul>
  );
}

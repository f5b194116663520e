import type { Figure } from "@multivector/engine";
import type { ReactNode } from "react";
import { useWorkbench } from "../state/store.ts";
import { useWords } from "../words/words.ts";
import { Num } from "./explain.tsx";

/** A figure in one line: its value to be explained, what it is of, when, its basis; with the value the reader assumes in its place. */
export function FigureLine({
  figure,
  place = false,
}: {
  readonly figure: Figure;
  /** true: also where it stands in the case. */
  readonly place?: boolean;
}): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const assumed = scenario.assumptions[figure.id];
  const { low: _low, high: _high, ...central } = figure;
  const when = [figure.from, figure.to].filter((date) => date !== "").join(" to ");
  return (
    <span className="figure-line">
      <Num
        title={figure.id}
        measure={figure.id}
        {...(assumed === undefined ? figure : { ...central, value: assumed })}
      />{" "}
      {figure.quantity}{" "}
      <code>
        {figure.subject}
        {figure.of === "" ? "" : `/${figure.of}`}
      </code>{" "}
      {when} <span className={`basis ${figure.basis}`}>{figure.basis}</span>{" "}
      {assumed === undefined ? null : (
        <span className="assumed">
          {say("explain.assumed", { value: `${assumed} ${figure.unit}`, original: `${figure.value} ${figure.unit}` })}
        </span>
      )}
      {place ? (
        <span className="quiet place">
          {figure.origin.file}:{figure.origin.line}
        </span>
      ) : null}
    </span>
  );
}

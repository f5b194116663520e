import { createContext, type ReactNode, useContext } from "react";
import { useWords } from "../words/words.ts";
import { shown } from "./format.ts";
import { letterOf } from "./letter-of.ts";

/** A number to be explained. */
export interface Explainable {
  /** What it is called where it stands. */
  readonly title: string;
  /** Measure of the command `explain`, or empty where `own` says all. */
  readonly measure: string;
  /** Date for measures that need one, ISO. */
  readonly at?: string;
  readonly value?: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** How the number comes about, where it is of the scenario and the engine's explanation is of the case. */
  readonly equation?: string;
  /** Ids of figures it rests on, where there is no measure. */
  readonly figures?: readonly string[];
}

/** Opens the Explain drawer. */
export const ExplainContext = createContext<(what: Explainable) => void>(() => {});

/**
 * A number that can be explained: by a click, or by `e` when it has the focus. Where the value is not known it says so.
 */
export function Num({
  unit = "",
  digits,
  ...what
}: Explainable & { readonly digits?: (value: number) => string }): ReactNode {
  const open = useContext(ExplainContext);
  const say = useWords();
  if (what.value === null || what.value === undefined || Number.isNaN(what.value))
    return <span className="not-known">{say("value.notKnown")}</span>;
  const write = digits ?? shown;
  const range = what.low !== undefined && what.high !== undefined ? ` (${write(what.low)}–${write(what.high)})` : "";
  return (
    <button
      type="button"
      className="num"
      title={what.title}
      data-explain={what.measure}
      onClick={() => open({ ...what, unit })}
      onKeyDown={(event) => {
        if (letterOf(event) === "e" && !event.ctrlKey && !event.metaKey) open({ ...what, unit });
      }}
    >
      {write(what.value)}
      {range}
      {unit === "" ? "" : ` ${unit}`}
    </button>
  );
}

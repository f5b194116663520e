import type { Case, StudyShape } from "@multivector/engine";
import type { FuturesData } from "../../engine/questions/futures-data.ts";
import { isCrossed } from "../../engine/questions/futures-data.ts";
import { store, useView } from "../../state/store.ts";
import type { Say } from "../../words/words.ts";
import type { FuturesRun } from "./run-store.ts";

/** What is read in an ensemble: shared by all panels. */
export interface Reading {
  readonly run: FuturesRun;
  readonly data: FuturesData;
  readonly measure: StudyShape["measures"][number];
  readonly strategy: string;
  /** As the link says; null: the usual limit. */
  readonly threshold: number | null;
  /** "{n} futures" or "{n} states". */
  readonly states: string;
  /** What one run of a strategy is called: "futures", or "states" where a future is run under several theories. */
  readonly runs: string;
  readonly sources: readonly string[];
}

const DIGITS = /-\d{4}$/;

/** Measures of a whole run; those of single years are shown as courses. */
export function wholeMeasures({ measures }: StudyShape): StudyShape["measures"] {
  return measures.filter(({ name }) => !DIGITS.test(name));
}

/** Measures of single years under the name they share. */
export interface CourseMeasures {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly measures: readonly string[];
}

/** The courses of an ensemble that was run year by year. */
export function coursesOf({ measures }: StudyShape): readonly CourseMeasures[] {
  const yearly = measures.filter(({ name }) => DIGITS.test(name));
  const ids = [...new Set(yearly.map(({ name }) => name.replace(DIGITS, "")))];
  return ids.map((id) => {
    const own = yearly.filter(({ name }) => name.replace(DIGITS, "") === id);
    const { label = id, unit } = own[0]!;
    return { id, label: label.replace(/ in \d{4}$/, ""), unit, measures: own.map(({ name }) => name) };
  });
}

/** What a link chooses to read; what the ensemble does not have gives way to its first. */
export function useReading(run: FuturesRun, data: FuturesData, say: Say): Reading {
  const { shape } = data;
  const [measureId] = useView("futures.measure", "loss");
  const [strategyId] = useView("futures.strategy", "");
  const [threshold] = useView("futures.threshold", "");
  const measures = wholeMeasures(shape);
  const value = threshold === "" ? Number.NaN : Number(threshold);
  const states = run.kept * (isCrossed(shape) ? shape.theories.length : 1);
  return {
    ...{ run, data },
    measure: measures.find(({ name }) => name === measureId) ?? measures[0]!,
    strategy: shape.strategies.find((id) => id === strategyId) ?? shape.strategies[0]!,
    threshold: Number.isFinite(value) ? value : null,
    states: say(isCrossed(shape) ? "futures.statesN" : "futures.futuresN", { count: states }),
    runs: say(isCrossed(shape) ? "futures.runsStates" : "futures.runsFutures"),
    sources: [say("futures.source", { count: run.kept, seed: data.seed })],
  };
}

/** A threshold is in the unit of its measure: another measure takes it away. */
export function chooseMeasure(measure: string): void {
  const { "futures.measure": _m, "futures.threshold": _t, "futures.box": _b, ...rest } = store.get().view;
  store.update({ view: measure === "loss" ? rest : { ...rest, "futures.measure": measure } });
}

export function strategyTitle(kase: Case, id: string): string {
  return kase.strategies.find((one) => one.id === id)?.title ?? id;
}

/** A share as a reader wants it. */
export function percent(share: number): string {
  const hundred = share * 100;
  if (share > 0 && hundred < 0.1) return "under 0.1\u202f%";
  return `${hundred > 0 && hundred < 10 ? Number(hundred.toPrecision(2)) : Math.round(hundred)}\u202f%`;
}

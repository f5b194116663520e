import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import type { Explanation } from "./explain.ts";

/** A figure as an input of an explanation, with its range where it has one. */
export function inputOf(figure: Figure): Explanation["inputs"][number] {
  const { id, value, low, high, unit, basis, source, note } = figure;
  return {
    ...{ id, value },
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...{ unit, basis, source, note },
  };
}

/** Figures of some ids, in that order. */
export function inputsOfIds(kase: Case, ids: readonly string[]): Explanation["inputs"] {
  return ids.flatMap((id) => lookup(kase).figure(id) ?? []).map(inputOf);
}

/** All figures in use of a subject under some quantities, whatever they are of. */
export function inputsOf(kase: Case, subject: string, quantities: readonly string[]): Explanation["inputs"] {
  const { allFigures } = lookup(kase);
  return quantities.flatMap((quantity) => allFigures(subject, quantity).filter(({ use }) => use)).map(inputOf);
}

/** A number of politics in words: two digits, no more is known. */
export function rough(value: number): string {
  if (!Number.isFinite(value)) return "not known";
  return Math.abs(value) < 1e-9 ? "0" : String(Number(value.toPrecision(2)));
}

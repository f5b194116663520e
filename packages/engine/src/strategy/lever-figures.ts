import { lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import type { Ranged } from "./types.ts";

/** Reads the figures of levers and investments, in a draw where one is given. */
export interface LeverFigures {
  /** A figure with its range; null: not stated. A figure without a range is its own range. */
  ranged(subject: string, quantity: string, of?: string): Ranged | null;
  /** Unit of that figure; empty: not stated. */
  unit(subject: string, quantity: string, of?: string): string;
}

/** Figures of a case; `values` holds drawn values by figure id, the others keep their central value. */
export function leverFigures(kase: Case, values?: ReadonlyMap<string, number>): LeverFigures {
  const { figures } = lookup(kase);
  const last = (subject: string, quantity: string, of = ""): Figure | undefined =>
    figures(subject, quantity, of).at(-1);
  return {
    ranged(subject, quantity, of) {
      const figure = last(subject, quantity, of);
      if (!figure) return null;
      const { value, low = value, high = value } = figure;
      return { low, value: values?.get(figure.id) ?? value, high };
    },
    unit: (subject, quantity, of) => last(subject, quantity, of)?.unit ?? "",
  };
}

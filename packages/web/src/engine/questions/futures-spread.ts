import { statesOf } from "@multivector/engine";
import type { Question } from "../question.ts";
import { ensembleFrom, type FuturesData, placeOf, usualThreshold } from "./futures-data.ts";

/** Values below which 10, 25, 50, 75 and 90 % of states lie. */
type FiveShares = readonly [number, number, number, number, number];

/** A measure of one strategy over all states that did not fail. */
export interface SpreadRow {
  readonly strategy: string;
  /** The year, for a measure that is one year of a course; null otherwise. */
  readonly measure: string;
  readonly quantiles: FiveShares;
  readonly states: number;
  readonly failed: number;
}

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** How measures lie over the states of an ensemble, by strategy. */
export const futuresSpread: Question<
  { readonly data: FuturesData; readonly measures: readonly string[]; readonly strategies: readonly string[] },
  readonly SpreadRow[]
> = (_desk, { data, measures, strategies }) => {
  const states = statesOf(ensembleFrom(data));
  return measures.flatMap((measure) =>
    strategies.flatMap((strategy): SpreadRow[] => {
      const column = states.column(measure, strategy);
      const sorted = column.filter(Number.isFinite).sort();
      if (sorted.length === 0) return [];
      const quantiles = SHARES.map((share) => placeOf(sorted, share)) as unknown as FiveShares;
      return [{ strategy, measure, quantiles, states: sorted.length, failed: column.length - sorted.length }];
    }),
  );
};

/** The values of a measure under a strategy, in order, and the threshold proposed for it. */
export const futuresValues: Question<
  { readonly data: FuturesData; readonly measure: string; readonly strategy: string },
  { readonly sorted: Float64Array; readonly failed: number; readonly usual: number }
> = (_desk, { data, measure, strategy }) => {
  const ensemble = ensembleFrom(data);
  const states = statesOf(ensemble);
  const column = states.column(measure, strategy);
  const sorted = column.filter(Number.isFinite).sort();
  return { sorted, failed: column.length - sorted.length, usual: usualThreshold(states, ensemble, measure) };
};

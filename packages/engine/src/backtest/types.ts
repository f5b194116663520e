import type { Interval } from "../simulate/results.ts";

/** One predicted flow beside what was observed and the three naive rules. */
export interface BacktestRow {
  readonly route: string;
  readonly name: string;
  readonly year: number;
  readonly unit: string;
  readonly predicted: Interval;
  readonly observed: number | null;
  readonly observedBasis: string;
  readonly source: string;
  readonly naive: {
    readonly lastYearShares: number;
    readonly lastYearVolumes: number;
    readonly sharesAtCutoff: number;
  };
  readonly inside: boolean | null;
}

/** One error measure against its threshold and the best naive rule. */
export interface BacktestScore {
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
  /** null where no naive rule exists: nobody predicts a single outage from last year's volumes. */
  readonly naive: {
    readonly lastYearShares: number;
    readonly lastYearVolumes: number;
    readonly sharesAtCutoff: number;
  } | null;
  readonly threshold: string;
  readonly met: boolean;
  /** Set where the model loses against a naive rule. */
  readonly losesTo: readonly string[];
}

export interface EventTarget {
  readonly event: string;
  readonly what: string;
  readonly unit: string;
  readonly predicted: Interval;
  readonly observed: number;
  readonly source: string;
  readonly inside: boolean;
}

/** The back-test: parameters seen only up to the cutoff, predictions after it, honest errors. */
export interface Backtest {
  readonly asKnownOn: string;
  readonly parameters: readonly {
    readonly id: string;
    readonly title: string;
    readonly value: number;
    readonly unit: string;
    readonly fittedOn: string;
  }[];
  readonly given: readonly string[];
  /** Figures about a closed period that were published a little after the cutoff and are admitted; listed so that nobody has to trust us. */
  readonly admittedLate: readonly string[];
  readonly annual: readonly BacktestRow[];
  readonly annualScores: readonly BacktestScore[];
  readonly events: readonly EventTarget[];
  readonly eventScores: readonly BacktestScore[];
  readonly coverage: {
    readonly level: number;
    readonly targets: number;
    readonly inside: number;
    readonly share: number;
  };
  /** Every flow observed after the cutoff times ten: did any prediction change by one bit? */
  readonly corruption: { readonly factor: number; readonly figuresChanged: number; readonly identical: boolean };
  readonly notes: readonly string[];
}

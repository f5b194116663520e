import type { Basis } from "../case/types.ts";

/** One share, never without its definition. */
export interface ExposureRow {
  readonly key: string;
  readonly label: string;
  /** 0 to 1; null where the definition's figures are missing for the year, or where it measures an amount or a rate. */
  readonly share: number | null;
  /** Amount in `unit`, or the yearly rate in %/y; null where figures are missing or only the share is stated. */
  readonly amount: number | null;
  /** Range that the stated ranges of the figures give the share (or the amount where no share is measured). */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly year: number;
  readonly definition: string;
  /** true: the categories of this definition partition the whole. */
  readonly partition: boolean;
  readonly basis: Basis;
  readonly sources: readonly string[];
  readonly figures: readonly string[];
  readonly note: string;
}

/** A table of shares under one definition and year, with concentration where categories partition. */
export interface ExposureTable {
  readonly definition: string;
  readonly title: string;
  readonly statement: string;
  readonly commodity: string;
  readonly by: string;
  readonly year: number;
  readonly unit: string;
  readonly partition: boolean;
  readonly rows: readonly ExposureRow[];
  /** Herfindahl-Hirschman index 0 to 1 and effective number 1/HHI; null where categories overlap or figures are missing. */
  readonly hhi: number | null;
  readonly effectiveNumber: number | null;
  /** What a reader must know before using the concentration: a rest that is not split, a missing category. */
  readonly note: string;
}

/** A figure that a text states, to be computed under every definition that it could mean. */
export interface FigureQuestion {
  readonly id: string;
  readonly question: string;
  readonly claim: string;
  /** The figure as the text states it, in words. */
  readonly stated: string;
  /** The stated number: a ratio for a share, the unit of the definitions for an amount, %/y for a rate. */
  readonly value: number;
  /** Distance up to which a computed number counts as the stated one. */
  readonly tolerance: number;
  readonly readings: readonly FigureReading[];
}

/** One thing the stated figure could mean. */
export interface FigureReading {
  /** How the verdict names this reading: `the Caspian pipeline alone`. */
  readonly name: string;
  readonly definition: string;
  readonly key: string;
  readonly years: readonly number[];
}

/** The answer to "is this figure right?": the same sentence under each definition. */
export interface FigureAnswer {
  readonly id: string;
  readonly question: string;
  readonly claim: string;
  readonly stated: string;
  readonly answers: readonly ExposureRow[];
  readonly verdict: string;
}

import type { Accessible } from "../draw/svg.ts";

/** One leg of a corridor; null is what nobody states. A crossing (border, port) has a time or a cost and no length. */
export interface ProfileLeg {
  readonly kind: "rail" | "pipe" | "road" | "sea" | "crossing";
  readonly km: number | null;
  /** Time or cost of the leg alone, in the unit of the chart. */
  readonly amount: number | null;
  /** Dashed: its length or amount is assumed or derived, not observed. */
  readonly weak: boolean;
  /** Crossing, port or place at its end, written there; empty: nothing. */
  readonly end: string;
}

/** A time or cost stated for a corridor as a whole, shown beside its line and never cut up into legs. */
export interface ProfileTotal {
  /** Length it was stated for; null: shown where the known legs end. */
  readonly km: number | null;
  readonly amount: number;
  readonly text: string;
}

/** One corridor. */
export interface ProfileLine {
  readonly name: string;
  readonly legs: readonly ProfileLeg[];
  readonly totals: readonly ProfileTotal[];
}

/** Words for what is missing, by what it is. */
export interface ProfileWords {
  readonly amount: string;
  readonly length: string;
  readonly both: string;
  /** Before a sum that leaves out what is not known. */
  readonly atLeast: string;
}

/** Corridors by distance and cumulative time or cost. */
export interface CorridorProfileState extends Accessible {
  readonly width: number;
  /** Height of the plot itself, pixels. */
  readonly plot: number;
  readonly heading: string;
  /** Unit of the amounts, such as `days` or `USD per tonne`. */
  readonly unit: string;
  readonly lines: readonly ProfileLine[];
  /** What dashes, dots and hatching mean, written below. */
  readonly key: readonly string[];
  /** Words in another language; absent: English. */
  readonly words?: ProfileWords;
}

export const ENGLISH: ProfileWords = {
  amount: "not known",
  length: "length not known",
  both: "neither known",
  atLeast: "at least",
};

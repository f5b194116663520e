import type { Mechanism, Theory } from "../case/politics.ts";

/** The exact switches of a run: which mechanisms are on, and how reactions work. Several theories may be mixed. */
export interface SwitchSet {
  /** Ids of the theories it was made from. */
  readonly theories: readonly string[];
  readonly reactions: boolean;
  readonly provocation: Theory["switches"]["provocation"];
  /** Mechanisms that are on, in the order of the case. */
  readonly mechanisms: readonly Mechanism[];
  /** The same ids, for look-up. */
  readonly on: ReadonlySet<string>;
}

/** How much an observation within a year would tell about which theory is right, over the stated ranges of its chances. */
export interface IndicatorValue {
  readonly indicator: string;
  readonly title: string;
  /** Expected information about the theories compared, bits, from an even prior; with its range. */
  readonly bits: { readonly value: number; readonly low: number; readonly high: number };
  /** Chance of seeing it under each theory. */
  readonly chances: readonly {
    readonly theory: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly basis: string;
}

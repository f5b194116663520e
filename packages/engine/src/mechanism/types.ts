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

/** Single mechanisms switched on or off on top of theories, by id. */
export interface SwitchOptions {
  readonly on?: readonly string[];
  readonly off?: readonly string[];
}

/** How much an observation within a year would tell about which theory is right, over the stated ranges of its chances. */
export interface IndicatorValue {
  readonly indicator: string;
  readonly title: string;
  /** Expected information about the theories (or sides) compared, bits, from an even prior; with the extremes over all ranges of its chances. */
  readonly bits: { readonly value: number; readonly low: number; readonly high: number };
  /** Chance of seeing it within a year under each theory; of a side, the mean of its theories, whose ids stand in `theory` joined by `+`. */
  readonly chances: readonly {
    readonly theory: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly basis: string;
}

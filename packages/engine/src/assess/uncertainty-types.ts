import type { SaidBox } from "../discover/discover.ts";
import type { Reproducibility } from "../discover/reproducibility.ts";
import type { PathwaysMap } from "../pathways/map-types.ts";
import type { TippingPoint } from "../pathways/tipping-points.ts";
import type { TriggerSkill } from "../pathways/trigger-skill.ts";
import type { RunRobustness } from "../robust/run-robustness.ts";
import type { Swing } from "../sensitivity/swings.ts";
import type { Cost } from "../strategy/types.ts";
import type { Spread } from "../window/types.ts";

/** A strategy in one line. Spreads are means over states with the 5 and 95 % of states. */
export interface ComparedStrategy {
  readonly strategy: string;
  /** Exports lost to acts of others, USD million a year; acts a year. */
  readonly lossUsdM: Spread;
  readonly acts: Spread;
  /** Whoever pays. */
  readonly cost: Cost;
  /** The theory under which it loses most on average, and the loss there, over futures. */
  readonly worst: { readonly theory: string; readonly lossUsdM: Spread };
}

/**
 * A share of states with its 95 % interval (Wilson). Over all theories the interval is that of so many futures: states of one future are no independent
 * witnesses.
 */
export interface KeptShare {
  readonly strategy: string;
  readonly theory: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** States it is of. */
  readonly of: number;
}

/** Something to be kept, and in how many states each strategy keeps it, under each theory and (theory "") under all. */
export interface KeptFloor {
  /** Id of a floor, or `loss`. */
  readonly floor: string;
  readonly measure: string;
  readonly unit: string;
  /** The least level of a tie; of the loss the most. */
  readonly limit: number;
  readonly shares: readonly KeptShare[];
}

/** How a box found in two thirds of the futures does on the last third. */
export interface HeldOutBox {
  /** States inside, failing ones inside, all held out, failing ones held out. */
  readonly n: number;
  readonly k: number;
  readonly states: number;
  readonly failing: number;
  readonly coverage: number;
  readonly density: number;
  /** Chance that so many states inside, or more, fail if the box told nothing. */
  readonly chance: number;
}

/** Where a strategy fails. */
export interface StrategyFailure {
  readonly strategy: string;
  /** "limit": it loses more than the limit; "harm": it loses more than doing nothing in the same state. */
  readonly kind: "limit" | "harm";
  /** The same in words. */
  readonly fails: string;
  /** Share of all states. */
  readonly share: number;
  readonly failing: number;
  readonly states: number;
  /** Futures with such a state under some theory: what the box rests on. */
  readonly failingFutures: number;
  readonly byTheory: readonly { readonly theory: string; readonly share: number }[];
  /** The box to quote; null where too few states fail, or all of them. */
  readonly box: SaidBox | null;
  /** What the box asks of each restricted input, in words and in its order. */
  readonly conditions: readonly string[];
  /** Of the box: what can be watched and the value that is the alarm, a sentence each; inputs that nothing observed shows, by name. */
  readonly signposts: { readonly sentences: readonly string[]; readonly unwatched: readonly string[] };
  /** Null where too few states fail to hold any out. */
  readonly heldOut: HeldOutBox | null;
  readonly reproducibility: Reproducibility | null;
  /** Inputs that were searched, out of all, those with the highest feature scores. */
  readonly screened: { readonly kept: number; readonly of: number };
  /** Why there is no box; empty otherwise. */
  readonly reason: string;
}

/** A signal that can be watched, and the value from which it warns that a strategy is about to fail. */
export interface WatchedSignal {
  readonly strategy: string;
  /** Id of the sender whose acts are counted. */
  readonly sender: string;
  /** Acts of so many years are added up. */
  readonly years: number;
  readonly best: TriggerSkill | null;
  readonly sentence: string;
}

/** Strategies side by side over all futures and theories in which somebody reacts. A state is a future under a theory; all count alike. */
export interface UncertaintyResult {
  readonly strategies: readonly string[];
  readonly theories: readonly string[];
  readonly futures: number;
  readonly states: number;
  /** States left out because a run failed. */
  readonly failed: number;
  /** The loss a year, USD million, that doing nothing passes in one state of ten: above it a strategy fails. */
  readonly lossLimitUsdM: number;
  readonly compared: readonly ComparedStrategy[];
  readonly kept: readonly KeptFloor[];
  /** Floors whose tie no mechanism moves: they stand as they stand today. */
  readonly floorsNotMoved: readonly string[];
  readonly robustness: RunRobustness;
  readonly failures: readonly StrategyFailure[];
  /** What moves the loss under the strategy named: inputs whose swing is larger than chance gives one of them in one assessment of twenty. */
  readonly matters: {
    readonly strategy: string;
    readonly inputs: number;
    readonly swings: readonly (Swing & { readonly label: string; readonly unit: string })[];
  };
  /** Years over which losses are averaged before they are held against the limit. */
  readonly tippingYears: number;
  readonly tipping: readonly TippingPoint[];
  readonly pathways: PathwaysMap | null;
  readonly signals: readonly WatchedSignal[];
}

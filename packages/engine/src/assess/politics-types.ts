import type { AlignmentResult } from "../alignment/types.ts";
import type { IssueResult } from "../bargain/types.ts";
import type { IndicatorValue } from "../mechanism/types.ts";
import type { ReactionRecord } from "../reaction/record/types.ts";
import type { SocietyResult } from "../society/types.ts";
import type { Disagreement, LeverOrder, Spread, StrategyResult, VulnerabilityWindow } from "../window/types.ts";
import type { TheoryRuns } from "./uncertainty.ts";
import type { UncertaintyResult } from "./uncertainty-types.ts";

/** A theory as it is run: what it holds true. */
export interface TheoryReading {
  readonly theory: string;
  readonly title: string;
  readonly text: string;
  readonly says: string;
  readonly provocation: "off" | "linear" | "threshold";
  /** Ids of the mechanisms that are on. */
  readonly mechanisms: readonly string[];
  /** The status quo under it: loss from acts and acts of senders, both a year. Zero under the theory in which nobody reacts. */
  readonly lossUsdM: Spread;
  readonly lossKt: Spread;
  readonly acts: Spread;
}

/** One of a strategy's levers as a reader needs it: who does it, how soon, at what cost, how it is read. */
export interface LeverReading {
  readonly strategy: string;
  readonly lever: string;
  readonly title: string;
  readonly actor: string;
  readonly horizon: string;
  readonly costClass: string;
  readonly costUsdM: { readonly low: number; readonly value: number; readonly high: number } | null;
  readonly claims: readonly string[];
  readonly signals: readonly { readonly pole: string; readonly direction: string; readonly severity: number }[];
  /** First year in which it stands. */
  readonly stands: number;
}

/** How far a strategy's moves pile up in memory, against the threshold of the theory that knows one. */
export interface ProvocationProfile {
  readonly strategy: string;
  readonly pole: string;
  /** Largest decayed stock of severity, at central values and over the range of the half-life. */
  readonly peak: { readonly value: number; readonly low: number; readonly high: number };
  readonly month: string;
  readonly threshold: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Share of futures in which it passes the threshold. */
  readonly above: number;
}

/** Simulated years under a theory against the record's, widened by a stated factor (MODEL D). */
export interface PriorCheck {
  readonly theory: string;
  /** The most acts a sender made in a year of the record, and the factor by which that range is widened. */
  readonly sender: string;
  readonly recordMost: number;
  readonly widened: number;
  readonly factor: number;
  /** Share of simulated years within it; 0.95 are asked for. */
  readonly within: number;
}

/** What a part of the assessment under one theory gives; theories are run side by side. */
export interface TheoryResult {
  readonly reading: TheoryReading;
  readonly strategies: readonly StrategyResult[];
  /** The compared strategies future by future; null where nobody reacts. */
  readonly runs: TheoryRuns | null;
  readonly windows: readonly VulnerabilityWindow[];
  readonly orders: readonly LeverOrder[];
  readonly priorChecks: readonly PriorCheck[];
}

/** Everything the assessment says about politics. */
export interface PoliticsResult {
  /** First and last month of futures, ISO, and how many futures stand behind every spread. */
  readonly from: string;
  readonly to: string;
  readonly futures: number;
  readonly seed: number;
  readonly alignment: AlignmentResult;
  readonly record: ReactionRecord | null;
  /** T0 first. */
  readonly theories: readonly TheoryReading[];
  readonly levers: readonly LeverReading[];
  readonly strategies: readonly StrategyResult[];
  readonly windows: readonly VulnerabilityWindow[];
  readonly orders: readonly LeverOrder[];
  readonly profiles: readonly ProvocationProfile[];
  readonly disagreements: readonly Disagreement[];
  readonly indicators: readonly IndicatorValue[];
  readonly society: SocietyResult;
  readonly issues: readonly IssueResult[];
  readonly priorChecks: readonly PriorCheck[];
  /** Strategies side by side over all futures and theories; null where there is nothing to compare. */
  readonly uncertainty: UncertaintyResult | null;
  readonly notes: readonly string[];
}

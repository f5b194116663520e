import type { ControlLever } from "../case/types.ts";

/** What one actor can close by one lever: links and shared capacities that stop together. */
export interface Closure {
  readonly actor: string;
  /** `all`: every lever the actor holds, at once. */
  readonly lever: ControlLever | "all";
  /** Ids of the case's links. */
  readonly links: readonly string[];
  /** Ids of the case's shared capacities. */
  readonly rows: readonly string[];
  /** Ids of the controls it rests on. */
  readonly controls: readonly string[];
  /** true if any of those controls is disputed. */
  readonly disputed: boolean;
}

/** Loss of one commodity to a closure, report units of the commodity. */
export interface CommodityLoss {
  readonly commodity: string;
  readonly unit: string;
  /** Still in the ground, stored and delivered later, sent another way, gone (MODEL C). */
  readonly deferred: number;
  readonly delayed: number;
  readonly diverted: number;
  readonly lost: number;
  /** Gross export value not earned within the days of closure, USD million. */
  readonly valueUsdM: number;
  /** Days until output of it is first shut in; null if it never is. */
  readonly bufferDays: number | null;
}

/** What the days of closure cost the actor that closes, USD million, less what it earns more elsewhere; a part nobody can give a figure for is null and named in `notes`. */
export interface OwnCost {
  /** Transit fees and tariffs it does not earn. */
  readonly feesUsdM: number | null;
  /** Its share, as owner, of the profit not made. */
  readonly equityUsdM: number | null;
  /** Export value of its own cargo that stops too. */
  readonly cargoUsdM: number | null;
  /** Sum of the parts that are known; null if none is. */
  readonly totalUsdM: number | null;
}

/** Closure loss (MODEL C): an actor closes what it can for some days; the focal state's loss beside the actor's own. */
export interface ClosureLoss {
  readonly actor: string;
  readonly lever: Closure["lever"];
  readonly disputed: boolean;
  readonly days: number;
  /** Corridors that stop. */
  readonly corridors: readonly string[];
  /** Focal cargo not exported in time, of commodities counted by weight, kt; negative is a gain by waiting and flagged. */
  readonly lossKt: number;
  readonly lossUsdM: number;
  /** Loss over the gross export value of the base year of what the model carries. */
  readonly shareOfYear: number;
  readonly byCommodity: readonly CommodityLoss[];
  readonly ownCost: OwnCost;
  /** Days until the first field of any commodity is shut in; null if none is. */
  readonly bufferDays: number | null;
  /** Where cargo went instead: extra flow by corridor, report units. */
  readonly reroutes: readonly {
    readonly corridor: string;
    readonly commodity: string;
    readonly amount: number;
    readonly unit: string;
  }[];
  /** Days after reopening until exports and output are back at their undisturbed level; null if not within the days watched. */
  readonly recoveryDays: number | null;
  readonly gainByWaiting: boolean;
  /** Ends of the interval of lossUsdM over the stated ranges; absent where no draws were asked for. */
  readonly low?: number;
  readonly high?: number;
  readonly notes: readonly string[];
}

/** One set of closures and what it costs over the horizon, exactly, on the static programme. */
export interface WorstClosures {
  readonly k: number;
  readonly over: "links" | "controllers";
  readonly days: number;
  /** Ids of links, or of actors. */
  readonly closed: readonly string[];
  readonly lossUsdM: number;
  /** Focal cargo that no longer leaves the country, of commodities counted by weight, kt; negative where cut-off home supply is exported instead. */
  readonly lossKt: number;
  /** Sets whose value was computed, and sets there are: the rest were ruled out by a bound. */
  readonly solved: number;
  readonly sets: number;
  /** The same closures in the simulator, day by day; absent for all but the winners. */
  readonly simulated?: {
    readonly lossUsdM: number;
    readonly lossKt: number;
    readonly bufferDays: number | null;
    /** Where cargo went instead, as of a closure. */
    readonly reroutes: ClosureLoss["reroutes"];
  };
}

/** An investment that lowers the worst case. */
export interface Protection {
  readonly investment: string;
  readonly name: string;
  readonly costUsdM: number;
  readonly costLowUsdM: number;
  readonly costHighUsdM: number;
  readonly leadYears: number | null;
  /**
   * Worst-case loss over the horizon without and with it, USD million, both against what the network earns today with nothing closed, and the
   * closures that are worst once it stands.
   */
  readonly days: number;
  readonly k: number;
  readonly worstBeforeUsdM: number;
  readonly worstAfterUsdM: number;
  readonly closedAfter: readonly string[];
  /**
   * The same day by day, in the same money: sales less carriage not made in the days of closure, less what more oil in tanks is worth, without and
   * with it; the largest over the closures that are worst in the plan. null: not run, as it avoids too little there.
   */
  readonly simulatedBeforeUsdM: number | null;
  readonly simulatedAfterUsdM: number | null;
  /** Of what is avoided day by day, the part that more oil in tanks makes: earned after reopening, not within the days of closure. */
  readonly delayedUsdM: number | null;
  /** Loss avoided day by day per USD of cost, once per such closure; 0 where it avoids nothing, null where it avoids some and costs nothing. */
  readonly avoidedPerUsd: number | null;
}

/** The set of investments within a budget that leaves least to lose (defender, attacker, defender). */
export interface Portfolio {
  readonly days: number;
  readonly k: number;
  readonly budgetUsdM: number;
  readonly investments: readonly string[];
  readonly costUsdM: number;
  /** Loss against what the network earns today with nothing closed, USD million; negative where the set earns more than it can lose. */
  readonly worstBeforeUsdM: number;
  readonly worstAfterUsdM: number;
  readonly closedAfter: readonly string[];
  /** Sets of investments examined, and sets there are. */
  readonly examined: number;
  readonly sets: number;
}

/** How an actor fares when the worth of the network is divided, USD million a year. */
export interface Shares {
  readonly shapleyUsdM: number;
  /** null where there are too many players to tabulate their coalitions. */
  readonly nucleolusUsdM: number | null;
  /** Standard error of a sampled Shapley value, USD million; absent where it is exact. */
  readonly standardErrorUsdM?: number;
  /** With 95 % no sampled value of the same game is further from the exact one than its bound, USD million; absent where it is exact. */
  readonly boundUsdM?: number;
}

/** Bargaining power of an actor on the network (MODEL C). */
export interface Power extends Shares {
  readonly actor: string;
  /** With a planned corridor that may be built; keyed by the investment's id. */
  readonly with: Readonly<Record<string, Shares>>;
}

/** What actors can claim of what the network is worth, and the coalition facts behind it. */
export interface PowerTable {
  readonly days: number;
  /** Value of the grand coalition, USD million over the horizon. */
  readonly worthUsdM: number;
  /** The focal state first. */
  readonly players: readonly Power[];
  /** Planned corridors compared: investment id, name, yearly cost, what the whole gains by it after that cost; 0: not worth building. */
  readonly planned: readonly {
    readonly investment: string;
    readonly name: string;
    readonly yearlyCostUsdM: number;
    readonly gainUsdM: number;
  }[];
  /** Coalition facts; null where there are too many players to tabulate. */
  readonly monotone: boolean | null;
  readonly superadditive: boolean | null;
  readonly coreIsEmpty: boolean | null;
  readonly shapleyInCore: boolean | null;
  /** Programmes solved. */
  readonly solved: number;
}

/** Capacity of a link at which the first tonne is lost (MODEL C). */
export interface AlertValue {
  readonly link: string;
  readonly commodity: string;
  readonly unit: string;
  /**
   * Per day, foreign cargo included: the smallest capacity that leaves the static value unchanged. Below it the next tonne takes a worse way
   * or none.
   */
  readonly firstLossAt: number;
  /** Per day: what it may carry; null where no limit is stated. */
  readonly capacity: number | null;
  /** Of what is missing just below that, the share that is neither delivered nor stored: 0 all finds another way, 1 none does. */
  readonly lostShare: number;
  /** Days the tanks upstream take what it carries when it is shut; null where there is no tank. */
  readonly daysUntilFull: number | null;
}

/** What `coercion` answers: closure losses, worst closures, protections, bargaining power, alert values. */
export interface CoercionResult {
  /** First day of closure, ISO. */
  readonly date: string;
  readonly horizons: readonly number[];
  /** Days that the worst closures, protections and alert values speak about. */
  readonly days: number;
  readonly closures: readonly ClosureLoss[];
  readonly worst: readonly WorstClosures[];
  readonly protect: readonly Protection[];
  readonly portfolio: Portfolio | null;
  readonly power: PowerTable;
  readonly alerts: readonly AlertValue[];
  readonly notes: readonly string[];
}

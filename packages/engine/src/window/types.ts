/** A mean over futures with the 5 and 95 % of futures. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One month of the window: what announcing costs beyond not announcing (MODEL D). */
export interface WindowMonth {
  readonly month: string;
  /** Losses from senders' acts with and without announcing, USD million. */
  readonly announcedUsdM: number;
  readonly unannouncedUsdM: number;
  /** Their difference W. */
  readonly usdM: Spread;
  readonly kt: Spread;
  readonly worstUsdM: number;
  /** Share of futures in which W > 0. */
  readonly above: number;
  /** Mean of W as expected, without drawing acts: what acts that begin in the month would cost in all (docs/model/window.md). */
  readonly expectedUsdM: number;
}

/** The window of vulnerability of a strategy under a theory. */
export interface VulnerabilityWindow {
  readonly strategy: string;
  readonly theory: string;
  readonly futures: number;
  readonly months: readonly WindowMonth[];
  /** First and last month in which the expected mean of W is above a hundredth of its largest; null: no window. */
  readonly opens: string | null;
  readonly closes: string | null;
  /** Month of the largest expected mean of W: that mean, and the simulated means of the month. */
  readonly deepest: {
    readonly month: string;
    readonly expectedUsdM: number;
    readonly usdM: number;
    readonly kt: number;
  } | null;
  /** Sum of W over all months, USD million and kt. */
  readonly areaUsdM: Spread;
  /** Standard error of its mean over futures, USD million. */
  readonly standardErrorUsdM: number;
  readonly areaKt: Spread;
  /** The same area as expected, without drawing acts, and without what acts set off. */
  readonly expectedAreaUsdM: Spread;
  /** The same with provocation set to zero: no window may be left. */
  readonly areaWithoutProvocationUsdM: number;
  /** Who could use it: area that goes when a sender's hazard is off. */
  readonly bySender: readonly { readonly sender: string; readonly areaUsdM: number }[];
  /** Share of futures whose expected area is below zero: where announcing helps, the recommendation turns round. */
  readonly signTurns: number;
}

/** The order of the same levers that makes the area smallest. */
export interface LeverOrder {
  readonly strategy: string;
  readonly theory: string;
  /** All on the days the strategy gives them. */
  readonly asDated: { readonly areaUsdM: number };
  /** One after the other in the order of the strategy. */
  readonly asGiven: { readonly order: readonly string[]; readonly areaUsdM: number };
  readonly best: { readonly order: readonly string[]; readonly starts: readonly string[]; readonly areaUsdM: number };
  readonly worst: { readonly order: readonly string[]; readonly areaUsdM: number };
  readonly examined: number;
  readonly orders: number;
  /** true: every order was examined; false: a search, `bound` is below any order's area. */
  readonly exact: boolean;
  readonly boundUsdM: number;
  /** The sign changes inside the prior of the provocation: said before an order is named. */
  readonly signTurns: number;
}

/** A strategy under a theory, against doing nothing in the same futures. */
export interface StrategyResult {
  readonly strategy: string;
  readonly theory: string;
  readonly futures: number;
  /** Loss from acts a year, USD million and kt, and the difference to the status quo (negative: the strategy lowers it). */
  readonly lossUsdM: Spread;
  readonly lossKt: Spread;
  readonly differenceUsdM: Spread;
  /** Standard error of the mean difference over futures, USD million a year. */
  readonly standardErrorUsdM: number;
  readonly differenceKt: Spread;
  /**
   * Extreme acts (never observed, their rate a convention of small counts) a year, and the difference to the status quo. What one would cost is in no
   * loss above: it would drown what can be argued.
   */
  readonly extreme: { readonly acts: Spread; readonly difference: Spread } | null;
  /** Acts of senders a year, extreme ones apart, and the difference to the status quo. */
  readonly acts: Spread;
  readonly actsDifference: Spread;
  /** Share of futures in which it is worse than doing nothing. */
  readonly worse: number;
  /** Levels of variables at the end, mean over futures, where they differ from the status quo. */
  readonly shifts: readonly { readonly variable: string; readonly statusQuo: number; readonly with: number }[];
}

/** Where theories disagree on a strategy, and what would tell them apart. */
export interface Disagreement {
  readonly strategy: string;
  readonly title: string;
  /** Theories under which it lowers or raises the mean loss: by more than one percent of the status quo's and two standard errors. */
  readonly lowers: readonly string[];
  readonly raises: readonly string[];
  /** Theories under which it changes nothing to speak of: within one percent, the error counted. */
  readonly leaves: readonly string[];
  /** Theories under which so many futures cannot tell. */
  readonly unclear: readonly string[];
  /** Indicator with the most expected information between the two sides; null where they agree. */
  readonly indicator: string | null;
  readonly bits: { readonly value: number; readonly low: number; readonly high: number } | null;
}

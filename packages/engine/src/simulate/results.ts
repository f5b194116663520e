import type { Basis } from "../case/types.ts";

/** A central value with the range that the stated ranges of the inputs give it. */
export interface Interval {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Amount of one period `[from, to)`. */
export interface SeriesPoint extends Interval {
  readonly from: string;
  readonly to: string;
}

/** What a series speaks about; exactly one or two keys are set. */
export interface SeriesOf {
  readonly link?: string;
  readonly corridor?: string;
  readonly place?: string;
  readonly actor?: string;
  readonly commodity?: string;
  readonly shipper?: string;
  readonly row?: string;
}

/** A measure by period, with its unit and basis; the shape of MODEL I. */
export interface Series {
  readonly measure: string;
  readonly of: SeriesOf;
  readonly unit: string;
  readonly basis: Basis;
  readonly points: readonly SeriesPoint[];
}

/** Shadow price of a bottleneck, an interval where the optimum is degenerate. */
export interface ShadowPrice extends Interval {
  /** `link:coast.2` or `row:berths`. */
  readonly ref: string;
  readonly unit: string;
  readonly days: number;
}

/** The capacity at which the first tonne is lost, and the days until a store is full. */
export interface Alert {
  readonly ref: string;
  readonly capacity: number;
  readonly unit: string;
  readonly shareOfCapacity: number;
  readonly daysUntilFull?: number;
}

/** Losses of a shock against the same period without it. Tonnes in the commodity's report unit (crude: kt). */
export interface ShockTotals {
  readonly commodity: string;
  readonly unit: string;
  /** Shut in, still in the ground. */
  readonly deferred: Interval;
  /** Stored, delivered later or still stored at the end. */
  readonly delayed: Interval;
  /** Moved on another corridor than without the shock. */
  readonly diverted: Interval;
  readonly lost: Interval;
  /** Gross export value at the border not earned, USD million. */
  readonly exportValueUsdM: Interval;
  /** Extra transport cost, USD million. */
  readonly extraTransportUsdM: Interval;
}

/** One corridor under a shock: the focal state's cargo and all cargo, reported apart. */
export interface CorridorEffect {
  readonly corridor: string;
  readonly name: string;
  readonly unit: string;
  readonly focalBefore: Interval;
  readonly focalAfter: Interval;
  readonly totalBefore: Interval;
  readonly totalAfter: Interval;
}

/** A figure of the record beside what the model gives for it. */
export interface RecordComparison {
  readonly what: string;
  readonly unit: string;
  readonly observed: number;
  readonly source: string;
  readonly modelled: Interval;
  readonly inside: boolean;
  /** Is the recorded figure itself an outcome, a forecast or a ceiling? */
  readonly kind: "observed" | "forecast" | "ceiling";
}

/** What other routes can take in the first days of a shock: by pipes and ports alone, within quotas and permits, and as really mobilised. */
export interface Reroute {
  readonly commodity: string;
  readonly unit: string;
  readonly days: number;
  readonly technical: number;
  readonly permitted: number;
  readonly mobilised: number;
}

/** Result of one shock or replayed event. */
export interface ShockResult {
  readonly id: string;
  readonly title: string;
  readonly event?: string;
  readonly from: string;
  /** End of the shock itself. */
  readonly to: string;
  /** End of the days compared: the shock and its aftermath; every amount is counted over [from, until). */
  readonly until: string;
  readonly days: number;
  readonly changes: readonly string[];
  /** What was announced, and what the announcement alone would have meant. */
  readonly announced?: {
    readonly text: string;
    readonly changes: readonly string[];
    readonly totals: readonly ShockTotals[];
  };
  readonly totals: readonly ShockTotals[];
  readonly corridors: readonly CorridorEffect[];
  readonly byField: readonly {
    readonly place: string;
    readonly name: string;
    readonly unit: string;
    readonly deferred: Interval;
  }[];
  readonly storage: readonly {
    readonly place: string;
    readonly name: string;
    readonly unit: string;
    readonly volume: number;
    readonly peak: Interval;
    readonly daysUntilFull: number | null;
  }[];
  readonly shadowPrices: readonly ShadowPrice[];
  readonly alerts: readonly Alert[];
  /** For shocks of at least 30 days; absent for shorter ones, whose detours are mostly over before they begin. */
  readonly reroute?: Reroute;
  readonly record: readonly RecordComparison[];
  /** Daily exports without and with the shock, and store level: the lines of the picture. */
  readonly series: readonly Series[];
  /** Share of the inputs that rests on assumed, derived or remembered figures. */
  readonly weakInputs: WeakInputs;
  readonly notes: readonly string[];
  readonly draws: number;
}

/** How much of a result rests on figures that are not observed. */
export interface WeakInputs {
  readonly figures: number;
  readonly weak: number;
  readonly share: number;
  /** The same share weighted by the tonnes that pass the links concerned. */
  readonly weightedShare: number;
  readonly examples: readonly string[];
}

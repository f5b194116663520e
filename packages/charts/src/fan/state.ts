import type { SpanPoint } from "../draw/series.ts";
import type { Accessible } from "../draw/svg.ts";
import type { TimeFrameState } from "../draw/time-frame.ts";

/** Values below which 10, 25, 50, 75 and 90 % of the futures lie, in this order. */
export type Quantiles = readonly [number, number, number, number, number];

/** One period of the futures. */
export interface FanPoint {
  readonly from: string;
  readonly to: string;
  readonly quantiles: Quantiles;
}

/** Quantiles over time, behind what was observed before the futures begin; or one row of quantiles for each strategy. */
export type FanOver =
  | { readonly by: "time"; readonly observed: readonly SpanPoint[]; readonly futures: readonly FanPoint[] }
  | { readonly by: "strategy"; readonly rows: readonly { readonly name: string; readonly quantiles: Quantiles }[] };

/** A fan of futures; by strategy its height follows from the rows and `plot` is not used. */
export interface FanState extends Accessible, TimeFrameState {
  readonly over: FanOver;
  /** Words of the picture in another language; absent: English. */
  readonly words?: FanWords;
}

/** What the picture says of itself; a band is a share of futures, never a chance. */
export interface FanWords {
  readonly observed: string;
  readonly begin: string;
  /** Heads the column of labels: what the percentages are shares of. */
  readonly below: string;
  readonly median: string;
  readonly key: string;
  readonly none: string;
}

export const ENGLISH: FanWords = {
  observed: "observed",
  begin: "futures begin",
  below: "share of futures below",
  median: "median",
  key: "Share of futures: dark band half of them, light band eight in ten. The two in ten beyond it are left blank on purpose.",
  none: "no futures",
};

/** Opacity of the outer and the inner band, one over the other. */
export const BAND_OPACITY = "0.26";

export const SHARES = ["10\u202f%", "25\u202f%", "50\u202f%", "75\u202f%", "90\u202f%"] as const;

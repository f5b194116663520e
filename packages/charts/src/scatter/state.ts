import type { PlotState } from "../draw/plot-frame.ts";
import type { Accessible } from "../draw/svg.ts";

/** One thing by two measures, in the axes' units; null where a measure is not known. */
export interface ScatterPoint {
  readonly id: string;
  /** Written beside it; empty: a point without a name. */
  readonly name: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly xRange?: readonly [number, number];
  readonly yRange?: readonly [number, number];
  /** Area as a part of the largest, 0 to 1; absent: all alike. */
  readonly area?: number;
  /** Place of its colour among the groups. */
  readonly group?: number;
  /** What a pointer resting on it reads. */
  readonly text?: string;
}

export type Corner = "top-left" | "top-right" | "bottom-left" | "bottom-right";

/** Two measures against each other; the height is that of the plot with its axes, words below come on top of it. */
export interface ScatterState extends Accessible, PlotState {
  readonly points: readonly ScatterPoint[];
  /** Ids of the points none of the others beats, in the order of their line. */
  readonly pareto?: readonly string[];
  /** A straight line between two places, in the axes' units. */
  readonly reference?: {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly text: string;
  };
  readonly notes?: readonly { readonly corner: Corner; readonly text: string }[];
  /** Ids of what is looked at: the others fade. None: nothing fades. */
  readonly selected?: readonly string[];
  /** What is said before the names of points without a place on both axes. */
  readonly missing: string;
  readonly key: readonly string[];
}

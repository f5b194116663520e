import type { AxisRange } from "../draw/scale.ts";
import type { Accessible } from "../draw/svg.ts";

/** A measure: its unit (may be empty), its wished end, and that end in words such as "lower is better". */
export interface ParallelAxis extends Pick<AxisRange, "low" | "high"> {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly better: "high" | "low";
  readonly direction: string;
  /** Values are shares from 0 to 1, written in per cent. */
  readonly share?: boolean;
}

/** A strategy or a future with one value for each measure, null where it is not known. */
export interface ParallelLine {
  readonly id: string;
  /** Written beside it where it is looked at; empty: a line without a name. */
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** What a pointer resting on it reads. */
  readonly text?: string;
}

/** Up to eight measures side by side, better upwards on each; the height is that of heads and axes, words below come on top of it. */
export interface ParallelCoordinatesState extends Accessible {
  readonly width: number;
  readonly height: number;
  readonly axes: readonly ParallelAxis[];
  readonly lines: readonly ParallelLine[];
  /** Ids of what is looked at: strong and named. None: up to six lines all are, more are all faint. */
  readonly selected?: readonly string[];
  /** Ranges asked for, by id of the measure, in its unit. */
  readonly brushes?: Readonly<Record<string, readonly [number, number]>>;
  /** Word for a value that is missing. */
  readonly unknown: string;
  readonly key: readonly string[];
}

import { type AxisScale, axisScale } from "../draw/scale.ts";
import type { ParallelCoordinatesState } from "./state.ts";

/** Where an axis stands, pixels of the picture, and its scale from a value to pixels and back. */
export interface ParallelAxisPlace extends AxisScale {
  readonly id: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines of a head at most, and their height. */
export const HEAD = { lines: 7, line: 13 } as const;
/** From the foot of the axes down to the marks of values that are not known. */
export const RAIL = 28;
const NARROW = 76;
const NAMES = 0.22;

/** Room of the picture, pixels: a narrow one has numbers for heads, and names below instead of at the ends of lines. */
export function parallelRoom({ width, axes, lines }: ParallelCoordinatesState) {
  const count = Math.max(1, axes.length);
  const names = lines.some(({ name }) => name !== "") ? Math.min(210, width * NAMES) : 0;
  const narrow = (width - names) / count < NARROW;
  return { narrow, cell: (width - (narrow ? 0 : names)) / count };
}

/** Is any value missing? Then the axes leave room for a rail below them. */
export function hasUnknown({ axes, lines }: ParallelCoordinatesState): boolean {
  return lines.some(({ values }) => axes.some((_, i) => (values[i] ?? null) === null));
}

/** The places and scales of all axes: what a page needs to turn a pointer into a value. */
export function parallelAxes(state: ParallelCoordinatesState): ParallelAxisPlace[] {
  const { narrow, cell } = parallelRoom(state);
  const top = (narrow ? HEAD.line : HEAD.lines * HEAD.line) + 26;
  const bottom = state.height - (hasUnknown(state) ? RAIL + 22 : 22);
  return state.axes.map((axis, i) => {
    const ends = axis.better === "high" ? ([bottom, top] as const) : ([top, bottom] as const);
    const values = state.lines.map((line) => line.values[i] ?? null);
    return { id: axis.id, x: cell * (i + 0.5), top, bottom, ...axisScale(axis, values, ends, 4) };
  });
}

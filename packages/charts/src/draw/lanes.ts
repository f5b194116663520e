import { textWidth } from "./boxes.ts";
import { clipped } from "./clip.ts";

/** A text that belongs to a place on the x axis. */
export interface LaneWords {
  readonly x: number;
  readonly text: string;
}

/** The text as it is written: in which row, from where, at which end of it. */
export interface LanePlace {
  readonly row: number;
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly text: string;
}

/**
 * Rows of words above a plot, so that none lies over another: each stands right of its place, or left of it where the right edge is too near,
 * in the first row with room. Pixels; words too long for `[left, right]` are cut.
 */
export function lanes(words: readonly LaneWords[], left: number, right: number, size: number): LanePlace[] {
  const rows: { from: number; to: number }[][] = [];
  return words.map(({ x, text: whole }) => {
    const text = clipped(whole, right - left, size, false);
    const width = textWidth(text, size);
    const anchor = x + width <= right ? "start" : x - width >= left ? "end" : "start";
    const from = anchor === "end" ? x - width : Math.max(left, Math.min(x, right - width));
    const box = { from: from - 5, to: from + width + 5 };
    const free = rows.findIndex((row) => row.every((other) => other.to <= box.from || box.to <= other.from));
    const row = free === -1 ? rows.length : free;
    const taken = rows[row] ?? [];
    taken.push(box);
    rows[row] = taken;
    return { row, x: anchor === "end" ? x : from, anchor, text };
  });
}

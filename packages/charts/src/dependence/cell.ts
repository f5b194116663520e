import { textWidth } from "../draw/boxes.ts";
import { percent } from "../draw/number.ts";
import { shareShade } from "../draw/share-shades.ts";
import { ink } from "../draw/style.ts";
import { label, tag } from "../draw/svg.ts";
import { wrapped } from "../draw/wrap.ts";
import type { DependenceCell } from "./state.ts";

/** Height of a cell, pixels. */
export const ROW = 34;

/** One cell: its share on its shade, the range below it where that fits; or why there is none. */
export function drawCell(id: string, one: DependenceCell, x: number, y: number, width: number): string {
  const box = { x: x + 1, y: y + 1, width: width - 2, height: ROW - 2 };
  if (one.share === null) {
    return tag("rect", { ...box, fill: ink.paper, stroke: ink.rule }) + smallWords(one.reason, x, y, width);
  }
  const { fill, hatch, text } = shareShade(one.share, id);
  const range = rangeOf(one);
  const fits = range !== "" && textWidth(range, 10) <= width - 6;
  const value = percent(one.share);
  const paint = { x: x + width / 2, "text-anchor": "middle", fill: text };
  const room = Math.max(textWidth(value, 12, true), fits ? textWidth(range, 10) : 0) + 6;
  const clear = { x: x + (width - room) / 2, y: y + (fits ? 4 : 10), width: room, height: fits ? 27 : 15, fill };
  return [
    tag("rect", { ...box, fill: one.weak ? hatch : fill }),
    // Hatching would run through the words: they stand on a plain ground of the same shade.
    one.weak ? tag("rect", clear) : "",
    label(value, { ...paint, y: y + (fits ? 16 : 21.5), "font-weight": 600 }),
    fits ? label(range, { ...paint, y: y + 28, "font-size": 10 }) : "",
  ].join("");
}

function rangeOf({ low, high }: { readonly low?: number; readonly high?: number }): string {
  return low === undefined || high === undefined ? "" : `${percent(low).replace("\u202f%", "")}–${percent(high)}`;
}

/** Small words in the middle of a cell, on two lines where one is too narrow. */
export function smallWords(text: string, x: number, y: number, width: number): string {
  const lines = wrapped(text, width - 4, 10, 2, false);
  return lines
    .map((line, i) =>
      label(line, {
        ...{ x: x + width / 2, y: y + (lines.length === 1 ? 20.5 : 15 + i * 12) },
        ...{ "text-anchor": "middle", "font-size": 10, fill: ink.body },
      }),
    )
    .join("");
}

import { textWidth } from "./boxes.ts";

/** A text shortened with an ellipsis to a width in pixels. */
export function clipped(text: string, width: number, size: number, bold = true): string {
  if (textWidth(text, size, bold) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size, bold) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

import { textWidth } from "./boxes.ts";
import { clipped } from "./clip.ts";

/** A text broken at spaces into at most `most` lines of a width in pixels; what is left over is cut with an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number, bold = true): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || lines.length === most - 1 || textWidth(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one) => clipped(one, width, size, bold));
}

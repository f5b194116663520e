import { textWidth } from "./boxes.ts";
import { clipped } from "./clip.ts";

/** What a line may end with: a word, or the part of one up to a hyphen or dash; a space before it is kept. */
const PIECES = /\s?\S+?(?:[–-](?=\S)|(?=\s)|$)/g;

/** A text broken at spaces, hyphens and dashes into at most `most` lines of a width in pixels; what is left over is cut with an ellipsis. */
export function wrapped(text: string, width: number, size: number, most: number, bold = true): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? [text]) {
    const longer = line === "" ? piece.trimStart() : line + piece;
    if (line === "" || lines.length === most - 1 || textWidth(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = piece.trimStart();
    }
  }
  return [...lines, line].map((one) => clipped(one, width, size, bold));
}

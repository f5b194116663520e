import { textWidth } from "./boxes.ts";
import type { Block } from "./foot.ts";
import { ink } from "./style.ts";
import { label } from "./svg.ts";
import { wrapped } from "./wrap.ts";

const LINE = 16;

/** What is drawn, in bold, and its unit behind it; the unit has a line of its own where both do not fit, or where the page names what is drawn. */
export function titleLine(heading: string, unit: string, width: number): Block {
  const lines = heading === "" ? [] : wrapped(heading, width, 12.5, 2, true);
  const last = lines.at(-1) ?? "";
  const behind = textWidth(last, 12.5, true) + 7;
  const fits = lines.length > 0 && behind + textWidth(unit, 11.5) <= width;
  const rows = fits ? lines.length : lines.length + 1;
  const words = lines.map((line, i) =>
    label(line, { x: 0, y: 12 + i * LINE, "font-size": 12.5, "font-weight": 600, fill: ink.strong }),
  );
  const where = { x: fits ? behind : 0, y: 12 + (rows - 1) * LINE };
  return {
    body: [...words, label(unit, { ...where, "font-size": 11.5, fill: ink.quiet })].join(""),
    height: rows * LINE,
  };
}

import { calendarAxis, valueRules } from "./draw/axes.ts";
import { spread, textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { linear, niceStep, readable, ticks } from "./draw/number.ts";
import { bandPath, middlePath, type SpanPoint, spanOf } from "./draw/series.ts";
import { groupColour, groupWord, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** One line; dashed where its figures are assumed or derived. */
export interface Line {
  readonly name: string;
  readonly points: readonly SpanPoint[];
  readonly weak: boolean;
}

/** Several series of one unit on one time axis. */
export interface SeriesLinesState extends Accessible {
  readonly width: number;
  readonly height: number;
  readonly unit: string;
  readonly lines: readonly Line[];
}

const LEFT = 52;
/** Room for names at the right ends: more where a name is long. */
const LEAST_RIGHT = 150;
const SIZE = 11.5;

/** Lines named at their right ends; names move apart where they would touch. */
export function seriesLines(state: SeriesLinesState): string {
  const lines = state.lines.filter((line) => line.points.length > 0);
  const words = lines.map((line) => `${line.name} ${readable(line.points.at(-1)?.value ?? 0)}`);
  const widest = Math.max(0, ...words.map((text) => textWidth(text, SIZE, true)));
  const right = Math.max(LEAST_RIGHT, Math.min(widest + 14, state.width * 0.45));
  const days = spanOf(lines.map((line) => line.points));
  const foot = state.height - 24;
  const x = linear(days, [LEFT, state.width - right]);
  const values = lines.flatMap((line) => line.points.flatMap((p) => [p.value, p.high ?? p.value]));
  const step = niceStep((Math.max(...values, 0) || 1) / 4);
  const top = Math.ceil(Math.max(...values, 0) / step - 1e-9) * step || 1;
  const y = linear([0, top], [foot, 24]);
  const wished = lines.map((line) => y(line.points.at(-1)?.value ?? 0) + 4);
  const at = spread(wished, 14, 26, foot + 2);
  const drawn = lines.map((line, i) => {
    const colour = groupColour(i);
    return [
      tag("path", { d: bandPath(line.points, x, y), fill: colour, "fill-opacity": "0.14" }),
      tag("path", {
        d: middlePath(line.points, x, y),
        fill: "none",
        stroke: colour,
        "stroke-width": 2,
        "stroke-linejoin": "round",
        "stroke-dasharray": line.weak ? "6 3" : undefined,
      }),
      label(clipped(words[i]!, right - 8, SIZE), {
        x: state.width - right + 8,
        y: at[i]!,
        "font-size": SIZE,
        "font-weight": 600,
        fill: groupWord(i),
      }),
    ].join("");
  });
  const body = [
    label(state.unit, { x: 0, y: 12, "font-size": 11, fill: ink.quiet }),
    valueRules(ticks(0, top, 4), y, LEFT, state.width - right),
    calendarAxis(days[0], days[1], x, foot, 8),
    ...drawn,
  ].join("\n");
  return svgDocument(state, state.width, state.height, body);
}

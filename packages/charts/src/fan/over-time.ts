import { spread, textWidth } from "../draw/boxes.ts";
import { footLines, halo } from "../draw/foot.ts";
import { dayNumber, readable } from "../draw/number.ts";
import { runsOf } from "../draw/runs.ts";
import { bandPath, type SpanPoint, spanOf, stepPath } from "../draw/series.ts";
import { groupColour, groupWord, ink } from "../draw/style.ts";
import { label, svgDocument, tag } from "../draw/svg.ts";
import { type TimeFrame, timeFrame } from "../draw/time-frame.ts";
import { wrapped } from "../draw/wrap.ts";
import { BAND_OPACITY, ENGLISH, type FanOver, type FanPoint, type FanState, SHARES } from "./state.ts";

const HUE = 1;

/** An observed line, then bands of futures that widen from where they begin. */
export function fanOverTime(state: FanState, { observed, futures }: Extract<FanOver, { by: "time" }>): string {
  const words = state.words ?? ENGLISH;
  const middle = futures.map((point) => ({ ...point, value: point.quantiles[2] }));
  const drawn = [observed, middle].filter((points) => points.length > 0);
  const days = drawn.length === 0 ? ([0, 1] as const) : spanOf(drawn);
  const values = [...observed.map(({ value }) => value), ...futures.flatMap(({ quantiles }) => quantiles)];
  const room = Math.max(96, Math.min(130, state.width * 0.17));
  const marks = [
    ...(observed.length === 0 ? [] : [{ date: observed[0]!.from, text: words.observed }]),
    ...(futures.length === 0 ? [] : [{ date: futures[0]!.from, text: words.begin }]),
  ];
  const frame = timeFrame(state, days, values, room, { spans: [], marks });
  const foot = footLines([futures.length === 0 ? words.none : words.key], state.width, frame.height + 4);
  const body = [
    frame.body,
    drawBand(futures, frame, 0, 4),
    drawBand(futures, frame, 1, 3),
    line(middle, frame, groupColour(HUE), 2),
    join(observed.at(-1), middle[0], frame),
    line(observed, frame, ink.strong, 2),
    drawEnds(futures.at(-1), frame, state.width, room, words.below),
    foot.body,
  ].join("\n");
  return svgDocument(state, state.width, frame.height + 4 + foot.height, body);
}

function drawBand(futures: readonly FanPoint[], { x, y }: TimeFrame, low: 0 | 1, high: 3 | 4): string {
  const points = futures.map(({ from, to, quantiles }) => ({
    ...{ from, to, value: quantiles[2], low: quantiles[low], high: quantiles[high] },
  }));
  return runsOf(points)
    .map((run) => tag("path", { d: bandPath(run, x, y), fill: groupColour(HUE), "fill-opacity": BAND_OPACITY }))
    .join("");
}

function line(points: readonly SpanPoint[], { x, y }: TimeFrame, stroke: string, width: number): string {
  if (points.length === 0) return "";
  return tag("path", {
    ...{ d: stepPath(points, x, y), fill: "none", stroke, "stroke-width": width, "stroke-linejoin": "round" },
  });
}

/** An upright from the last observed value to the first median, where one follows the other without a gap. */
function join(last: SpanPoint | undefined, first: SpanPoint | undefined, { x, y }: TimeFrame): string {
  if (last === undefined || first === undefined || last.to !== first.from) return "";
  const at = x(dayNumber(first.from));
  return tag("line", { x1: at, x2: at, y1: y(last.value), y2: y(first.value), stroke: groupColour(HUE) });
}

/** The last period's five values at the right, under words that say what the percentages are. */
function drawEnds(last: FanPoint | undefined, frame: TimeFrame, width: number, room: number, below: string): string {
  if (last === undefined) return "";
  const head = wrapped(below, room - 10, 10.5, 3, false);
  const x = frame.right + 9;
  const high = frame.foot - 4;
  const wished = last.quantiles.map((value) => frame.y(value));
  const least = frame.top + head.length * 12 + 2;
  const at = spread(wished, 14, least, Math.max(high, least + 4 * 14));
  const up = Math.min(...at) - 12 - (head.length - 1) * 12;
  const words = head.map((text, i) =>
    label(text, { x, y: up + i * 12, "font-size": 10.5, fill: ink.quiet, ...halo() }),
  );
  const ends = last.quantiles.map((value, i) => {
    const share = SHARES[i]!;
    const bold = i === 2 ? { "font-weight": 600, fill: groupWord(HUE) } : { fill: ink.body };
    const leader = tag("path", {
      d: `M${frame.right + 1},${n(wished[i]!)}L${frame.right + 6},${n(at[i]!)}`,
      ...{ fill: "none", stroke: ink.faint },
    });
    const text = `${share}: ${readable(value)}`;
    const size = textWidth(text, 11, i === 2) > width - x ? 10 : 11;
    return leader + label(text, { x, y: at[i]! + 4, "font-size": size, ...bold });
  });
  return [...words, ...ends].join("");
}

const n = (value: number) => Math.round(value * 10) / 10;

import { type EndLabel, endLabels, heightOfEndLabels } from "./draw/end-labels.ts";
import { halo } from "./draw/foot.ts";
import { readable } from "./draw/number.ts";
import { runsOf } from "./draw/runs.ts";
import { bandPath, type SpanPoint, spanOf, stepPath } from "./draw/series.ts";
import { groupColour, groupWord, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";
import { type TimeFrame, type TimeFrameState, type TimeMark, type TimeSpan, timeFrame } from "./draw/time-frame.ts";
import { veilPattern } from "./draw/veil.ts";
import { wrapped } from "./draw/wrap.ts";

/** One of the three lines, by days or months; no points: it is not known, and said to be so. */
export interface NamedLine {
  readonly name: string;
  readonly points: readonly SpanPoint[];
}

/** A measure over time, always three times: as published, under the reader's assumptions, under the reader's strategy. */
export interface ThreeLinesState extends Accessible, TimeFrameState {
  readonly published: NamedLine;
  readonly assumptions: NamedLine;
  readonly strategy: NamedLine;
  /** Shaded days, such as those of a shock. */
  readonly spans: readonly TimeSpan[];
  readonly marks: readonly TimeMark[];
  /** Words laid over the picture while its numbers are those of an older state; null: they are current. */
  readonly stale: string | null;
  /** Said of a line without points; absent: "not known". */
  readonly notKnown?: string;
}

interface Style {
  readonly stroke: string;
  readonly word: string;
  readonly width: number;
}

/** From the broadest and lowest to the thinnest on top: of equal lines each shows as an edge of the one above it. */
const STYLES: readonly Style[] = [
  { stroke: groupColour(5), word: ink.quiet, width: 8 },
  { stroke: groupColour(1), word: groupWord(1), width: 4 },
  { stroke: groupColour(0), word: groupWord(0), width: 1.6 },
];

const STALE: readonly Style[] = STYLES.map(({ width }) => ({ stroke: ink.faint, word: ink.quiet, width }));

/** Published baseline, own assumptions and own strategy on one time axis, each named at its right end with its last value. */
export function threeLines(state: ThreeLinesState): string {
  const lines = [state.published, state.assumptions, state.strategy];
  const known = lines.map(({ points }) => points).filter((points) => points.length > 0);
  const styles = state.stale === null ? STYLES : STALE;
  const room = Math.min(170, Math.max(122, state.width * 0.22));
  const words = lines.map((line, i) => wordsOf(line, state.notKnown ?? "not known", styles[i]!));
  const plot = Math.max(state.plot, heightOfEndLabels(words, room - 6));
  const values = known.flat().flatMap((p) => [p.value, p.low ?? p.value, p.high ?? p.value]);
  const days = known.length === 0 ? ([0, 1] as const) : spanOf(known);
  const frame = timeFrame({ ...state, plot }, days, values, room, state);
  const ends = words.map((one, i) => {
    const last = lines[i]!.points.at(-1);
    return { ...one, y: last === undefined ? null : frame.y(last.value) };
  });
  const body = [
    frame.body,
    ...lines.map(({ points }, i) => drawBand(points, frame, styles[i]!)),
    ...lines.map(({ points }, i) => drawLine(points, frame, styles[i]!, thinning(known, frame))),
    endLabels(ends, frame.right, room - 6, frame.top, frame.foot),
    state.stale === null ? "" : drawVeil(state.stale, state.id, frame),
  ].join("\n");
  return svgDocument(state, state.width, frame.height, body);
}

function wordsOf({ name, points }: NamedLine, notKnown: string, { word }: Style): Omit<EndLabel, "y"> {
  const last = points.at(-1);
  if (last === undefined) return { name, values: [notKnown], fill: word };
  const range = last.low !== undefined && last.high !== undefined && last.low !== last.high;
  const value = readable(last.value) + (range ? ` (${readable(last.low)} to ${readable(last.high)})` : "");
  return { name, values: [value], fill: word };
}

function drawBand(points: readonly SpanPoint[], { x, y }: TimeFrame, { stroke }: Style): string {
  return runsOf(points)
    .map((run) => bandPath(run, x, y))
    .filter((d) => d !== "")
    .map((d) => tag("path", { d, fill: stroke, "fill-opacity": "0.16" }))
    .join("");
}

function drawLine(points: readonly SpanPoint[], { x, y }: TimeFrame, { stroke, width }: Style, thin: number): string {
  if (points.length === 0) return "";
  return tag("path", {
    ...{
      d: stepPath(points, x, y),
      fill: "none",
      stroke,
      "stroke-width": Math.max(LEAST_WIDTH, width * thin),
      "stroke-linejoin": "round",
    },
  });
}

const LEAST_WIDTH = 1.2;

/** By how much lines are thinner where a value changes every few pixels: broad ones would run into a block. */
function thinning(courses: readonly (readonly SpanPoint[])[], { left, right }: TimeFrame): number {
  const changes = courses.map(
    (points) => points.filter(({ value }, i) => i > 0 && value !== points[i - 1]!.value).length,
  );
  const apart = (right - left) / Math.max(1, ...changes);
  return Math.min(1, Math.max(0.4, apart / 5));
}

/** Strokes over the whole plot, and the words that say why. */
function drawVeil(words: string, id: string, { left, right, top, foot }: TimeFrame): string {
  const middle = { x: (left + right) / 2, "text-anchor": "middle", "font-size": 13, "font-weight": 600 };
  const lines = wrapped(words, right - left - 16, 13, 4);
  const first = (top + foot) / 2 + 4 - ((lines.length - 1) * 17) / 2;
  return [
    tag("defs", {}, veilPattern(`${id}-veil`)),
    tag("rect", { x: left, y: top, width: right - left, height: foot - top, fill: `url(#${id}-veil)` }),
    ...lines.map((line, i) => label(line, { ...middle, y: first + i * 17, fill: ink.strong, ...halo(ink.paper, 5) })),
  ].join("");
}

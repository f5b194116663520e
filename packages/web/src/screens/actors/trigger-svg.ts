import { escapeXml, groupColour } from "@multivector/charts";
import type { Reading } from "@multivector/engine";

/** One way of counting recent moves, along the severities. */
interface TriggerLine {
  readonly name: string;
  readonly points: readonly (Reading & { readonly x: number })[];
  /** Place among the colours of groups; -1: neutral. */
  readonly colour: number;
  readonly band: boolean;
}

/** Acts a year by remembered severity, with the range of the threshold and the severity asked about. */
export interface TriggerState {
  readonly title: string;
  readonly desc: string;
  readonly width: number;
  readonly most: number;
  readonly at: number;
  readonly threshold: Reading | null;
  readonly thresholdWord: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly TriggerLine[];
}

const [INK, QUIET, RULE, GROUND] = ["#1b2430", "#606a76", "#d9dee3", "#f4f2ec"];
const HEIGHT = 300;
const [LEFT, TOP, FOOT] = [34, 34, 44];

/** The picture of the trigger: lines at central values, bands of ranges, a column for the threshold. */
export function triggerSvg(state: TriggerState): string {
  const { width, most } = state;
  const right = width < 520 ? 12 : 190;
  const highest = Math.max(1, ...state.lines.flatMap(({ points }) => points.map(({ value, high = value }) => high)));
  const step = highest > 10 ? 4 : highest > 4 ? 2 : highest > 1 ? 1 : 0.25;
  const top = Math.ceil(highest / step) * step;
  const x = (value: number) => round(LEFT + (value / most) * (width - right - LEFT));
  const y = (value: number) => round(HEIGHT - FOOT - (value / top) * (HEIGHT - FOOT - TOP));
  const body = [
    text(state.y, 0, 12, QUIET),
    ...range(0, top, step).map(
      (value) => rule(x(0), x(most), y(value)) + text(String(value), LEFT - 6, y(value) + 4, QUIET, "end"),
    ),
    ...range(0, most, 2).map((value) => text(String(value), x(value), HEIGHT - FOOT + 16, QUIET, "middle")),
    text(state.x, x(most), HEIGHT - 8, QUIET, "end"),
    thresholdColumn(state, x, y(0)),
    ...state.lines.filter(({ band }) => band).map((line) => bandOf(line, x, y)),
    ...state.lines.map((line) => pathOf(line, x, y)),
    marker(state, x, y),
    ...names(state, x(most) + 8, y, right > 100),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" font-family="'Source Sans 3','Noto Sans',Arial,sans-serif"><title>${escapeXml(state.title)}</title><desc>${escapeXml(state.desc)}</desc>${body.join("")}</svg>`;
}

type Scale = (value: number) => number;

function thresholdColumn({ threshold, thresholdWord, most }: TriggerState, x: Scale, foot: number): string {
  if (threshold === null) return "";
  const { value, low = value, high = value } = threshold;
  const [from, to] = [x(Math.min(most, low)), x(Math.min(most, high))];
  return (
    `<rect x="${from}" y="${TOP}" width="${round(Math.max(1, to - from))}" height="${foot - TOP}" fill="${GROUND}"/>` +
    `<line x1="${x(value)}" x2="${x(value)}" y1="${TOP - 6}" y2="${foot}" stroke="${QUIET}" stroke-dasharray="3 3"/>` +
    text(thresholdWord, x(value), TOP - 9, QUIET, "middle")
  );
}

function bandOf({ points, colour }: TriggerLine, x: Scale, y: Scale): string {
  const up = points.map((one) => `${x(one.x)} ${y(one.high ?? one.value)}`);
  const down = [...points].reverse().map((one) => `${x(one.x)} ${y(one.low ?? one.value)}`);
  return `<path d="M${[...up, ...down].join("L")}Z" fill="${groupColour(colour)}" fill-opacity="0.07"/>`;
}

function pathOf({ points, colour }: TriggerLine, x: Scale, y: Scale): string {
  return `<path d="M${points.map((one) => `${x(one.x)} ${y(one.value)}`).join("L")}" fill="none" stroke="${groupColour(colour)}" stroke-width="2.2"/>`;
}

function marker({ at, lines }: TriggerState, x: Scale, y: Scale): string {
  const dots = lines.map(({ points, colour }) => {
    const near = points.reduce((best, one) => (Math.abs(one.x - at) < Math.abs(best.x - at) ? one : best), points[0]!);
    return `<circle cx="${x(at)}" cy="${y(near.value)}" r="4" fill="${groupColour(colour)}" stroke="#ffffff"/>`;
  });
  return `<line x1="${x(at)}" x2="${x(at)}" y1="${TOP}" y2="${y(0)}" stroke="${INK}" stroke-width="1.2"/>${dots.join("")}`;
}

/** Names at the right ends, apart from each other; on a narrow picture in a row below the title. */
function names({ lines }: TriggerState, left: number, y: Scale, beside: boolean): string[] {
  if (!beside)
    return lines.map(({ name, colour }, i) =>
      text(name, LEFT + 6, TOP + 12 + i * 14, groupColour(colour), "start", true),
    );
  const wished = lines
    .map(({ name, colour, points }) => ({ name, colour, at: y(points.at(-1)!.value) + 4 }))
    .sort((a, b) => a.at - b.at);
  let last = 0;
  return wished.map(({ name, colour, at }) => {
    last = Math.max(at, last + 15);
    return text(name, left, round(last), groupColour(colour), "start", true);
  });
}

function text(words: string, x: number, y: number, fill: string | undefined, anchor = "start", bold = false): string {
  const weight = bold ? ' font-weight="600"' : "";
  return `<text x="${x}" y="${y}" font-size="11.5" fill="${fill}" text-anchor="${anchor}"${weight}>${escapeXml(words)}</text>`;
}

function rule(x1: number, x2: number, y: number): string {
  return `<line x1="${x1}" x2="${x2}" y1="${y}" y2="${y}" stroke="${RULE}"/>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => from + i * step);
}

import { textWidth } from "./draw/boxes.ts";
import { clipped } from "./draw/clip.ts";
import { footLines, halo } from "./draw/foot.ts";
import { linear } from "./draw/number.ts";
import { tickOf } from "./draw/plot-frame.ts";
import { groupColour, ink } from "./draw/style.ts";
import { type Accessible, label, svgDocument, tag } from "./draw/svg.ts";

/** One bottleneck: the capacity at which the first tonne is lost. */
export interface AlertBar {
  readonly id: string;
  readonly name: string;
  /** As a share of its capacity, 0 to 1; null where nobody states a capacity. */
  readonly share: number | null;
  /** That capacity and share in words, or why there is no share. */
  readonly text: string;
  /** Days until the store before it is full, in words, such as "store full in 12 days" or "no store". */
  readonly store: string;
}

/** Bottlenecks by how little of their capacity may go before cargo is lost. */
export interface AlertBarsState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly bars: readonly AlertBar[];
  readonly key: readonly string[];
}

const HEAD = 34;
const ROW = 24;
const NARROW = 620;
const NARROW_ROW = 52;
const BAR = 11;

interface Frame {
  readonly narrow: boolean;
  readonly width: number;
  readonly names: number;
  readonly row: number;
  readonly x: (share: number) => number;
}

/** Bars of what is needed, in frames of the whole capacity, those with the least to spare first; unknown ones last. */
export function alertBars(state: AlertBarsState): string {
  const bars = state.bars.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const frame = frameOf(state);
  const foot = HEAD + bars.length * frame.row;
  const marks = [0, 0.25, 0.5, 0.75, 1].filter((_, i) => !frame.narrow || i % 2 === 0);
  const scale = marks.map(
    (value) =>
      tag("line", { x1: frame.x(value), x2: frame.x(value), y1: HEAD - 3, y2: foot, stroke: ink.rule }) +
      label(tickOf(value, { share: true }), {
        ...{ x: frame.x(value), y: 27, "font-size": 11, fill: ink.body },
        "text-anchor": frame.narrow && value === 0 ? "start" : frame.narrow && value === 1 ? "end" : "middle",
      }),
  );
  const unit = label(clipped(state.unit, state.width - frame.names, 11, false), {
    ...{ x: frame.names, y: 11, "font-size": 11, fill: ink.body },
  });
  const key = footLines(state.key, state.width, foot + 4);
  const body = [unit, ...scale, ...bars.map((bar, i) => drawBar(bar, HEAD + i * frame.row, frame)), key.body];
  return svgDocument(state, state.width, foot + 4 + key.height, body.join("\n"));
}

function frameOf({ bars, width }: AlertBarsState): Frame {
  const narrow = width < NARROW;
  const widest = (texts: readonly string[], bold: boolean) =>
    Math.max(0, ...texts.map((text) => textWidth(text, bold ? 12 : 11, bold)));
  const names = narrow
    ? 0
    : Math.min(
        width * 0.3,
        widest(
          bars.map(({ name }) => name),
          true,
        ) + 14,
      );
  const words = narrow ? 0 : widest(bars.map(wordsOf), false) + 14;
  const left = narrow ? 0 : names;
  return {
    narrow,
    width,
    names,
    row: narrow ? NARROW_ROW : ROW,
    x: linear([0, 1], [left, width - Math.max(1, words)]),
  };
}

const wordsOf = ({ text, store }: AlertBar) => [text, store].filter((part) => part !== "").join(" · ");

function drawBar(bar: AlertBar, top: number, { narrow, width, names, x, row }: Frame): string {
  const y = top + (narrow ? row - 14 : row / 2);
  const bold = { "font-weight": 600, fill: ink.strong, ...halo() };
  const small = { "font-size": 11, fill: ink.body, ...halo() };
  const name = clipped(bar.name, narrow ? width : names - 10, 12);
  const box = { x: x(0), y: y - BAR / 2, height: BAR };
  const frameAndBar = (share: number) =>
    tag("rect", { ...box, width: x(1) - x(0), fill: ink.paper, stroke: ink.faint }) +
    tag("rect", { ...box, width: x(Math.min(1, share)) - x(0), fill: groupColour(1) });
  const parts = [
    label(name, { x: 0, y: narrow ? top + 13 : y + 4, ...bold }),
    narrow
      ? label(clipped(wordsOf(bar), width, 11, false), { x: 0, y: top + 27, ...small })
      : label(wordsOf(bar), { x: width, y: y + 4, "text-anchor": "end", ...small }),
    ...(bar.share === null ? [] : [frameAndBar(bar.share)]),
  ];
  return tag("g", { "data-alert": bar.id }, parts.join(""));
}

import { textWidth } from "./draw/boxes.ts";
import { readable } from "./draw/number.ts";
import { groupColour, ink } from "./draw/style.ts";
import { type Accessible, escapeXml, hatchPattern, label, svgDocument, tag } from "./draw/svg.ts";
import { type Arc, backArcs, columnsOf, orderColumns } from "./flow/layers.ts";

/** A bar of the diagram. */
export interface FlowNode {
  readonly id: string;
  readonly name: string;
  /** Index of the colour group; -1: neutral. */
  readonly group: number;
}

/** A band between two bars; `group` colours it, `assumed` hatches it. */
export interface FlowBand extends Arc {
  readonly group: number;
  readonly assumed: boolean;
}

/** What the diagram shows; the bands may form cycles and self-loops. */
export interface FlowDiagramState extends Accessible {
  readonly width: number;
  readonly unit: string;
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  /** Headings of the columns from left to right. */
  readonly columns: readonly string[];
}

interface Bar {
  readonly x: number;
  y: number;
  readonly height: number;
  readonly total: number;
  out: number;
  into: number;
}

const BAR = 9;
const TOP = 30;
const GAP = 18;
const BODY = 250;
const SIZE = 11.5;

/** Who sends how much by which way to where: bands as thick as their flow; bands that close a cycle loop back below. */
export function flowDiagram(state: FlowDiagramState): string {
  const ids = state.nodes.map((node) => node.id);
  const bands = state.bands.filter((band) => band.amount > 0 && ids.includes(band.from) && ids.includes(band.to));
  const back = backArcs(ids, bands);
  const used = ids.filter((id) => bands.some((band) => band.from === id || band.to === id));
  const column = columnsOf(used, bands, back);
  const count = Math.max(0, ...column.values()) + 1;
  const columns = orderColumns(
    Array.from({ length: count }, (_, c) => used.filter((id) => column.get(id) === c)),
    bands,
  );
  const { bars, height } = stack(
    columns,
    bands,
    state.width,
    new Map(state.nodes.map((node) => [node.id, node.name])),
    state.unit,
  );
  const loops = [...back].reduce((room, i) => room + bands[i]!.amount * scaleOf(columns, bands) + 6, 0);
  const drawn = drawBands(state, bands, back, bars, height);
  const body = [
    tag(
      "defs",
      {},
      [...new Set(bands.map((b) => b.group))].map((g) => hatchPattern(hatchId(state, g), colour(g))).join(""),
    ),
    headings(state, columns, bars),
    drawn,
    drawBars(state, columns, bars),
  ].join("\n");
  return svgDocument(state, state.width, height + loops + 8, body);
}

const hatchId = (state: FlowDiagramState, group: number) => `${state.id}-hatch${group + 1}`;
const colour = groupColour;

function totalOf(id: string, bands: readonly FlowBand[]): number {
  const sum = (end: "from" | "to") => bands.reduce((total, band) => total + (band[end] === id ? band.amount : 0), 0);
  return Math.max(sum("from"), sum("to"));
}

function scaleOf(columns: readonly (readonly string[])[], bands: readonly FlowBand[]): number {
  const heaviest = Math.max(...columns.map((column) => column.reduce((sum, id) => sum + totalOf(id, bands), 0)), 1e-9);
  return BODY / heaviest;
}

/** Longest name beside an outer bar, in pixels; longer ones are cut. */
const LONGEST_NAME = 122;

/** Room beside an outer column for its longest label. */
function sideOf(
  column: readonly string[],
  bands: readonly FlowBand[],
  names: ReadonlyMap<string, string>,
  unit: string,
): number {
  const widths = column.map((id) => {
    const name = Math.min(LONGEST_NAME, textWidth(names.get(id) ?? id, SIZE, true));
    return name + textWidth(`${readable(totalOf(id, bands))} ${unit}`, SIZE) + 14;
  });
  return Math.max(60, ...widths);
}

function stack(
  columns: readonly (readonly string[])[],
  bands: readonly FlowBand[],
  width: number,
  names: ReadonlyMap<string, string>,
  unit: string,
): { bars: Map<string, Bar>; height: number } {
  const scale = scaleOf(columns, bands);
  const left = sideOf(columns[0] ?? [], bands, names, unit);
  const right = sideOf(columns.at(-1) ?? [], bands, names, unit);
  const step = columns.length < 2 ? 0 : (width - left - right - BAR) / (columns.length - 1);
  const bars = new Map<string, Bar>();
  const heightOf = (column: readonly string[]) =>
    column.reduce((sum, id) => sum + Math.max(1, totalOf(id, bands) * scale) + GAP, -GAP);
  const tallest = Math.max(0, ...columns.map(heightOf));
  columns.forEach((column, c) => {
    let y = TOP + (tallest - heightOf(column)) / 2;
    for (const id of column) {
      const total = totalOf(id, bands);
      const height = Math.max(1, total * scale);
      bars.set(id, { x: left + c * step, y, height, total, out: 0, into: 0 });
      y += height + GAP;
    }
  });
  return { bars, height: TOP + tallest + 8 };
}

function drawBands(
  state: FlowDiagramState,
  bands: readonly FlowBand[],
  back: ReadonlySet<number>,
  bars: ReadonlyMap<string, Bar>,
  height: number,
): string {
  const order = bands.map((_, i) => i).sort((a, b) => position(bands[a]!, bars) - position(bands[b]!, bars) || a - b);
  let loopTop = height;
  return order
    .map((i) => {
      const band = bands[i]!;
      const from = bars.get(band.from)!;
      const to = bars.get(band.to)!;
      const thick = (band.amount / Math.max(from.total, 1e-9)) * from.height;
      const y0 = from.y + from.out + thick / 2;
      const y1 = to.y + to.into + thick / 2;
      from.out += thick;
      to.into += thick;
      const [x0, x1] = [from.x + BAR, to.x];
      const d = back.has(i) ? loop(x0, y0, x1, y1, loopTop + thick / 2) : forward(x0, y0, x1, y1);
      if (back.has(i)) loopTop += thick + 6;
      return tag("path", {
        d,
        fill: "none",
        stroke: band.assumed ? `url(#${hatchId(state, band.group)})` : colour(band.group),
        "stroke-width": Math.max(1, thick),
        "stroke-opacity": "0.5",
        "data-band": `${band.from} ${band.to}`,
      });
    })
    .join("\n");
}

/** Sort key: top to bottom by the far ends, so that bands leave and arrive without crossing at the bar. */
function position(band: FlowBand, bars: ReadonlyMap<string, Bar>): number {
  return bars.get(band.from)!.y + bars.get(band.to)!.y;
}

function forward(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  // A stroke that is exactly horizontal has an empty bounding box, in which a pattern cannot be painted.
  const end = Math.abs(y1 - y0) < 0.05 ? y1 + 0.05 : y1;
  return `M${n(x0)},${n(y0)}C${n(middle)},${n(y0)} ${n(middle)},${n(end)} ${n(x1)},${n(end)}`;
}

function loop(x0: number, y0: number, x1: number, y1: number, low: number): string {
  const out = 34;
  return (
    `M${n(x0)},${n(y0)}C${n(x0 + out)},${n(y0)} ${n(x0 + out)},${n(low)} ${n(x0)},${n(low)}` +
    `L${n(x1)},${n(low)}C${n(x1 - out)},${n(low)} ${n(x1 - out)},${n(y1)} ${n(x1)},${n(y1)}`
  );
}

const n = (value: number) => Math.round(value * 100) / 100;

function headings(
  state: FlowDiagramState,
  columns: readonly (readonly string[])[],
  bars: ReadonlyMap<string, Bar>,
): string {
  return columns
    .map((column, c) => {
      const x = bars.get(column[0] ?? "")?.x ?? 0;
      const anchor = c === 0 ? "end" : c === columns.length - 1 ? "start" : "middle";
      const shift = c === 0 ? BAR : c === columns.length - 1 ? 0 : BAR / 2;
      const text = state.columns[c] ?? "";
      return label(text, { x: x + shift, y: 14, "text-anchor": anchor, "font-size": 11, fill: ink.quiet });
    })
    .join("");
}

function drawBars(
  state: FlowDiagramState,
  columns: readonly (readonly string[])[],
  bars: ReadonlyMap<string, Bar>,
): string {
  return columns
    .flatMap((column, c) => {
      const inner = c > 0 && c < columns.length - 1;
      const next = bars.get(columns[c + 1]?.[0] ?? "")?.x ?? state.width;
      return column.map((id) => {
        const node = state.nodes.find((item) => item.id === id)!;
        const bar = bars.get(id)!;
        const rect = tag("rect", { x: bar.x, y: bar.y, width: BAR, height: bar.height, fill: colour(node.group) });
        const value = `${readable(bar.total)} ${state.unit}`;
        return (
          rect +
          (inner
            ? innerLabel(node.name, value, bar, next - bar.x - BAR - 16)
            : outerLabel(node.name, value, bar, c === 0))
        );
      });
    })
    .join("\n");
}

function outerLabel(name: string, value: string, bar: Bar, left: boolean): string {
  const words =
    tag("tspan", { "font-weight": 600, fill: ink.strong }, escapeXml(cutTo(name, LONGEST_NAME))) +
    tag("tspan", { fill: ink.body, dx: 5 }, value);
  return tag(
    "text",
    {
      x: left ? bar.x - 6 : bar.x + BAR + 6,
      y: bar.y + bar.height / 2 + 4,
      "text-anchor": left ? "end" : "start",
      "font-size": SIZE,
    },
    words,
  );
}

/** Beside an inner bar there is room only up to the next column: two lines on a tall bar, a cut name on a low one. */
function innerLabel(name: string, value: string, bar: Bar, room: number): string {
  const x = bar.x + BAR + 6;
  const middle = bar.y + bar.height / 2;
  const tall = bar.height >= 32;
  const valueWidth = textWidth(value, SIZE);
  const shown = cutTo(name, tall ? room : room - valueWidth - 6);
  const nameWidth = textWidth(shown, SIZE, true);
  const width = tall ? Math.max(nameWidth, valueWidth) : nameWidth + valueWidth + 6;
  const top = tall ? middle - 15 : middle - 7.5;
  const ground = tag("rect", {
    x: x - 3,
    y: top,
    width: width + 6,
    height: tall ? 30 : 15,
    fill: "#fff",
    "fill-opacity": "0.8",
    rx: 2,
  });
  const first = { x, y: tall ? middle - 3 : middle + 4, "font-size": SIZE };
  const second = tall
    ? { x, y: middle + 11, "font-size": SIZE }
    : { x: x + nameWidth + 5, y: middle + 4, "font-size": SIZE };
  return (
    ground +
    label(shown, { ...first, "font-weight": 600, fill: ink.strong }) +
    label(value, { ...second, fill: ink.body })
  );
}

function cutTo(text: string, room: number): string {
  if (textWidth(text, SIZE, true) <= room) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, SIZE, true) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

import { footLines } from "./draw/foot.ts";
import { type PlotFrame, plotFrame } from "./draw/plot-frame.ts";
import { pointLabels } from "./draw/point-labels.ts";
import { type AxisScale, heldOn, isOnAxis } from "./draw/scale.ts";
import { groupColour, ink } from "./draw/style.ts";
import { escapeXml, svgDocument, tag } from "./draw/svg.ts";
import type { ScatterPoint, ScatterState } from "./scatter/state.ts";
import { cornerWords, referenceLine, referenceWords } from "./scatter/words.ts";

/** A point with a place on both axes, pixels. */
interface Placed {
  readonly point: ScatterPoint;
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly faded: boolean;
  readonly hollow: boolean;
}

const DOT = 5;
const BIGGEST = 22;
const LEAST = 2.5;

const radius = (area: number) => Math.max(LEAST, BIGGEST * Math.sqrt(area));

/** Labelled points with ranges, a line through those none beats, a reference line and words in corners. */
export function scatter(state: ScatterState): string {
  const { points, reference, selected = [] } = state;
  const ends = reference === undefined ? [] : [reference.from, reference.to];
  const xs = [...points.flatMap(({ x, xRange = [] }) => [x, ...xRange]), ...ends.map(([x]) => x)];
  const ys = [...points.flatMap(({ y, yRange = [] }) => [y, ...yRange]), ...ends.map(([, y]) => y)];
  const largest = Math.max(0, ...points.map(({ area }) => (area === undefined ? DOT : radius(area))));
  const frame = plotFrame(state, xs, ys, Math.max(14, largest + 3));
  const placed = placedOf(state, frame);
  const words = [...cornerWords(state, frame), ...referenceWords(state, frame)];
  const named = placed.map(({ point, cx, cy, r, faded }) => ({
    ...{ key: point.id, name: point.name, x: cx, y: cy, r },
    strong: selected.length > 0 && !faded,
  }));
  const room = { x: frame.left, y: frame.top, width: state.width - frame.left, height: frame.bottom - frame.top };
  const taken = words.map(({ box }) => box);
  const foot = footLines([missingOf(state, placed), ...state.key], state.width, state.height);
  const body = [
    frame.body,
    referenceLine(state, frame),
    paretoLine(state, placed),
    ...placed.toReversed().map((one) => drawPoint(one, frame)),
    ...words.map(({ body: drawn }) => drawn),
    pointLabels(named, { frame: room, taken, lines: linesOf(state, placed, frame) }),
    foot.body,
  ];
  return svgDocument(state, state.width, state.height + foot.height, body.join("\n"));
}

/** Points with their places, those to be seen first at the head. */
function placedOf(state: ScatterState, { x, y }: PlotFrame): Placed[] {
  const { points, pareto, selected = [] } = state;
  const placed = points.flatMap((point): Placed[] => {
    if (!isOnAxis(point.x, state.x) || !isOnAxis(point.y, state.y)) return [];
    const faded = selected.length > 0 && !selected.includes(point.id);
    const hollow = pareto !== undefined && !pareto.includes(point.id);
    const r = point.area === undefined ? DOT : radius(point.area);
    return [{ point, cx: x.to(point.x), cy: y.to(point.y), r, faded, hollow }];
  });
  const rank = ({ faded, hollow }: Placed) => (faded ? 2 : 0) + (hollow ? 1 : 0);
  return placed.sort((a, b) => rank(a) - rank(b) || a.r - b.r);
}

/** A dot with whiskers; hollow where another beats it. Dots with an area let others shine through. */
function drawPoint({ point, cx, cy, r, faded, hollow }: Placed, { x, y }: PlotFrame): string {
  const { id, text, xRange, yRange, area, group = 1 } = point;
  const colour = faded ? ink.faint : groupColour(group);
  const line = { stroke: colour, "stroke-width": 1.2 };
  const fill = hollow ? { fill: ink.paper, stroke: colour, "stroke-width": 1.8 } : { fill: colour, stroke: ink.paper };
  const [x1, x2] = rangeOn(x, xRange);
  const [y1, y2] = rangeOn(y, yRange);
  const parts = [
    text === undefined ? "" : tag("title", {}, escapeXml(text)),
    x1 === undefined ? "" : tag("line", { x1, x2, y1: cy, y2: cy, ...line }),
    y1 === undefined ? "" : tag("line", { x1: cx, x2: cx, y1, y2, ...line }),
    tag("circle", { cx, cy, r, ...fill, ...(area === undefined ? {} : { "fill-opacity": "0.75" }) }),
  ];
  return tag("g", { "data-point": id }, parts.join(""));
}

const rangeOn = (scale: AxisScale, range: readonly [number, number] | undefined): readonly number[] =>
  (range ?? []).map((value) => heldOn(scale, value));

const onLine = (pareto: readonly string[], placed: readonly Placed[]) =>
  pareto.flatMap((id) => placed.filter(({ point }) => point.id === id));

/** All lines in pixels, for names to stay clear of. */
function linesOf({ pareto = [], reference }: ScatterState, placed: readonly Placed[], { x, y }: PlotFrame) {
  const best = onLine(pareto, placed).map(({ cx, cy }) => ({ x: cx, y: cy }));
  const asked =
    reference === undefined
      ? []
      : [reference.from, reference.to].map(([a, b]) => ({ x: heldOn(x, a), y: heldOn(y, b) }));
  const whiskers = placed.flatMap(({ point, cx, cy }) => [
    rangeOn(x, point.xRange).map((at) => ({ x: at, y: cy })),
    rangeOn(y, point.yRange).map((at) => ({ x: cx, y: at })),
  ]);
  return [best, asked, ...whiskers];
}

function paretoLine({ pareto = [] }: ScatterState, placed: readonly Placed[]): string {
  const on = onLine(pareto, placed);
  if (on.length < 2) return "";
  const d = on.map(({ cx, cy }, i) => `${i === 0 ? "M" : "L"}${cx.toFixed(1)},${cy.toFixed(1)}`).join("");
  return tag("path", { d, fill: "none", stroke: ink.body, "stroke-width": 1.4, "data-pareto": pareto.join(" ") });
}

/** The points that cannot be drawn are named: none goes missing in silence. */
function missingOf({ points, missing }: ScatterState, placed: readonly Placed[]): string {
  const lost = points.filter((one) => !placed.some(({ point }) => point.id === one.id));
  return lost.length === 0 ? "" : `${missing}: ${lost.map(({ id, name }) => name || id).join(", ")}`;
}

import { footLines } from "./draw/foot.ts";
import { type PlotState, plotFrame } from "./draw/plot-frame.ts";
import { pointLabels } from "./draw/point-labels.ts";
import { groupColour, ink } from "./draw/style.ts";
import { type Accessible, escapeXml, svgDocument, tag } from "./draw/svg.ts";

/** One box of a peeling: shares from 0 to 1. */
export interface TrajectoryBox {
  /** Its number, as the page knows it. */
  readonly n: number;
  readonly coverage: number;
  readonly density: number;
  /** Part of all futures inside it: the area of its dot. */
  readonly mass: number;
  /** Written beside it; empty: nothing is. */
  readonly name: string;
  /** What a pointer resting on it reads. */
  readonly text?: string;
}

/** The boxes of a peeling in its order, coverage on the axis below, density on the upright one. */
export interface BoxTrajectoryState extends Accessible, PlotState {
  readonly boxes: readonly TrajectoryBox[];
  /** Number of the chosen box; null: none is. */
  readonly chosen: number | null;
  readonly key: readonly string[];
}

const BIGGEST = 11;
const LEAST = 2.2;

/** Coverage against density: a dot for each box, larger with more futures inside, the chosen one strong and ringed. */
export function boxTrajectory(state: BoxTrajectoryState): string {
  const axis = { low: 0, high: 1, share: true };
  const plot = { ...state, x: { ...axis, ...state.x }, y: { ...axis, ...state.y } };
  const frame = plotFrame(plot, [], []);
  const placed = state.boxes.map((box) => ({
    box,
    strong: box.n === state.chosen,
    x: frame.x.to(box.coverage),
    y: frame.y.to(box.density),
    r: Math.max(LEAST, BIGGEST * Math.sqrt(box.mass)),
  }));
  const d = placed.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`).join("");
  const names = placed
    .map(({ box, ...place }) => ({ ...place, key: String(box.n), name: box.name }))
    .sort((a, b) => Number(b.strong) - Number(a.strong));
  const room = { x: frame.left, y: frame.top, width: state.width - frame.left, height: frame.bottom - frame.top };
  const foot = footLines(state.key, state.width, state.height);
  const body = [
    frame.body,
    d === "" ? "" : tag("path", { d, fill: "none", stroke: ink.faint }),
    ...placed.toSorted((a, b) => Number(a.strong) - Number(b.strong)).map(drawBox),
    pointLabels(names, { frame: room, taken: [], lines: [placed] }),
    foot.body,
  ];
  return svgDocument(state, state.width, state.height + foot.height, body.join("\n"));
}

interface PlacedBox {
  readonly box: TrajectoryBox;
  readonly strong: boolean;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function drawBox({ box, strong, x, y, r }: PlacedBox): string {
  const title = box.text === undefined ? "" : tag("title", {}, escapeXml(box.text));
  const dot = { cx: x, cy: y, r, fill: strong ? groupColour(0) : ink.quiet, stroke: ink.paper };
  const ring = { cx: x, cy: y, r: r + 3, fill: "none", stroke: groupColour(0), "stroke-width": 1.6 };
  const mark = strong ? tag("circle", ring) : "";
  return tag(
    "g",
    { "data-box": box.n },
    title + tag("circle", { ...dot, "fill-opacity": strong ? "1" : "0.7" }) + mark,
  );
}

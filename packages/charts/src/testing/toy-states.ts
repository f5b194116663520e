import type { BacktestDotsState } from "../backtest-dots.ts";
import type { BeforeAfterState } from "../before-after-lines.ts";
import type { FlowDiagramState } from "../flow-diagram.ts";
import type { CorridorMapState, Topology } from "../map/state.ts";
import type { SeriesLinesState } from "../series-lines.ts";
import type { ShareBarsState } from "../share-bars.ts";
import type { ShockHeatmapState } from "../shock-heatmap.ts";

const about = (id: string) => ({ id, title: `Toy ${id}`, desc: `An invented picture: ${id} <&>` });

/** Two square countries, the ring of each clockwise. */
export const toyTopology: Topology = {
  type: "Topology",
  arcs: [
    [
      [10, 40],
      [10, 50],
      [25, 50],
      [25, 40],
      [10, 40],
    ],
    [
      [25, 40],
      [25, 50],
      [40, 50],
      [40, 40],
      [25, 40],
    ],
  ],
  objects: {
    countries: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0]], properties: { name: "Leftland" } },
        { type: "Polygon", arcs: [[1]], properties: { name: "Rightland" } },
      ],
    },
  },
};

const link = (id: string, from: string, to: string, amount: number, group: number, assumed = false, sea = false) => ({
  id,
  corridor: id.split(".")[0]!,
  from,
  to,
  amount,
  group,
  assumed,
  sea,
});

export const toyMap: CorridorMapState = {
  ...about("map"),
  width: 600,
  height: 360,
  unit: "Mt",
  places: [
    { id: "well", name: "Well", lon: 33, lat: 46 },
    { id: "fork", name: "Fork", lon: 27, lat: 47 },
    { id: "port", name: "Port", lon: 13, lat: 48 },
    { id: "quay", name: "Quay", lon: 14, lat: 42 },
    { id: "gate", name: "Gate", lon: 38, lat: 43 },
  ],
  links: [
    link("big.1", "well", "fork", 52, -1),
    link("big.2", "fork", "port", 52, 0),
    link("side.1", "fork", "port", 4, 0, true),
    link("south.1", "well", "quay", 9, 0, false, true),
    link("east.1", "well", "gate", 2, 1),
    link("shut.1", "gate", "quay", 0, 1),
  ],
  labels: [
    { link: "big.2", text: "Big line", value: "52 Mt" },
    { link: "side.1", text: "Side line", value: "4 Mt" },
    { link: "south.1", text: "South leg", value: "9 Mt" },
    { link: "east.1", text: "East line", value: "2 Mt" },
  ],
  groups: ["crosses Leftland", "crosses Farland"],
  domestic: "inside Rightland",
  onward: "onward legs",
  focal: [33, 45],
};

const node = (id: string, group = -1) => ({ id, name: id.toUpperCase(), group });
const band = (from: string, to: string, amount: number, group = 0, assumed = false) => ({
  from,
  to,
  amount,
  group,
  assumed,
});

/** A chain with a cycle b-c-b and a self-loop on d. */
export const toyFlows: FlowDiagramState = {
  ...about("flows"),
  width: 640,
  unit: "Mt",
  columns: ["Origin", "Hub", "Corridor", "Market"],
  nodes: [node("a"), node("b"), node("c", 0), node("d")],
  bands: [
    band("a", "b", 10),
    band("b", "c", 12, 0),
    band("c", "b", 2, 1),
    band("c", "d", 10, 0, true),
    band("d", "d", 1, 2),
  ],
};

export const toyHeatmap: ShockHeatmapState = {
  ...about("heatmap"),
  width: 520,
  columns: [
    { name: "Shut in", unit: "kt" },
    { name: "Export value", unit: "USD million" },
  ],
  rows: [
    {
      name: "Big line closed",
      note: "30 days",
      cells: [
        { value: 2900, low: 2300, high: 3500, weak: false },
        { value: 1500, weak: false },
      ],
    },
    {
      name: "Rail cut",
      note: "10 days",
      cells: [
        { value: 40, low: 20, high: 90, weak: true },
        { value: null, weak: true },
      ],
    },
  ],
};

const day = (n: number) => `2030-01-${String(n).padStart(2, "0")}`;
const course = (values: readonly number[]) => values.map((value, i) => ({ from: day(i + 1), to: day(i + 2), value }));

export const toyCourse: BeforeAfterState = {
  ...about("course"),
  width: 640,
  unit: "kt per day",
  without: course(Array(20).fill(160)),
  with: course([160, 160, 160, ...Array(10).fill(40), ...Array(7).fill(160)]).map((p) => ({
    ...p,
    low: p.value * 0.9,
    high: p.value * 1.1,
  })),
  window: { from: day(4), to: day(14), text: "10 days" },
  store: {
    unit: "kt",
    volume: 120,
    level: course([
      60,
      60,
      60,
      ...Array.from({ length: 10 }, (_, i) => Math.min(120, 60 + 12 * i)),
      ...Array(7).fill(100),
    ]),
  },
};

export const toyShares: ShareBarsState = {
  ...about("shares"),
  width: 560,
  stated: { length: 0.8, text: "stated: 80 %" },
  blocks: [
    {
      heading: "By route, 2030",
      bars: [
        { name: "Big line", length: 0.78, text: "78 % · 45 Mt", weak: false },
        { name: "Rest", length: 0.22, low: 0.18, high: 0.27, text: "22 %", weak: true },
      ],
    },
    {
      heading: "By year",
      bars: [
        { name: "2020", length: null, text: "22 %", weak: false },
        { name: "Stock", length: null, text: "USD 12 billion", weak: false },
      ],
    },
  ],
};

export const toyDots: BacktestDotsState = {
  ...about("dots"),
  width: 640,
  unit: "Mt",
  interval: "80 % interval",
  naive: "last year’s shares",
  panels: [
    {
      name: "Big line",
      marks: [
        { year: "2029", low: 43, value: 45, high: 47, observed: 44.2, naive: 46 },
        { year: "2030", low: 44, value: 46, high: 48, observed: 49, naive: 44.2 },
      ],
    },
    {
      name: "East line",
      marks: [
        { year: "2029", low: 0.4, value: 0.9, high: 1.4, observed: 1.1, naive: 0.8 },
        { year: "2030", low: 0.5, value: 1, high: 1.5, observed: null, naive: 1.1 },
      ],
    },
  ],
};

const yearly = (values: readonly number[]) =>
  values.map((value, i) => ({ from: `${2020 + i}-01-01`, to: `${2021 + i}-01-01`, value }));

export const toySeries: SeriesLinesState = {
  ...about("series"),
  width: 640,
  height: 240,
  unit: "Mt",
  lines: [
    { name: "Big line", weak: false, points: yearly([40, 42, 41, 44, 45, 45]) },
    { name: "South leg", weak: true, points: yearly([2, 3, 5, 7, 8, 9]) },
    { name: "East line", weak: false, points: yearly([9, 9, 9, 8.8, 8.7, 8.8]) },
  ],
};

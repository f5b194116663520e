import type { BoxTrajectoryState } from "../box-trajectory.ts";
import type { ParallelAxis, ParallelCoordinatesState } from "../parallel/state.ts";

const about = (id: string) => ({ id, title: `Toy ${id}`, desc: `An invented picture: ${id} <&>`, width: 860 });

const axis = (id: string, name: string, unit: string, better: "high" | "low"): ParallelAxis => ({
  ...{ id, name, unit, better, direction: better === "high" ? "higher is better" : "lower is better" },
});

const axes: readonly ParallelAxis[] = [
  axis("loss", "Mean loss", "USD million a year", "low"),
  axis("worst", "Loss in the worst tenth of futures", "USD million a year", "low"),
  { ...axis("kept", "Share of futures with all floors kept", "", "high"), share: true, low: 0, high: 1 },
  axis("cost", "Cost", "USD million a year", "low"),
  axis("days", "Days until the store is full", "days", "high"),
];

const line = (id: string, name: string, values: readonly (number | null)[]) => ({ id, name, values });

export const toyParallel: ParallelCoordinatesState = {
  ...about("parallel"),
  ...{ height: 380, axes, unknown: "not known" },
  lines: [
    { ...line("nothing", "Nothing new is done", [420, 910, 0.31, 0, 5.2]), text: "Nothing <0>" },
    line("all", "Everything at once", [150, 300, 0.92, 310, 31]),
    line("court", "Courting the balancer", [230, 480, 0.77, 120, null]),
    line("search", "Found by search, with a name that goes on", [180, 390, 0.9, 140, 30]),
  ],
  brushes: { worst: [300, 500] },
  key: ["each axis: better is up; line: one strategy"],
};

/** Forty futures whose values repeat after a while: a picture of many lines, not of anything real. */
export const toyFutures: ParallelCoordinatesState = {
  ...about("futures"),
  ...{ height: 340, axes: axes.slice(0, 4), unknown: "not known", key: [] },
  lines: Array.from({ length: 40 }, (_, i) => {
    const part = ((i * 7) % 40) / 40;
    const values = [100 + 300 * part, 200 + 700 * (((i * 11) % 40) / 40), 1 - part, 310 * (((i * 3) % 40) / 40)];
    return line(`f${i}`, i === 7 ? "Future 7" : "", values);
  }),
  selected: ["f7"],
};

export const toyTrajectory: BoxTrajectoryState = {
  ...about("trajectory"),
  ...{ width: 460, height: 340 },
  x: { name: "Coverage", unit: "share of failing futures that lie inside the box" },
  y: { name: "Density", unit: "share of the futures inside that fail" },
  boxes: Array.from({ length: 12 }, (_, n) => ({
    n,
    coverage: 1 - 0.005 * n * n,
    density: 0.3 + 0.055 * n,
    mass: 0.9 ** n,
    name: n === 0 ? "all futures" : n === 7 ? "box 7: coverage 76 %, density 69 %" : "",
  })),
  chosen: 7,
  key: ["area: share of all futures inside; ring: the box that is read below"],
};

import type { FloorSharesState } from "../floor-shares.ts";
import type { PathwaysMapState } from "../pathways-map.ts";
import type { RegretHeatmapState } from "../regret-heatmap.ts";
import type { TornadoState } from "../tornado.ts";

const about = (id: string) => ({ id, title: `Toy ${id}`, desc: `An invented picture: ${id} <&>`, width: 700 });

const kept = (name: string, share: number, low: number, high: number, parts: readonly number[]) => ({
  ...{ name, share, low, high, parts },
  text: `${Math.round(share * 100)} % (${Math.round(low * 100)} to ${Math.round(high * 100)} %)`,
});

export const toyFloors: FloorSharesState = {
  ...about("floors"),
  unit: "share of states",
  groups: [
    {
      heading: "Loss",
      note: "at most USD 400 million a year",
      rows: [
        kept("Nothing new is done", 0.9, 0.86, 0.93, [0.9, 0.91, 0.89]),
        kept("Everything at once, with a name that goes on and on", 0.82, 0.78, 0.87, [0.95, 0.6, 0.91]),
      ],
    },
    {
      heading: "Northland: trade, a tie with a heading that goes on and on and on",
      note: "at least 9.7 %",
      rows: [kept("Nothing new is done", 1, 0.99, 1, [1, 1, 1])],
    },
  ],
  key: "dot: all states; line: 95 % interval; strokes: theories one by one",
};

const ranked = (name: string, note: string, ranks: readonly (number | null)[]) => ({
  ...{ name, note },
  cells: ranks.map((rank, i) => ({ rank, text: `${1200 - 100 * i}` })),
});

export const toyRanks: RegretHeatmapState = {
  ...about("ranks"),
  columns: ["Nothing new is done", "The twelve recommendations together", "Courting the balancer", "Found by search"],
  groups: [
    {
      heading: "Of the loss, USD million a year",
      rows: [ranked("Worst state", "maximin", [4, 3, 1, 2]), ranked("Mean", "Laplace", [4, 2, 2, 1])],
    },
    {
      heading: "Of its shape alone, a heading that is long, and longer than a phone",
      rows: [ranked("Skew", "percentile skew, a note that goes on", [1, null, 2, 3])],
    },
  ],
  key: "1: best by that metric, dark; equal places share a shade",
};

export const toyTornado: TornadoState = {
  ...about("swings"),
  unit: "USD million a year",
  rows: [
    {
      ...{ name: "How often something happens: Northland inspects", atLowest: 80, atHighest: 310 },
      ...{ text: "+230 (±60)", note: "lowest fifth at most 0.2 a year, highest at least 1.4 a year" },
    },
    {
      name: "Share of acts carried out, an input with a name that goes on and on and on and on and on",
      ...{ atLowest: 240, atHighest: 130, text: "−110 (±50)" },
      note: "lowest fifth at most 0.51, highest at least 0.93, and so on, and so on, and so on, and so on, and so on",
    },
  ],
  key: "hollow: input in its lowest fifth; full: in its highest fifth",
};

const line = { now: 2030, horizon: 2045, ends: true, reached: true };

export const toyPathways: PathwaysMapState = {
  ...about("pathways"),
  ...{ now: 2030, horizon: 2045 },
  lines: [
    { ...line, name: "Nothing new is done", from: 2030, to: 2034, firstFails: 2031, note: "half fail by 2034" },
    { ...line, name: "Everything at once", from: 2034, to: 2041, firstFails: 2036, note: "half fail by 2041" },
    {
      ...{ name: "Courting the balancer, and so on, and so on, and so on", from: 2034, to: 2045, ends: false },
      ...{ reached: true, firstFails: null, note: "fails in 20 %" },
    },
    {
      ...{ name: "Never needed", from: 2030, to: 2045, ends: false, reached: false, firstFails: 2038 },
      note: "not called for",
    },
  ],
  switches: [
    { from: 0, to: 1, year: 2034 },
    { from: 1, to: 2, year: 2041 },
  ],
  key: [
    "ring: begins or can be left; bar: half of the states have failed",
    "upright stroke: one state of ten has failed",
  ],
};

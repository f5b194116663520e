import type { AlertBarsState } from "../alert-bars.ts";
import type { DependenceCell, DependenceMatrixState } from "../dependence/state.ts";
import type { ScatterState } from "../scatter/state.ts";

const about = (id: string) => ({ id, title: `Toy ${id}`, desc: `An invented picture: ${id} <&>`, width: 720 });

const seen = (share: number): DependenceCell => ({ share, weak: false, basis: "observed" });
const guessed = (share: number, low: number, high: number): DependenceCell => ({
  ...{ share, low, high, weak: true, basis: "estimated" },
});
const none: DependenceCell = { share: null, reason: "not known" };

export const toyDependence: DependenceMatrixState = {
  ...about("dependence"),
  columns: [
    { id: "energy", name: "Energy", definition: "oil exports, t", year: "2030", concentration: 6480 },
    { id: "trade", name: "Trade", definition: "goods, both ways", year: "2030", concentration: 1210 },
    { id: "fdi", name: "FDI", definition: "stock, by first owner", year: "2029", concentration: null },
    { id: "transit", name: "Transit", definition: "export tonnes over its land", year: "2030" },
    { id: "security", name: "Security", definition: "arms bought in ten years", year: "2021–2030" },
    { id: "votes", name: "Votes", definition: "votes alike", year: "2030" },
  ],
  rows: [
    {
      ...{ id: "north", name: "Northland" },
      cells: [seen(0.8), seen(0.19), guessed(0.06, 0.03, 0.11), seen(0.93), guessed(0.88, 0.8, 0.95), seen(0.51)],
    },
    {
      ...{ id: "east", name: "Eastland & its islands" },
      cells: [seen(0.05), seen(0.274), none, guessed(0.3, 0.2, 0.4), none, seen(0.67)],
    },
    {
      ...{ id: "union", name: "A union of many states in the west" },
      cells: [none, seen(0.3), seen(0.59), none, none, none],
    },
    { ...{ id: "far", name: "Farland" }, cells: [seen(0), seen(0.034), seen(0.08), seen(0), seen(0.02), seen(0.04)] },
  ],
  concentration: { name: "Concentration", unit: "HHI, 0 to 10,000", top: 10_000 },
  words: { unknown: "not known", weak: "assumed or estimated" },
  key: ["No concentration where a domain’s shares do not add up to a whole."],
};

const point = (id: string, name: string, x: number | null, y: number | null) => ({ id, name, x, y });

export const toyBandwidth: ScatterState = {
  ...about("bandwidth"),
  height: 400,
  x: { name: "Bandwidth", unit: "USD million a year", log: true },
  y: { name: "Dependence", unit: "", share: true, low: 0 },
  points: [
    { ...point("north", "Northland", 28_000, 0.62), area: 1, group: 0, text: "Northland <1>" },
    { ...point("east", "Eastland", 43_000, 0.41), area: 0.8, yRange: [0.3, 0.5] },
    { ...point("union", "A union of many states in the west", 39_000, 0.38), area: 0.7 },
    { ...point("far", "Farland", 900, 0.04), area: 0.05, xRange: [300, 2000] },
    { ...point("near", "Nearland", 950, 0.045), area: 0.04 },
    { ...point("isle", "Islandia", 880, 0.05), area: 0.03 },
    point("none", "Nowhere", 0, 0.2),
    point("dark", "Darkland", null, 0.1),
  ],
  notes: [{ corner: "top-left", text: "little is exchanged, much depends on it" }],
  missing: "not shown, no value above zero is known",
  key: ["area: trade"],
};

export const toyTradeOff: ScatterState = {
  ...about("trade-off"),
  height: 380,
  x: { name: "Cost", unit: "USD million a year", better: "low", low: 0 },
  y: { name: "Loss, worst tenth of futures", unit: "USD million a year", better: "low" },
  better: "better",
  points: [
    { ...point("nothing", "Nothing new is done", 0, 420), xRange: [0, 0], yRange: [380, 470] },
    { ...point("all", "Everything at once", 310, 150), yRange: [120, 190], xRange: [260, 380] },
    { ...point("court", "Courting the balancer", 120, 230), yRange: [200, 290] },
    point("worse", "A strategy with a name that goes on and on and does not end", 130, 235),
    point("dear", "Dear and weak", 300, 410),
  ],
  pareto: ["nothing", "court", "all"],
  reference: { from: [0, 300], to: [310, 300], text: "at most 300 is asked for" },
  selected: ["court", "worse"],
  missing: "not known",
  key: ["line: strategies none of the others beats on both; hollow: beaten"],
};

export const toyAlerts: AlertBarsState = {
  ...about("alerts"),
  unit: "capacity at which the first tonne is lost, share of capacity",
  bars: [
    { id: "side", name: "Side line", share: 0.42, text: "8.4 of 20 kt/d (42 %)", store: "no store" },
    {
      id: "big",
      name: "Big line to the port",
      share: 0.97,
      text: "178 of 184 kt/d (97 %)",
      store: "store full in 5.2 days",
    },
    {
      id: "quay",
      name: "Quay with a name that goes on and on",
      share: null,
      text: "12 kt/d, capacity not known",
      store: "",
    },
    { id: "gate", name: "Gate <&>", share: 0.61, text: "61 of 100 kt/d (61 %)", store: "store full in 31 days" },
  ],
  key: ["frame: whole capacity; bar: what is needed so that nothing is lost"],
};

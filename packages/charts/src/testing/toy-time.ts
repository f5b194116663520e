import type { FanState } from "../fan.ts";
import type { ThreeLinesState } from "../three-lines.ts";

const about = (id: string) => ({ id, title: `Toy ${id}`, desc: `An invented picture: ${id} <&>` });

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const FIRST = Date.UTC(2030, 0, 1) / 86_400_000;

/** One point a day from 1 January 2030 on. */
function daily(days: number, value: (day: number) => number) {
  return Array.from({ length: days }, (_, i) => ({ from: iso(FIRST + i), to: iso(FIRST + i + 1), value: value(i) }));
}

const between = (low: number, high: number) => (day: number) => day >= low && day < high;
const shut = between(30, 90);

/** 240 days; the strategy is as the assumptions until day 30, and both are as published before and long after. */
export const toyThree: ThreeLinesState = {
  ...about("three"),
  ...{ width: 720, plot: 200, heading: "Oil exported", unit: "kt a day" },
  published: { name: "Published baseline", points: daily(240, () => 160) },
  assumptions: {
    name: "Your assumptions",
    points: daily(240, (d) => (shut(d) ? 60 : 160)).map((p) => (p.value < 160 ? { ...p, low: 40, high: 85 } : p)),
  },
  strategy: { name: "Your strategy", points: daily(240, (d) => (shut(d) ? 110 : d < 90 ? 160 : 168)) },
  spans: [{ from: iso(FIRST + 30), to: iso(FIRST + 90), text: "Big line closed, 60 days" }],
  marks: [
    { date: iso(FIRST + 36), text: "tanks full" },
    { date: iso(FIRST + 42), text: "by rail: first trains" },
    { date: iso(FIRST + 232), text: "new berth stands" },
  ],
  stale: null,
};

const month = (i: number) => `${2030 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`;
const monthly = <T>(from: number, to: number, rest: (i: number) => T) =>
  Array.from({ length: to - from }, (_, k) => ({ from: month(from + k), to: month(from + k + 1), ...rest(from + k) }));

/** Five years by months, of which two are observed. */
export const toyFan: FanState = {
  ...about("fan"),
  ...{ width: 720, plot: 200, heading: "Loss of export value", unit: "USD million a month" },
  over: {
    by: "time",
    observed: monthly(0, 24, (i) => ({ value: 90 + 8 * ((i * 7) % 5) })),
    futures: monthly(24, 60, (i) => ({ quantiles: [100 - i, 104, 110 + i / 3, 120 + i, 130 + 2.6 * i] as const })),
  },
};

export const toyFanRows: FanState = {
  ...about("fanrows"),
  ...{ width: 720, plot: 0, heading: "Loss of export value over ten years", unit: "USD billion" },
  over: {
    by: "strategy",
    rows: [
      { name: "Nothing new is done", quantiles: [2, 5, 9, 16, 31] },
      { name: "Everything at once, in an order with a long name", quantiles: [1, 2, 3, 5, 8] },
      { name: "A third <&> way", quantiles: [3, 4, 4, 4, 6] },
    ],
  },
};

import type { TheoryRangesState } from "../theory-ranges.ts";
import type { WindowBandState, WindowPoint } from "../window-band.ts";

const about = (id: string) => ({ id, title: `Toy ${id}`, desc: `An invented picture: ${id} <&>` });

/** A wave that rises from 2030 on, falls below zero after its middle, and dies away. */
function months(height: number): WindowPoint[] {
  return Array.from({ length: 60 }, (_, i) => {
    const mean = i < 6 ? 0 : height * Math.max(-1, 4 - Math.abs(i - 14) / 3) * (i > 40 ? 0.2 : 1);
    const month = `${2030 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`;
    return {
      month,
      expected: mean * 0.9,
      mean: mean * (1 + ((i * 7) % 5) / 10),
      low: mean === 0 ? 0 : mean - 4 * height,
      high: mean === 0 ? 0 : mean + 7 * height,
    };
  });
}

export const toyWindow: WindowBandState = {
  ...about("window"),
  width: 700,
  unit: "USD million a month",
  panels: [
    {
      heading: "T3 Spiral",
      note: "opens July 2030, deepest March 2031, closes December 2032",
      points: months(2),
      ...{ opens: "2030-07-01", closes: "2032-12-01", deepest: "2031-03-01" },
    },
    {
      heading: "T4 Interior optimum, a theory with a heading that goes on and on and on",
      note: "no window",
      points: months(0),
      ...{ opens: null, closes: null, deepest: null },
    },
  ],
  key: ["thick: expected; thin: mean simulated; band: 5 to 95 %", "zero line: provocation off; dashes: opens, closes"],
};

const range = (name: string, mean: number, low: number, high: number) => ({
  ...{ name, mean, low, high },
  text: `${mean} (${low} to ${high})`,
});

export const toyTheories: TheoryRangesState = {
  ...about("theories"),
  width: 700,
  unit: "USD million a year",
  groups: [
    {
      heading: "T0 Nobody reacts",
      rows: [range("Nothing new is done", 0, 0, 0), range("Everything at once", 0, 0, 0)],
    },
    {
      heading: "T3 Spiral",
      rows: [range("Nothing new is done", 120, 20, 410), range("Everything at once", 190, 30, 620)],
    },
    {
      heading: "T5 Stakes deter",
      rows: [
        range("Nothing new is done", 120, 20, 410),
        range("A strategy with a name that goes on and on and does not end", -40, -90, 12),
      ],
    },
  ],
  key: "dot: mean; line: 5 to 95 % of futures",
};

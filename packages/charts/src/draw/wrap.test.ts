import { expect, it } from "vitest";
import { lanes } from "./lanes.ts";
import { runsOf } from "./runs.ts";
import { wrapped } from "./wrap.ts";

it("breaks at spaces, and within a word only behind a hyphen or dash", () => {
  // At size 10 a capital takes 6.6 pixels, another letter about 5.9.
  expect(wrapped("North and south", 40, 10, 3, false)).toEqual(["North", "and", "south"]);
  expect(wrapped("Baku–Tbilisi–Ceyhan", 70, 10, 3, false)).toEqual(["Baku–Tbilisi–", "Ceyhan"]);
  expect(wrapped("at -5 a day - or so", 500, 10, 3, false)).toEqual(["at -5 a day - or so"]);
});

it("cuts what is left over", () => {
  expect(wrapped("one two three four", 30, 10, 1, false)[0]).toMatch(/^one.*…$/);
});

it("puts words of one place in rows, and turns them round at the right edge", () => {
  const placed = lanes(
    [0, 0, 190].map((x) => ({ x, text: "some words" })),
    0,
    200,
    10,
  );
  expect(placed.map(({ row, anchor }) => [row, anchor])).toEqual([
    [0, "start"],
    [1, "start"],
    [0, "end"],
  ]);
});

it("cuts periods into runs without a gap", () => {
  const day = (from: string, to: string) => ({ from, to });
  expect(runsOf([day("1", "2"), day("2", "3"), day("5", "6")]).map((run) => run.length)).toEqual([2, 1]);
  expect(runsOf([])).toEqual([]);
});

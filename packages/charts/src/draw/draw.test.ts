import { expect, it } from "vitest";
import { overlaps, placeLabels, spread } from "./boxes.ts";
import { linear, niceStep, percent, readable, ticks, tickText } from "./number.ts";
import { spanOf, stepPath } from "./series.ts";

it("writes numbers as a reader wants them", () => {
  expect([0, 0.0341, 0.52, 2.13, 45.2, 161, 12_345].map(readable)).toEqual([
    "0",
    "0.034",
    "0.52",
    "2.1",
    "45.2",
    "161",
    "12\u202f345",
  ]);
  expect(readable(-3)).toBe("\u22123.0");
  expect(tickText(50)).toBe("50");
  expect([percent(0.8), percent(0.034), percent(0)]).toEqual(["80\u202f%", "3.4\u202f%", "0\u202f%"]);
});

it("finds round steps", () => {
  expect([0.13, 1, 1.1, 34, 60].map(niceStep)).toEqual([0.2, 1, 2, 50, 100]);
  expect(ticks(0, 10, 4)).toEqual([0, 5, 10]);
  expect(linear([0, 0], [10, 20])(5)).toBe(15);
});

it("moves labels apart without leaving the range", () => {
  const ys = spread([10, 11, 12, 99], 10, 0, 100);
  expect(ys).toEqual([10, 20, 30, 99]);
  expect(spread([98, 99], 10, 0, 100)).toEqual([90, 100]);
});

it("leaves out a label that has no free place, and gives a required one the least covered", () => {
  const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
  const frame = { x: 0, y: 0, width: 30, height: 10 };
  const free = placeLabels([{ key: "a", boxes: [box(0)], required: false }], [box(5)], frame);
  expect(free.has("a")).toBe(false);
  const forced = placeLabels(
    [{ key: "a", boxes: [box(0), box(15)], required: true }],
    [box(2), box(4), box(22)],
    frame,
  );
  expect(forced.get("a")).toEqual(box(15));
  expect(overlaps(box(0), box(10))).toBe(false);
});

it("draws a step for each change and none between equal values", () => {
  const at = (from: string, to: string, value: number) => ({ from, to, value });
  const points = [
    at("1970-01-01", "1970-01-02", 1),
    at("1970-01-02", "1970-01-03", 1),
    at("1970-01-03", "1970-01-04", 4),
  ];
  expect(spanOf([points])).toEqual([0, 3]);
  expect(
    stepPath(
      points,
      (d) => d * 10,
      (v) => v,
    ),
  ).toBe("M0,1H20V4H30");
});

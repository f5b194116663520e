import type { StudyShape } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { chunkSize, chunksOf } from "./plan.ts";

const many = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i));

function shape(inputs: number, rows: number, measures: number): StudyShape {
  return {
    id: "any",
    inputs: many(inputs, (i) => ({ name: `x${i}`, unit: "" })),
    strategies: many(rows, (i) => `s${i}`),
    theories: [""],
    measures: many(measures, (i) => ({ name: `m${i}`, sense: "minimise", unit: "" })),
  };
}

describe("the futures in a part", () => {
  test("make about 200 parts of a run that is small enough", () => {
    expect(chunkSize(10_000, shape(5, 1, 3))).toBe(50);
    expect(chunkSize(201, shape(5, 1, 3))).toBe(2);
    expect(chunkSize(1, shape(5, 1, 3))).toBe(1);
  });

  test("are fewer where a part would be too large to send: 96,000 numbers, 20 measures and 4 columns a row, 5 inputs a future", () => {
    expect(chunkSize(1_000_000, shape(5, 1, 20))).toBe(Math.floor(96_000 / (5 + 24)));
  });

  test("are fewer where inputs that repeat for each run would fill memory: a million cells", () => {
    expect(chunkSize(1_000_000, shape(400, 30, 10))).toBe(Math.floor(1_000_000 / (30 * 414)));
  });

  test("are one where a single future is too large", () => {
    expect(chunkSize(1000, shape(10, 50_000, 10))).toBe(1);
  });
});

describe("the parts of a run", () => {
  const plan = { futures: 10, chunk: 4 };

  test("cover every future once, the last one shorter", () => {
    expect(chunksOf(plan).map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 8],
      [8, 10],
    ]);
  });

  test("are dealt to shards in turn; a shard may have none", () => {
    const shards = many(4, (i) => chunksOf({ ...plan, shard: { index: i + 1, count: 4 } }).map(({ from }) => from));
    expect(shards).toEqual([[0], [4], [8], []]);
  });
});

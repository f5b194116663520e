import { describe, expect, test } from "vitest";
import { drawAt, streamKey } from "./hash-key.ts";
import { latinHypercube } from "./latin-hypercube.ts";

const N = 10_000;
/** Kolmogorov's bound at one in a thousand, for draws that are fixed: they pass or fail for good. */
const BOUND = 1.95 / Math.sqrt(N);
const stream = streamKey("port-closure");

function distanceFromUniform(draws: readonly number[]): number {
  const sorted = [...draws].sort((a, b) => a - b);
  return Math.max(...sorted.map((u, i) => Math.max((i + 1) / sorted.length - u, u - i / sorted.length)));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const products = a.map((u, i) => (u - 0.5) * (b[i]! - 0.5) * 12);
  return products.reduce((sum, product) => sum + product, 0) / a.length;
}

const count = (draw: (i: number) => number) => Array.from({ length: N }, (_, i) => draw(i));

describe("draws of futures", () => {
  const along = {
    events: count((i) => drawAt(1, 0, stream, i, 0)),
    purposes: count((i) => drawAt(1, 0, stream, 0, i)),
    futures: count((i) => drawAt(1, i, stream, 0, 0)),
    streams: count((i) => drawAt(1, 0, streamKey(`sender-${i}`), 0, 0)),
    seeds: count((i) => drawAt(i, 0, stream, 0, 0)),
  };

  test("are uniform along events, purposes, futures, streams and seeds", () => {
    for (const [axis, draws] of Object.entries(along)) {
      expect(distanceFromUniform(draws), axis).toBeLessThan(BOUND);
      expect(Math.min(...draws), axis).toBeGreaterThan(0);
      expect(Math.max(...draws), axis).toBeLessThan(1);
    }
  });

  test("have mean 1/2 and variance 1/12, within four standard errors", () => {
    for (const draws of Object.values(along)) {
      const mean = draws.reduce((sum, u) => sum + u, 0) / N;
      const variance = draws.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / N;
      expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / N));
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / N));
    }
  });

  test("of neighbours in any of the five are uncorrelated", () => {
    const first = along.events;
    const neighbours = [
      count((i) => drawAt(1, 0, stream, i + 1, 0)),
      count((i) => drawAt(1, 0, stream, i, 1)),
      count((i) => drawAt(1, 1, stream, i, 0)),
      count((i) => drawAt(1, 0, stream + 1, i, 0)),
      count((i) => drawAt(2, 0, stream, i, 0)),
    ];
    for (const draws of neighbours) expect(Math.abs(correlation(first, draws))).toBeLessThan(4 / Math.sqrt(N));
  });

  test("do not depend on what was drawn before", () => {
    const forward = [0, 1, 2, 3].map((n) => drawAt(7, 5, stream, n, 2));
    const mixed = [3, 1, 0, 2].map((n) => [n, drawAt(7, 5, stream, n, 2)] as const);
    expect(mixed.sort(([a], [b]) => a - b).map(([, u]) => u)).toEqual(forward);
  });

  test("share nothing with the points of a design of the same seed", () => {
    const design = new Set(latinHypercube(200, 5, 1).flat());
    const words = count((i) => drawAt(1, 0, i % 5, Math.floor(i / 5), 0));
    expect(words.some((u) => design.has(u))).toBe(false);
    expect(new Set([...along.events, ...along.futures]).size).toBe(2 * N - 1);
  });

  test("are those of a second writing of the generator (Python), in this version and every later one", () => {
    expect(drawAt(1, 2, streamKey("sender"), 3, 4)).toBe(0.03062661512745557);
  });
});

describe("the number of a stream", () => {
  test("differs for each of 10,000 names", () => {
    const names = count((i) => i).flatMap((i) => `sender-${i}/${i % 7 === 0 ? "strike" : "inspection"}`);
    expect(new Set(names.map(streamKey)).size).toBe(N);
  });

  test("is a word of 32 bits", () => {
    for (const name of ["", "a", "ä", "sender"]) expect(streamKey(name)).toBe(streamKey(name) >>> 0);
  });
});

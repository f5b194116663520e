import { describe, expect, test } from "vitest";
import { normalCdf } from "../quantity/elementary.ts";
import { drawAt, streamKey } from "./hash-key.ts";
import { bernoulli, categorical, exponential, logNormal, normal } from "./variates.ts";

const N = 20_000;
const uniforms = Array.from({ length: N }, (_, i) => drawAt(11, 0, streamKey("variates"), i, 0));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Largest distance of the draws' distribution from `cdf`, times the root of their number: above 1.95 once in a thousand. */
function kolmogorov(draws: readonly number[], cdf: (x: number) => number): number {
  const levels = draws.map(cdf).sort((a, b) => a - b);
  const gaps = levels.map((level, i) => Math.max((i + 1) / N - level, level - i / N));
  return Math.max(...gaps) * Math.sqrt(N);
}

describe("variates made of one uniform number", () => {
  test("normal: mean 0, variance 1, fourth moment 3 and the normal distribution", () => {
    const draws = uniforms.map(normal);
    expect(Math.abs(mean(draws))).toBeLessThan(4 / Math.sqrt(N));
    expect(Math.abs(mean(draws.map((z) => z * z)) - 1)).toBeLessThan(4 * Math.sqrt(2 / N));
    expect(Math.abs(mean(draws.map((z) => z ** 4)) - 3)).toBeLessThan(4 * Math.sqrt(96 / N));
    expect(kolmogorov(draws, normalCdf)).toBeLessThan(1.95);
  });

  test("exponential: mean 1, variance 1 and the exponential distribution; falls as its number climbs", () => {
    const draws = uniforms.map(exponential);
    expect(Math.abs(mean(draws) - 1)).toBeLessThan(4 / Math.sqrt(N));
    expect(Math.abs(mean(draws.map((x) => (x - 1) ** 2)) - 1)).toBeLessThan(4 * Math.sqrt(8 / N));
    expect(kolmogorov(draws, (x) => 1 - Math.exp(-x))).toBeLessThan(1.95);
    expect(exponential(0.5)).toBeCloseTo(Math.LN2, 15);
    expect(exponential(0.2)).toBeGreaterThan(exponential(0.3));
  });

  test("log-normal: its median at 1/2, its 84th percentile a factor e^sigma above", () => {
    expect(logNormal(0.5, 30, 0.8)).toBe(30);
    expect(logNormal(normalCdf(1), 30, 0.8)).toBeCloseTo(30 * Math.exp(0.8), 10);
    const logs = uniforms.map((u) => Math.log(logNormal(u, 30, 0.8) / 30) / 0.8);
    expect(kolmogorov(logs, normalCdf)).toBeLessThan(1.95);
    expect(logNormal(0.9, 30, 0)).toBe(30);
  });

  test("Bernoulli: p of the time, never at 0, always at 1, and still when p rises", () => {
    const share = (p: number) => mean(uniforms.map((u) => (bernoulli(u, p) ? 1 : 0)));
    expect(Math.abs(share(0.3) - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / N));
    expect([share(0), share(1)]).toEqual([0, 1]);
    expect(uniforms.every((u) => !bernoulli(u, 0.3) || bernoulli(u, 0.31))).toBe(true);
  });

  test("categorical: in proportion to the weights, by hand and over draws", () => {
    expect([0.05, 0.15, 0.55, 0.65, 0.95].map((u) => categorical(u, [1, 0, 5, 4]))).toEqual([0, 2, 2, 3, 3]);
    const weights = [1, 0, 5, 4];
    const counts = weights.map((_, i) => uniforms.filter((u) => categorical(u, weights) === i).length);
    const misfit = counts.reduce((sum, count, i) => {
      const expected = (weights[i]! / 10) * N;
      return expected === 0 ? sum + count * N : sum + (count - expected) ** 2 / expected;
    }, 0);
    expect(misfit).toBeLessThan(13.8);
  });

  test("categorical: never one without weight, and none where no weight is", () => {
    expect(categorical(1 - 2 ** -53, [0.1, 0.2, 0.3, 0])).toBe(2);
    expect(categorical(2 ** -53, [0, 0.1])).toBe(1);
    expect([categorical(0.5, [0, 0]), categorical(0.5, [])]).toEqual([-1, -1]);
  });
});

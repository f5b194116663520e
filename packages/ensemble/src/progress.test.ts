import { describe, expect, test } from "vitest";
import { ProgressMeter } from "./progress.ts";

describe("progress", () => {
  test("counts on from what was stored, with the rate since it began", () => {
    let now = 100;
    const meter = new ProgressMeter({ done: 20, failed: 1 }, 100, () => now);
    expect(meter.read()).toEqual({ done: 20, all: 100, perSecond: 0, secondsLeft: null, failed: 1 });
    now = 104;
    meter.add(40, 2);
    // 40 futures in 4 seconds are 10 a second; 40 are left.
    expect(meter.read()).toEqual({ done: 60, all: 100, perSecond: 10, secondsLeft: 4, failed: 3 });
  });

  test("follows what happened in the last 15 seconds", () => {
    let now = 0;
    const meter = new ProgressMeter({ done: 0, failed: 0 }, 1000, () => now);
    for (; now < 50; now += 5) meter.add(5, 0);
    for (; now < 80; now += 5) meter.add(20, 0);
    expect(meter.read().perSecond).toBe(4);
  });

  test("has no time left at its end", () => {
    const meter = new ProgressMeter({ done: 4, failed: 0 }, 4, () => 0);
    expect(meter.read()).toMatchObject({ done: 4, secondsLeft: 0 });
  });
});

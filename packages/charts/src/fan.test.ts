import { describe, expect, it } from "vitest";
import { fanChart } from "./fan.ts";
import { holdsPictureRules } from "./testing/picture-rules.ts";
import { textBoxes } from "./testing/text-boxes.ts";
import { toyFan, toyFanRows } from "./testing/toy-time.ts";

const words = (svg: string) => textBoxes(svg).map(({ text }) => text);

describe("a fan over time", () => {
  holdsPictureRules("fan-over-time", (width) => fanChart({ ...toyFan, width }));

  it("calls its bands a share of futures, never a probability", () => {
    const svg = fanChart({ ...toyFan, width: 900 });
    expect(words(svg)).toContain("share of futures below");
    expect(svg.toLowerCase()).not.toMatch(/probab|likel|chance|risk/);
  });

  it("labels the five values of the last month, highest on top", () => {
    const ends = textBoxes(fanChart(toyFan)).filter(({ text }) => /^\d+\u202f%: /.test(text));
    const down = [...ends].sort((a, b) => a.y - b.y).map(({ text }) => text);
    // Month 59: 100 - 59, 104, 110 + 59/3, 120 + 59, 130 + 2.6 x 59.
    expect(down).toEqual(["90\u202f%: 283", "75\u202f%: 179", "50\u202f%: 130", "25\u202f%: 104", "10\u202f%: 41.0"]);
  });

  it("draws no band before the futures begin", () => {
    const svg = fanChart(toyFan);
    const bands = [...svg.matchAll(/<path d="M([\d.]+),[^"]+" fill="#1f6f8b" fill-opacity/g)].map(([, x]) => Number(x));
    const begin = Number(/<line x1="([\d.]+)"[^>]*stroke-dasharray="2 3"/.exec(svg)![1]);
    expect(bands).toHaveLength(2);
    for (const x of bands) expect(Math.abs(x - begin)).toBeLessThan(0.2);
  });

  it("stands without observed months, and says so where there are no futures", () => {
    const alone = fanChart({ ...toyFan, over: { ...toyFan.over, observed: [] } as typeof toyFan.over });
    expect(words(alone)).not.toContain("observed");
    const none = fanChart({ ...toyFan, over: { by: "time", observed: [], futures: [] } });
    expect(words(none)).toContain("no futures");
    expect(none).not.toMatch(/NaN|Infinity/);
  });
});

describe("a fan by strategy", () => {
  holdsPictureRules("fan-by-strategy", (width) => fanChart({ ...toyFanRows, width }));

  it("writes median and outer values of each strategy", () => {
    expect(words(fanChart(toyFanRows))).toContain("median 9.0 (2.0 to 31.0)");
  });

  it("draws bands to scale: half of the futures of the first row span 11 of its 29", () => {
    const bars = [...fanChart(toyFanRows).matchAll(/<rect [^>]*width="([\d.]+)" height="14"/g)].map(([, w]) =>
      Number(w),
    );
    expect(bars[1]! / bars[0]!).toBeCloseTo(11 / 29, 3);
  });

  it("stands without rows", () => {
    expect(fanChart({ ...toyFanRows, over: { by: "strategy", rows: [] } })).toContain("no futures");
  });
});

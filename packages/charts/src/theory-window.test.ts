import { describe, expect, it } from "vitest";
import { overlaps, textWidth } from "./draw/boxes.ts";
import { toyTheories, toyWindow } from "./testing/toy-theories.ts";
import { theoryRanges } from "./theory-ranges.ts";
import { windowBand } from "./window-band.ts";

/** Boxes of all texts of a picture, from their estimated width. */
function texts(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(attributes)?.[1];
    const [x, y, size] = [Number(read("x")), Number(read("y")), Number(read("font-size") ?? 12)];
    const width = textWidth(text, size, read("font-weight") !== undefined);
    const anchor = read("text-anchor");
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { text, x: left, y: y - size * 0.75, width, height: size * 0.9 };
  });
}

const PICTURES = {
  "window-band": (width: number) => windowBand({ ...toyWindow, width }),
  "theory-ranges": (width: number) => theoryRanges({ ...toyTheories, width }),
};

describe.each(Object.entries(PICTURES))("%s", (name, draw) => {
  it("looks as it did when somebody last looked at it", async () => {
    await expect(draw(700)).toMatchFileSnapshot(`../../../tests/golden/${name}.svg`);
  });

  it("speaks to readers who cannot see it and is drawn with finite numbers", () => {
    expect(draw(700)).toMatch(
      /role="img".*<title id="[^"]+-title">[^<]+<\/title><desc id="[^"]+-desc">[^<]+&lt;&amp;&gt;/s,
    );
    expect(draw(700)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each([700, 390, 340])("has no label over another or beyond its edge at %d pixels", (width) => {
    const boxes = texts(draw(width));
    expect(boxes.length).toBeGreaterThan(10);
    boxes.forEach((box, i) => {
      expect(box.x, box.text).toBeGreaterThan(-2);
      expect(box.x + box.width, box.text).toBeLessThan(width + 2);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} | ${other.text}`).toBe(false);
    });
  });
});

describe("window-band", () => {
  it("marks where a window opens and closes, and nothing where there is none", () => {
    const dashes = (svg: string) => [...svg.matchAll(/stroke-dasharray="2 3"/g)].length;
    expect(dashes(windowBand(toyWindow))).toBe(2);
    expect(dashes(windowBand({ ...toyWindow, panels: toyWindow.panels.slice(1) }))).toBe(0);
  });

  it("cuts a band that would flatten the mean", () => {
    const wild = { ...toyWindow.panels[0]!, points: toyWindow.panels[0]!.points.map((p) => ({ ...p, high: 1e6 })) };
    const deepest = (svg: string) => Number(/<circle [^>]*cy="([\d.]+)"/.exec(svg)![1]);
    const foot = 38 + 120;
    expect(foot - deepest(windowBand({ ...toyWindow, panels: [wild] }))).toBeGreaterThan(10);
  });
});

describe("theory-ranges", () => {
  it("draws twice the value at twice the distance from zero", () => {
    const rows = [10, 20, 0].map((mean) => ({ name: String(mean), mean, low: mean, high: mean, text: "" }));
    const svg = theoryRanges({ ...toyTheories, groups: [{ heading: "one", rows }] });
    const [a, b, zero] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map((m) => Number(m[1]));
    expect((b! - zero!) / (a! - zero!)).toBeCloseTo(2, 2);
  });
});

import { describe, expect, it } from "vitest";
import { holdsPictureRules } from "./testing/picture-rules.ts";
import { textBoxes } from "./testing/text-boxes.ts";
import { toyThree } from "./testing/toy-time.ts";
import { threeLines } from "./three-lines.ts";

const words = (svg: string) => textBoxes(svg).map(({ text }) => text);

/** Stroke widths of the courses, in the order they are drawn. */
const widths = (svg: string) =>
  [...svg.matchAll(/<path d="[^"]+" fill="none" stroke="[^"]+" stroke-width="([\d.]+)" stroke-linejoin/g)].map(
    ([, w]) => Number(w),
  );

const equal = {
  ...toyThree,
  assumptions: { ...toyThree.assumptions, points: toyThree.published.points },
  strategy: { ...toyThree.strategy, points: toyThree.published.points },
};

describe("three-lines", () => {
  holdsPictureRules("three-lines", (width) => threeLines({ ...toyThree, width }));

  it("draws three lines even where all are equal, each thinner than the one below it", () => {
    const [published, assumptions, strategy] = widths(threeLines(equal));
    expect(published! - assumptions!).toBeGreaterThanOrEqual(3);
    expect(assumptions! - strategy!).toBeGreaterThanOrEqual(2);
    expect(words(threeLines(equal))).toEqual(
      expect.arrayContaining(["Published baseline", "Your assumptions", "Your strategy"]),
    );
  });

  it("thins lines that change every day, and still draws each thinner than the one below it", () => {
    const points = toyThree.published.points.map((point, i) => ({ ...point, value: 150 + (i % 2) }));
    const busy = { name: "Busy", points };
    const [published, assumptions, strategy] = widths(
      threeLines({ ...toyThree, published: busy, assumptions: busy, strategy: busy }),
    );
    expect(published).toBeLessThan(6);
    expect(published).toBeGreaterThan(assumptions! + 1);
    expect(assumptions).toBeGreaterThan(strategy! + 0.3);
  });

  it("keeps labels of equal lines apart and in view", () => {
    const ends = textBoxes(threeLines(equal)).filter(({ text }) => text === "160");
    expect(ends).toHaveLength(3);
    expect(new Set(ends.map(({ y }) => y)).size).toBe(3);
  });

  it("begins at zero unless told, and shows a broken axis where it does not", () => {
    expect(words(threeLines(toyThree))).toContain("0");
    const from100 = threeLines({ ...toyThree, least: 100 });
    expect(words(from100)).not.toContain("0");
    expect(from100).toContain("l-4,-3l8,-4");
    expect(threeLines(toyThree)).not.toContain("l-4,-3l8,-4");
  });

  it("goes below zero where a value does", () => {
    const points = toyThree.published.points.map((point) => ({ ...point, value: -40 }));
    const svg = threeLines({ ...toyThree, strategy: { name: "Your strategy", points } });
    expect(words(svg)).toContain("\u221250");
  });

  it("says of a line without points that it is not known, and draws no leader to it", () => {
    const svg = threeLines({ ...toyThree, strategy: { name: "Your strategy", points: [] } });
    expect(words(svg)).toContain("not known");
    expect(widths(svg)).toHaveLength(2);
    expect(svg.match(/<path d="M[^"]*" fill="none" stroke="#a9b1ba"/g)).toHaveLength(2);
    const none = { name: "x", points: [] };
    const empty = threeLines({ ...toyThree, published: none, assumptions: none, strategy: none });
    expect(empty).not.toMatch(/NaN|Infinity/);
    expect(words(empty).filter((text) => text === "not known")).toHaveLength(3);
  });

  it("mutes everything while it is stale, and says why", () => {
    const svg = threeLines({ ...toyThree, stale: "Computing" });
    expect(words(svg)).toContain("Computing");
    expect(svg).toContain('fill="url(#three-veil)"');
    expect(svg).not.toMatch(/#9b2c2c|#1f6f8b/);
    expect(threeLines(toyThree)).not.toContain("veil");
  });

  it("leaves a gap where days are missing, in the line and in the band", () => {
    const points = toyThree.assumptions.points.filter((_, i) => i < 40 || i >= 60);
    const svg = threeLines({ ...toyThree, assumptions: { ...toyThree.assumptions, points } });
    const line = /<path d="([^"]+)" fill="none" stroke="#1f6f8b" stroke-width="4"/.exec(svg)![1]!;
    expect(line.match(/M/g)).toHaveLength(2);
    expect(svg.match(/fill-opacity="0.16"/g)).toHaveLength(2);
  });

  it("gives words of many marks rows of their own", () => {
    const marks = Array.from({ length: 8 }, (_, i) => ({ date: `2030-03-0${i + 1}`, text: `something dated ${i}` }));
    const heights = textBoxes(threeLines({ ...toyThree, width: 360, marks }))
      .filter(({ text }) => text.startsWith("something"))
      .map(({ y }) => y);
    expect(new Set(heights).size).toBe(8);
  });
});

import { describe, expect, it } from "vitest";
import { alignmentTies } from "./alignment-ties.ts";
import { overlaps, textWidth } from "./draw/boxes.ts";
import { toyTies } from "./testing/toy-alignment.ts";

/** Boxes of all texts of a picture, from their estimated width. */
function texts(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(attributes)?.[1];
    const [x, y, size] = [Number(read("x")), Number(read("y")), Number(read("font-size") ?? 12)];
    const width = textWidth(text, size, read("font-weight") !== undefined);
    const left = read("text-anchor") === "end" ? x - width : x;
    return { text, x: left, y: y - size * 0.75, width, height: size * 0.9 };
  });
}

/** Widths of the bars of a picture, from left to right and top to bottom. */
function bars(svg: string): number[] {
  return [...svg.matchAll(/<rect [^>]*?width="([\d.]+)"/g)].map(([, width]) => Number(width));
}

describe("alignment-ties", () => {
  it("looks as it did when somebody last looked at it", async () => {
    await expect(alignmentTies(toyTies)).toMatchFileSnapshot("../../../tests/golden/alignment-ties.svg");
  });

  it("speaks to readers who cannot see it and is drawn with finite numbers", () => {
    const svg = alignmentTies(toyTies);
    expect(svg).toMatch(/role="img".*<title id="ties-title">Toy ties<\/title><desc id="ties-desc">[^<]+&lt;&amp;&gt;/s);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each([760, 480, 360])("has no label over another or beyond its edge at %d pixels", (width) => {
    const boxes = texts(alignmentTies({ ...toyTies, width }));
    expect(boxes.length).toBeGreaterThan(15);
    boxes.forEach((box, i) => {
      expect(box.x, box.text).toBeGreaterThan(-2);
      expect(box.x + box.width, box.text).toBeLessThan(width + 2);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} | ${other.text}`).toBe(false);
    });
  });

  it("draws a tie twice as long twice as long, and none where nothing is measured", () => {
    const rows = [
      {
        name: "a",
        cells: [{ length: 0.4, text: "" }, { length: 0.8, text: "" }, "unknown", null] as const,
        spread: "",
      },
    ];
    const [first, second, ...others] = bars(alignmentTies({ ...toyTies, rows }));
    expect(second! / first!).toBeCloseTo(2, 3);
    expect(others).toEqual([]);
  });
});

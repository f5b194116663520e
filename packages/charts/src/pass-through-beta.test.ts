import { describe, expect, it } from "vitest";
import { overlaps, textWidth } from "./draw/boxes.ts";
import { passThroughBeta } from "./pass-through-beta.ts";
import { toyPassThrough } from "./testing/toy-pass-through.ts";

/** Boxes of all texts of a picture, from their estimated width. */
function texts(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]+)"`).exec(attributes)?.[1];
    const [x, y, size] = [Number(read("x")), Number(read("y")), Number(read("font-size") ?? 12)];
    const width = textWidth(text, size);
    const anchor = read("text-anchor");
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { text, x: left, y: y - size * 0.75, width, height: size * 0.9 };
  });
}

describe("pass-through-beta", () => {
  it("looks as it did when somebody last looked at it", async () => {
    await expect(passThroughBeta(toyPassThrough)).toMatchFileSnapshot("../../../tests/golden/pass-through-beta.svg");
  });

  it("speaks to readers who cannot see it, in finite numbers, and fetches nothing", () => {
    const svg = passThroughBeta(toyPassThrough);
    expect(svg).toMatch(/<title id="[^"]+-title">[^<]+<\/title><desc id="[^"]+-desc">[^<]+<\/desc>/);
    expect(svg).toContain("&lt;&amp;&gt;");
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|<image|<script/);
  });

  it("marks each regime with its slope, and says where there is none", () => {
    const svg = passThroughBeta(toyPassThrough);
    expect(svg).toContain("too few months, peg, 8 months");
    expect(svg).toContain("0.62 (0.50 to 0.75), float &amp; drift, 57 months");
    expect(svg.match(/stroke-width="3"/g)).toHaveLength(2);
    expect(svg.match(/stroke-dasharray="2 3"/g)).toHaveLength(3);
  });

  it("is drawn of regimes alone where no window is full", () => {
    expect(passThroughBeta({ ...toyPassThrough, rolling: [] })).not.toMatch(/NaN|Infinity/);
  });

  it.each([720, 390, 340])("has no label over another or beyond its edge at %d pixels", (width) => {
    const boxes = texts(passThroughBeta({ ...toyPassThrough, width }));
    expect(boxes.length).toBeGreaterThan(8);
    boxes.forEach((box, i) => {
      expect(box.x, box.text).toBeGreaterThan(-2);
      expect(box.x + box.width, box.text).toBeLessThan(width + 2);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} | ${other.text}`).toBe(false);
    });
  });
});

import { expect, it } from "vitest";
import { overlaps } from "../draw/boxes.ts";
import { textBoxes } from "./text-boxes.ts";

/** What holds for every picture of a kind: its golden file, its words for readers who cannot see it, no word over another at any width. */
export function holdsPictureRules(name: string, draw: (width: number) => string): void {
  it("looks as it did when somebody last looked at it", async () => {
    await expect(draw(720)).toMatchFileSnapshot(`../../../tests/golden/${name}.svg`);
  });

  it("speaks to readers who cannot see it, is drawn with finite numbers, fetches nothing, and is the same each time", () => {
    const svg = draw(720);
    expect(svg).toMatch(/role="img".*<title id="[^"]+-title">[^<]+<\/title><desc id="[^"]+-desc">[^<]*&lt;&amp;&gt;/s);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|<image|<script/);
    expect(draw(720)).toBe(svg);
  });

  it.each([900, 720, 500, 390, 360])("has no word over another or beyond its edge at %d pixels", (width) => {
    const boxes = textBoxes(draw(width));
    expect(boxes.length).toBeGreaterThan(8);
    boxes.forEach((box, i) => {
      expect(box.x, box.text).toBeGreaterThan(-2);
      expect(box.x + box.width, box.text).toBeLessThan(width + 2);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `${box.text} | ${other.text}`).toBe(false);
    });
  });
}

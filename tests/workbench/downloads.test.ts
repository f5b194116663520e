/// <reference lib="dom" />
import { expect } from "vitest";
import { cellsOf } from "./csv.ts";
import { inBrowser, it, open, settled } from "./open.ts";
import { choose, fileOf } from "./take.ts";

/** A screen and one of its charts. */
const CHARTS = [
  ["", "atlas-map"],
  ["?screen=desk&link=1", "desk-lines"],
  ["?screen=dependence&link=1", ""],
] as const;

inBrowser("a chart taken along", () => {
  it.for(CHARTS)(
    "from the link `%s` can be read back as PNG, SVG, CSV, citation, link and code to embed",
    async ([query, named], { workbench }) => {
      const { page, complaints, close } = await open(workbench, query, {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const figure = page.locator(named === "" ? "[data-chart]" : `[data-chart=${named}]`).first();
      const chart = (await figure.getAttribute("data-chart"))!;
      const title = (await figure.locator("h3").textContent())!;

      const png = await fileOf(page, chart, "png");
      expect(png.name).toBe(`kazakhstan-${chart}.png`);
      expect(png.bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
      const svg = await fileOf(page, chart, "svg");
      const size = await sizeOfSvg(svg.bytes.toString("utf8"), (text) => page.evaluate(rootOf, text));
      // Width and height of the picture stand in the first block of a PNG; there are two pixels for one of the SVG.
      expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(
        size.map((length) => Math.floor(length) * 2),
      );

      const csv = cellsOf((await fileOf(page, chart, "csv")).bytes.toString("utf8"));
      await figure.locator("[data-tool=table]").click();
      expect(csv.length - 1).toBe(await figure.locator("tbody tr").count());
      expect(csv.length).toBeGreaterThan(2);
      expect(new Set(csv.map((row) => row.length))).toEqual(new Set([await figure.locator("thead th").count()]));
      expect(csv[0]).toEqual(await figure.locator("thead th").allInnerTexts());

      await choose(page, chart, "link");
      expect(await clipboard()).toBe(`${workbench.address}/${query}#${chart}`);
      await choose(page, chart, "citation");
      await expect.poll(clipboard).toContain(`“${title}”`);
      expect(await clipboard()).toMatch(/as of \d{4}-\d\d-\d\d, engine \d/);
      await choose(page, chart, "embed");
      await expect.poll(clipboard).toContain(`embed=${chart}`);
      expect(complaints).toEqual([]);
      await settled(page);
      await close();

      function clipboard(): Promise<string> {
        return page.evaluate(() => navigator.clipboard.readText());
      }
    },
  );
});

/** In the page: the name, width and height of the root of an SVG; throws where it cannot be parsed. */
function rootOf(svg: string): readonly string[] {
  const { documentElement: root } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return [root.localName, root.getAttribute("width") ?? "", root.getAttribute("height") ?? ""];
}

async function sizeOfSvg(svg: string, parse: (svg: string) => Promise<readonly string[]>): Promise<number[]> {
  const [name, width, height] = await parse(svg);
  expect(name).toBe("svg");
  return [Number(width), Number(height)];
}

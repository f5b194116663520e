import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../build.ts";
import type { Block } from "../../document.ts";
import { toyReport } from "../../testing/fixture.ts";
import { renderDocx } from "./render-docx.ts";

const toy = toyReport();
const report = buildReport(toy.assessment, toy.case);
const assets = { topology: toy.topology };
const asked: [number, number][] = [];
const DRAWN = Uint8Array.from([137, 80, 78, 71, 1, 2, 3]);
const bare = await renderDocx(report, assets);
const drawn = await renderDocx(report, assets, async (_, width, height) => {
  asked.push([width, height]);
  return DRAWN;
});
const parts = unzipSync(bare);
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const body = part("word/document.xml");
const of = <K extends Block["kind"]>(kind: K) =>
  report.blocks.filter((b): b is Extract<Block, { kind: K }> => b.kind === kind);

const unescaped = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
const textOf = (xml: string) =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]!).join(""));
const paragraphs = [...body.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].map((match) => match[0]);
const styled = (style: string) => paragraphs.filter((p) => p.includes(`<w:pStyle w:val="${style}"/>`)).map(textOf);

describe("the Word file", () => {
  it("has the headings of the report at Word's own levels", () => {
    for (const level of [1, 2, 3] as const) {
      const wanted = of("heading").filter((heading) => heading.level === level);
      const behind = level === 1 ? ["Tables behind the figures"] : [];
      expect(styled(`Heading${level}`)).toEqual([...wanted.map((heading) => heading.text), ...behind]);
    }
  });

  it("holds every table with a head that repeats and numbers set to the right", () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map((match) => match[0]);
    const withHead = tables.filter((table) => table.includes("<w:tblHeader/>"));
    expect(withHead).toHaveLength(of("table").length + of("figure").length);
    const balance = of("table").find((block) => block.id === "tab-balance")!;
    const column = balance.table.columns.findIndex((c) => c.align === "right");
    const cells = [
      ...tables
        .find((table) => textOf(table).startsWith(balance.table.columns.map((c) => c.name).join("")))!
        .matchAll(/<w:tc>.*?<\/w:tc>/gs),
    ];
    const cell = cells[balance.table.columns.length + column]![0];
    expect(textOf(cell)).toBe(balance.table.rows[0]![column]);
    expect(cell).toContain('<w:jc w:val="right"/>');
  });

  it("shows every figure as SVG with words for those who cannot see it", () => {
    const said = [...body.matchAll(/<wp:docPr[^>]* descr="([^"]*)"/g)].map((match) => unescaped(match[1]!));
    expect(said).toEqual(of("figure").map((figure) => `${figure.title}. ${figure.caption}`));
    const names = Object.keys(parts);
    expect(names.filter((name) => /media\/.*\.svg$/.test(name))).toHaveLength(of("figure").length);
    expect(body.match(/asvg:svgBlip/g)).toHaveLength(of("figure").length);
  });

  it("stores the pictures a rasteriser draws, twice as fine as the page", () => {
    expect(asked).toHaveLength(of("figure").length);
    const files = unzipSync(drawn);
    const pictures = Object.keys(files).filter((name) => name.endsWith(".png"));
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures) expect(files[name]).toEqual(DRAWN);
    const first = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body)!;
    // 9525 units of Word are a pixel.
    expect(asked[0]).toEqual([(2 * Number(first[1])) / 9525, (2 * Number(first[2])) / 9525]);
  });

  it("leads every link to a place that is there, each once", () => {
    const places = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(places).size).toBe(places.length);
    const links = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !places.includes(link))).toEqual([]);
    for (const place of places) expect(place).toMatch(/^[A-Za-z_]\w{0,39}$/);
  });

  it("links the bibliography to the web", () => {
    const wanted = of("bibliography").flatMap((b) =>
      b.entries.filter((entry) => /^https?:/.test(entry.url)).map((entry) => entry.url),
    );
    const relations = [...part("word/_rels/document.xml.rels").matchAll(/Target="(https?:[^"]+)"/g)].map((match) =>
      unescaped(match[1]!),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(relations.filter((target) => wanted.includes(target)).sort()).toEqual([...wanted].sort());
  });

  it("says run, day and page at the edges of A4 pages", () => {
    const edges = Object.keys(parts)
      .filter((name) => /word\/(header|footer)\d\.xml$/.test(name))
      .map(part)
      .join("");
    for (const words of [report.runId, "As of 30 June 2031", "PAGE", "NUMPAGES"]) expect(edges).toContain(words);
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it("is the same file each time, dated by the report", async () => {
    expect(Buffer.compare(await renderDocx(report, assets), bare)).toBe(0);
    expect(part("docProps/core.xml")).toContain("2031-06-30T00:00:00Z");
  });
});

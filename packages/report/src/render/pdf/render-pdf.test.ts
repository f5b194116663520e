import { describe, expect, it } from "vitest";
import { buildReport } from "../../build.ts";
import { toyReport } from "../../testing/fixture.ts";
import { readPdf } from "../../testing/read-pdf.ts";
import { inFont } from "./pdf-words.ts";
import { renderPdf } from "./render-pdf.ts";

const toy = toyReport();
const assets = { topology: toy.topology };
const kazakh = "Қазақстан: әғқңөұүһі ӘҒҚҢӨҰҮҺІ";
const report = { ...buildReport(toy.assessment, toy.case), title: kazakh };
const bytes = await renderPdf(report, assets);
const pdf = readPdf(bytes);
const text = pdf.pages.join("\n");
const flat = (words: string) => inFont(words).replace(/\s+/g, "");

describe("the PDF", () => {
  it("is titled, dated by the report, and set in embedded Roboto", () => {
    expect(pdf.info).toContain("20310630000000Z");
    expect(pdf.title).toBe(kazakh);
    expect(new Set(pdf.fonts)).toEqual(new Set(["Roboto-Regular", "Roboto-Medium", "Roboto-Italic"]));
  });

  it("sets the letters of Kazakh and says on every page which it is and of which run", () => {
    expect(flat(pdf.pages[0]!)).toContain(flat(kazakh));
    expect(pdf.pages.length).toBeGreaterThan(8);
    pdf.pages.forEach((page, i) => {
      expect(flat(page)).toContain(flat(`Run ${report.runId}`));
      expect(flat(page)).toContain(`${i + 1}/${pdf.pages.length}`);
    });
  });

  it("holds every heading, as words and as a bookmark", () => {
    for (const block of report.blocks) {
      if (block.kind !== "heading") continue;
      expect(flat(text)).toContain(flat(block.text));
      expect(pdf.bookmarks, block.text).toContain(inFont(block.text));
    }
  });

  it("holds the words and numbers of every cell of every table", () => {
    const all = flat(text);
    for (const block of report.blocks) {
      if (block.kind !== "table") continue;
      for (const cell of block.table.rows.flat()) {
        for (const word of cell.split(/\s+/)) expect(all, block.id).toContain(flat(word));
      }
    }
  });

  it("shows the figures as vectors with their words", () => {
    expect(pdf.raw).not.toContain("/Subtype /Image");
    for (const block of report.blocks) if (block.kind === "figure") expect(flat(text)).toContain(flat(block.title));
  });

  it("is the same file each time", async () => {
    const short = { ...report, blocks: report.blocks.slice(0, 12) };
    expect(Buffer.compare(await renderPdf(short, assets), await renderPdf(short, assets))).toBe(0);
  });
});

describe("words in the embedded font", () => {
  it("keep Latin, Cyrillic and signs, and never leave a letter as an empty box", () => {
    const kept = "Türkiye, Əliyev, Qazaqstan; Тоқаев; 12–14 %, −3 † ≥ 5 “so”";
    expect(inFont(kept)).toBe(kept);
    expect(inFont("12\u202f345\u2060 t")).toBe("12\u00a0345 t");
    expect(inFont("says “كازاخستان” today")).toBe("says “[Arabic script]” today");
    expect(inFont("丝绸之路 x ✓")).toBe("[Chinese script] x [another script]");
  });
});

import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, onTestFinished } from "vitest";
import { built } from "../contract/multivector.ts";
import { inBrowser, it, type Opened, open } from "./open.ts";
import { fileBy } from "./take.ts";

/** The toy, because the assessment of the country takes a minute; the code that writes it is the same. */
const LINK = "?case=triangle&screen=report&v.report.futures=12&link=1";

inBrowser("the report as files of the browser", () => {
  let opened: Opened;
  let markdown: string;

  it.beforeAll(async ({ workbench }) => {
    opened = await open(workbench, LINK);
    await opened.page.locator("[data-action=write]").click();
    markdown = await textOf("md");
  });
  it.afterAll(() => opened.close());

  it("is in Markdown, byte for byte, what the command writes", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "multivector-report-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { code, stderr } = built("assess", "triangle", "--draws", "16", "--futures", "12", "--out", folder);
    expect(code, stderr).toBe(0);
    expect(markdown).toBe(readFileSync(path.join(folder, "triangle.md"), "utf8"));
  });

  it("is one HTML file with the same headline and a picture of its own", async () => {
    const html = await textOf("html");
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain(headline());
    expect(html).toContain("<svg");
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/);
  });

  it("is a Word document with the same headline and a picture for each figure", async () => {
    const parts = unzipSync(await bytesOf("docx"));
    expect(textIn(parts["word/document.xml"]!)).toContain(headline());
    const pictures = Object.keys(parts).filter((name) => name.endsWith(".png"));
    expect(pictures).toHaveLength([...markdown.matchAll(/^!\[/gm)].length);
  });

  it("is a PDF of several pages, of the same run", async () => {
    const pdf = Buffer.from(await bytesOf("pdf")).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    const pages = Number(/\/Count (\d+)/.exec(pdf)![1]);
    expect(pages).toBeGreaterThan(5);
    expect(pdf).toContain(runId());
  });

  it("is a ZIP whose manifest holds for every file, with each table as CSV", async () => {
    const files = unzipSync(await bytesOf("zip"));
    expect(strFromU8(files["report.md"]!)).toBe(markdown);
    expect(strFromU8(files["README.md"]!)).toContain(runId());
    const manifest = JSON.parse(strFromU8(files["manifest.json"]!)) as {
      readonly runId: string;
      readonly files: readonly { readonly path: string; readonly sha256: string }[];
    };
    expect(manifest.runId).toBe(runId());
    expect(manifest.files.map((file) => file.path).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== "manifest.json")
        .sort(),
    );
    for (const file of manifest.files)
      expect(createHash("sha256").update(files[file.path]!).digest("hex"), file.path).toBe(file.sha256);
    // The first route of the map, in the table and in the file of it.
    const csv = strFromU8(files["data/fig-map-oil.csv"]!);
    const [, amount] = /^Direct pipe,"Deland, Celand",([\d.]+),/m.exec(csv)!;
    expect(Number(amount)).toBeGreaterThan(0);
    expect(opened.complaints).toEqual([]);
  });

  async function bytesOf(format: string): Promise<Uint8Array> {
    const { name, bytes } = await fileBy(opened.page, opened.page.locator(`[data-format=${format}]`));
    expect(name).toMatch(new RegExp(`^triangle.*\\.${format}$`));
    return bytes;
  }

  async function textOf(format: string): Promise<string> {
    return strFromU8(await bytesOf(format));
  }

  function runId(): string {
    return /run `([0-9a-f]{32})`/.exec(markdown)![1]!;
  }

  /** The first amount of money of the summary, such as `USD 90.0 million`. */
  function headline(): string {
    return /\*\*(USD\s[\d.]+\smillion)\*\*/.exec(markdown)![1]!;
  }
});

/** What a part of a Word document says, without its marks. */
function textIn(xml: Uint8Array): string {
  return strFromU8(xml).replaceAll(/<[^>]+>/g, "");
}

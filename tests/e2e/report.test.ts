import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RESULTS } from "../../packages/cli/src/schema/registry.ts";
import { built, type Call, multivector } from "../contract/multivector.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

if (CHROMIUM === undefined) console.warn("Chromium is not installed: the report is not opened in a browser here.");

const folder = mkdtempSync(path.join(tmpdir(), "multivector-report-"));
let assessment: Call;

/** The whole assessment of the country takes most of a minute: it is asked for once. */
beforeAll(() => {
  assessment = built("assess", "kazakhstan", "--draws", "0", "--futures", "4", "--out", folder, "--json");
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an assessment of kazakhstan", () => {
  it("is one document of its schema", () => {
    expect(assessment.code, assessment.stderr).toBe(0);
    const document: unknown = JSON.parse(assessment.stdout);
    // The whole of it, politics included, is as its schema has it; a toy alone would leave most of that empty.
    expect(RESULTS.assess.parse(document)).toEqual(document);
  });

  it("holds the same coercion as the command", async () => {
    const asked = await multivector("coercion", "kazakhstan", "--json");
    expect(JSON.parse(assessment.stdout).results.coercion).toEqual(JSON.parse(asked.stdout).results);
  });
});

describe.skipIf(CHROMIUM === undefined)("the report in a real browser", () => {
  const asked: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`file://${folder}/kazakhstan.html`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
  });

  it("opens from disk, asks for nothing else and does not complain", () => {
    expect(asked).toEqual([`file://${folder}/kazakhstan.html`]);
    expect(complaints).toEqual([]);
  });

  it("shows the as-of date, the map and the sections in the order of a strategic assessment", async () => {
    await expect(page.locator("body").textContent()).resolves.toContain("As of 22 November 2026");
    const headings = await page.locator("h1, h2").allInnerTexts();
    const order = [
      "Introduction",
      "Background",
      "Strategic Analysis",
      "Strategic Implications",
      "Strategic Assessments",
      "Recommendations",
      "Conclusion",
    ];
    const places = order.map((heading) => headings.findIndex((text) => text.trim() === heading));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    const map = await page.locator("svg[role=img]").first().boundingBox();
    expect(map!.width).toBeGreaterThan(400);
  });

  it("is not wider than a phone or a page", async () => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow, `at ${width} px`).toBeLessThanOrEqual(1);
    }
  });

  it("keeps its summary on one printed page that can be forwarded alone", async () => {
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, pageRanges: "1" });
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: "print" });
    const markdown = readFileSync(path.join(folder, "kazakhstan.md"), "utf8");
    expect(markdown).toContain("# ");
  });
});

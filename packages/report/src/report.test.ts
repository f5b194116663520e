import { describe, expect, it } from "vitest";
import type { Block } from "./document.ts";
import { buildReport, figureFiles, renderHtml, renderMarkdown } from "./index.ts";
import { toyReport } from "./testing/fixture.ts";

const toy = toyReport();
const report = buildReport(toy.assessment, toy.case);
const html = renderHtml(report, { topology: toy.topology });
const markdown = renderMarkdown(report);
const of = <K extends Block["kind"]>(kind: K) =>
  report.blocks.filter((b): b is Extract<Block, { kind: K }> => b.kind === kind);

describe("the document", () => {
  it("keeps the order of the sections", () => {
    expect(
      of("heading")
        .filter((h) => h.level === 1)
        .map((h) => h.text),
    ).toEqual([
      "Executive Summary",
      "Introduction",
      "Background",
      "Strategic Analysis",
      "Strategic Implications",
      "Strategic Assessments",
      "Recommendations",
      "Conclusion",
      "Annex A: Does the model predict?",
      "Annex B: The sentences and their verdicts",
      "Annex C: Contradictions",
      "Annex D: What the numbers rest on",
      "Annex E: Definitions",
      "Annex F: Sources",
    ]);
    expect(
      of("heading")
        .filter((h) => h.level === 2)
        .slice(0, 11)
        .map((h) => h.id),
    ).toEqual([
      "economic-interdependencies",
      "political-manoeuvring",
      "cultural-dynamics",
      "regional-alliances",
      "security-threats",
      "economic-alternatives",
      "geopolitical-transformation",
      "coercion",
      "continued-multi-vectorism",
      "increased-western-involvement",
      "threats-from-isolation",
    ]);
  });

  it("gives every figure a table, a unit, a source and an id of its own", () => {
    const figures = of("figure");
    expect(figures.length).toBeGreaterThanOrEqual(9);
    for (const figure of figures) {
      expect(figure.table.rows.length).toBeGreaterThan(0);
      expect(figure.unit).not.toBe("");
      expect(figure.sources.length).toBeGreaterThan(0);
    }
    const ids = report.blocks.flatMap((b) => ("id" in b ? [b.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives every row of every table one cell per column", () => {
    for (const block of [...of("figure"), ...of("table")]) {
      for (const row of block.table.rows) expect(row).toHaveLength(block.table.columns.length);
    }
  });

  it("says of every paragraph what it rests on", () => {
    const worded = [
      ...of("paragraph"),
      ...of("callout"),
      ...of("list").flatMap((l) => l.items),
      ...of("findings").flatMap((f) => f.items),
    ];
    for (const item of worded) {
      expect(item.rests.length, item.text).toBeGreaterThan(0);
      expect(
        item.rests.every((id) => id !== ""),
        item.text,
      ).toBe(true);
    }
  });

  it("points only at figures, tables and annexes that exist", () => {
    const ids = new Set(report.blocks.flatMap((b) => ("id" in b ? [b.id] : [])));
    const rests = [...of("paragraph"), ...of("callout"), ...of("findings").flatMap((f) => f.items)].flatMap(
      (b) => b.rests,
    );
    for (const id of rests.filter((r) => /^(fig|tab|annex)-/.test(r))) expect(ids, id).toContain(id);
  });

  it("lists every claim once in the annex, those that no longer stand first", () => {
    const rows = of("table")
      .filter((t) => /^tab-claims-9/.test(t.id))
      .map((t) => t.table.rows);
    expect(rows.flat()).toHaveLength(toy.assessment.claims.claims.length);
    for (const table of rows) {
      const gone = table.map((row) => /contradicted|outdated/.test(row[3]!));
      expect(gone.indexOf(false)).toBe(gone.filter(Boolean).length);
    }
  });

  it("holds the twelve recommendations in four groups of three, in the order of the text", () => {
    const rows = of("table")
      .filter((t) => t.id.startsWith("tab-recommendations"))
      .map((t) => t.table.rows.map((r) => r[1]));
    expect(rows.map((r) => r.length)).toEqual([3, 3, 3, 3]);
    expect(rows.flat()[0]).toBe("C901-20");
    expect(rows.flat()[11]).toBe("C901-31");
  });

  it("says what is not modelled where a reader looks for it", () => {
    const missing = of("callout").filter((c) => c.tone === "missing");
    expect(missing.some((c) => c.text.includes("What others do in answer") || c.text.includes("every shock"))).toBe(
      true,
    );
    const unknown = of("table").find((t) => t.id === "tab-politics-unknown")!;
    expect(unknown.table.rows.map((row) => row[0])).toEqual(["When unrest comes"]);
  });

  it("is built without a back-test, shocks, claims or exposure", () => {
    const bare = {
      ...toy.assessment,
      backtest: null,
      shocks: [],
      exposure: { tables: [], answers: [] },
      claims: { claims: [], flags: [], texts: [] },
    };
    const text = renderHtml(buildReport(bare, { ...toy.case, claims: [], texts: [], events: [], memberships: [] }), {
      topology: toy.topology,
    });
    expect(text).toContain("No back-test was run");
    expect(text).not.toMatch(/NaN|undefined/);
  });
});

describe("the page", () => {
  it("loads nothing from anywhere", () => {
    expect(html).not.toMatch(/<(script|img|iframe|object|embed|image|audio|video|base|form)\b/i);
    expect([...html.matchAll(/<link[^>]*>/g)].map((m) => m[0])).toEqual(['<link rel="icon" href="data:,">']);
    expect(html).not.toMatch(/\bsrc=|@import|url\((?!#)/i);
    const addresses = [...html.matchAll(/<(\w+)[^>]*href="https?:/g)].map((m) => m[1]);
    expect(new Set(addresses)).toEqual(new Set(["a"]));
  });

  it("carries no unfinished value", () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it("has every anchor it points at, and each id once", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("puts the date, the summary and the map on page one", () => {
    const first = html.slice(0, html.indexOf("</section>"));
    for (const word of ["30 June 2031", "Executive Summary", "fig-map-crude", "Figure 1"])
      expect(first).toContain(word);
    expect(html).toContain(".first{break-after:page}");
    expect(html).toContain("@page{size:A4");
  });

  it("escapes what the case says", () => {
    const sly = buildReport({ ...toy.assessment, title: '<b>"x"</b>' }, toy.case);
    expect(renderHtml(sly, { topology: toy.topology })).not.toContain('<b>"x"');
  });
});

describe("the Markdown", () => {
  it("has the same headings as the page", () => {
    const inPage = [...html.matchAll(/<h[1-3] id="[^"]+">([^<]+)</g)].map((m) => m[1]!.replaceAll("&amp;", "&"));
    const inText = [...markdown.matchAll(/^#{2,4} (.+)$/gm)].map((m) => m[1]!);
    expect(inText).toEqual(inPage);
  });

  it("refers to exactly the pictures that are written", () => {
    const referred = [...markdown.matchAll(/\]\((figures\/[^)]+)\)/g)].map((m) => m[1]);
    expect(referred).toEqual(figureFiles(report, { topology: toy.topology }).map((f) => f.path));
  });
});

import { describe, expect, it } from "vitest";
import { buildReport, renderHtml } from "../index.ts";
import { ownText } from "../pictures/coercion.ts";
import { toyReport } from "../testing/fixture.ts";
import { toyCoercion } from "../testing/fixture-coercion.ts";

const toy = toyReport();
const report = buildReport(toy.assessment, toy.case);
const text = (from: typeof report) => from.blocks.flatMap((b) => (b.kind === "paragraph" ? [b.text] : [])).join("\n");
const table = (id: string) => report.blocks.flatMap((b) => (b.kind === "table" && b.id === id ? [b] : []))[0]!;

/** Words as a reader sees them: no-break spaces are spaces, word joiners nothing. */
const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, " ").replace(/\u2060/g, "");

describe("the coercion section", () => {
  it("says first who can take most, at what cost to itself, with all its levers", () => {
    expect(plain(text(report))).toContain(
      "Closing everything it surely can for 30 days from 1 January 2030, Northreach (territory) would keep Midland from earning USD 1.5 billion, 5.0 % of a year’s export value, at a known cost to itself of at least USD 150 million",
    );
    expect(plain(text(report))).toContain(
      "Next come Pipe guild USD 400 million (own cost not known) and Southvale USD 20.0 million",
    );
    expect(plain(text(report))).toContain(
      "For Southvale what is known of the own cost is more than what Midland would lose.",
    );
    expect(text(report)).toContain("oil left in the ground can be sold later, at a price nobody knows");
  });

  it("lists states before companies, and disputed levers apart", () => {
    expect(table("tab-closures").table.rows.map((row) => row[0])).toEqual(["Northreach", "Southvale", "Pipe guild"]);
    expect(table("tab-disputed").table.rows.map((row) => row[0])).toEqual(["Westhaven"]);
    expect(plain(table("tab-closures").caption)).toContain("Nothing is lost to Eastmoor, though each holds a lever");
  });

  it("keeps the days until all is normal again, and does not call an unknown own cost nothing", () => {
    const { columns, rows } = table("tab-closures").table;
    expect(columns.map((column) => column.name).at(-1)).toBe("Back to normal after reopening, days");
    expect(rows.every((row) => /^(\d+|later than watched)$/.test(row.at(-1)!))).toBe(true);
    expect(ownText({ feesUsdM: 0, equityUsdM: null, cargoUsdM: 0, totalUsdM: 0 })).toBe("n.k.");
    expect(ownText({ feesUsdM: 0, equityUsdM: 0, cargoUsdM: 0, totalUsdM: 0 })).toBe("0");
  });

  it("puts who can take most on page one, beside what that strands", () => {
    const found = report.blocks.flatMap((b) => (b.kind === "findings" ? b.items : []));
    expect(found.map((one) => plain(`${one.value} ${one.headline}`))).toContain(
      "USD 1.5 billion is what Northreach could keep Midland from earning in 30 days, all goods together",
    );
  });

  it("draws the same numbers as the result holds, over all days", () => {
    const figure = report.blocks.flatMap((b) => (b.kind === "figure" && b.id === "fig-power-horizon" ? [b] : []))[0]!;
    expect(figure.table.rows[0]!.map(plain)).toEqual([
      "Northreach",
      "territory",
      "320",
      "1 500",
      "4 200",
      "16 500",
      "31.0+",
      "150+",
      "430+",
      "1 750+",
    ]);
    for (const draw of [figure.draw, figure.drawNarrow!])
      expect(plain(draw({ topology: toy.topology }))).toContain(">16 500<");
  });

  it("names the worst pair, where cargo goes instead, and what protects best", () => {
    expect(plain(text(report))).toMatch(
      /The worst pair of links is .+ and .+: shut together for 30 days they cost USD 1.5 billion/,
    );
    expect(plain(text(report))).toContain(
      "Within these days the detour out of the country is Eastern line (60.0 kt more of crude oil).",
    );
    expect(plain(text(report))).toContain(
      "Per dollar, “Tanks at Lakeside” lowers it most: USD 100 million avoided for USD 40.0 million",
    );
    expect(table("tab-protection").table.rows).toHaveLength(1);
  });

  it("says who gains and who loses by a planned corridor", () => {
    expect(plain(text(report))).toContain(
      "“Line across the lake” would cost USD 200 million a year and adds nothing to what the exports earn as long as every way stays open. It changes who can say no: Midland and Southvale gain USD 600 million a year each; Northreach loses USD 1.2 billion a year.",
    );
  });

  it("says what transit moves, and that its tariff is assumed", () => {
    expect(table("tab-transit-container").table.rows[0]!.map(plain)).toEqual([
      "Foreign boxes refused for a year",
      "365",
      "49 000 → 0",
      "300",
      "20.0–35.0 → 0",
    ]);
    expect(text(report)).toContain("No tariff is published: the income rests on an assumed one");
  });

  it("says so where nobody can close anything", () => {
    const none = { ...toyCoercion(), closures: [], worst: [], protect: [] };
    const bare = buildReport({ ...toy.assessment, coercion: none, transit: [] }, toy.case);
    expect(text(bare)).toContain("names no one outside Midland who can close a link");
    expect(renderHtml(bare, { topology: toy.topology })).not.toMatch(/NaN|undefined/);
  });
});

import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../build.ts";
import { toyReport } from "../../testing/fixture.ts";
import { blockCsv, csvText, numbersOf } from "./csv.ts";
import { renderZip } from "./render-zip.ts";
import { sha256 } from "./sha256.ts";

const toy = toyReport();
const assets = { topology: toy.topology };
const report = buildReport(toy.assessment, toy.case);
const bytes = renderZip(report, toy.case, toy.assessment, assets);
const files = unzipSync(bytes);
const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
const digest = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");

/** Cells of a CSV text, quotes undone. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("the bundle", () => {
  it("lists every file but itself in the manifest with its SHA-256", () => {
    const manifest = JSON.parse(text("manifest.json"));
    const { caseId, runId, engine, asOf } = toy.assessment;
    expect(manifest).toMatchObject({ case: caseId, runId, engine, asOf });
    const listed = manifest.files.map((file: { path: string }) => file.path);
    expect([...listed, "manifest.json"].sort()).toEqual(Object.keys(files).sort());
    for (const file of manifest.files) {
      expect(file.sha256, file.path).toBe(digest(files[file.path]!));
      expect(file.bytes).toBe(files[file.path]!.length);
    }
  });

  it("holds the page, the Markdown and each picture it refers to", () => {
    expect(text("report.html")).toContain("<!doctype html>");
    const referred = [...text("report.md").matchAll(/\]\((figures\/[^)]+)\)/g)].map((match) => match[1]!);
    expect(referred.length).toBeGreaterThan(8);
    for (const path of referred) expect(text(path)).toMatch(/^<svg /);
  });

  it("has a CSV file of every figure and table whose cells read back, with unit and sources", () => {
    const blocks = report.blocks.filter((block) => block.kind === "figure" || block.kind === "table");
    for (const block of blocks) {
      const rows = parsed(text(`data/${block.id}.csv`));
      expect(rows).toHaveLength(block.table.rows.length + 1);
      for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
      expect(rows[0]!.join().toLowerCase()).toContain("source");
      const left = block.table.columns.findIndex((column) => column.align === "left");
      const at = rows[0]!.indexOf(block.table.columns[left]!.name);
      expect(rows[1]![at]).toBe(block.table.rows[0]![left]!.replace(/[\u00a0\u202f]/g, " "));
    }
    expect(
      parsed(text("data/contents.csv"))
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(blocks.map((b) => `data/${b.id}.csv`));
    expect(
      parsed(text("data/sources.csv"))
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(toy.case.sources.map((s) => s.id));
  });

  it("says how to cite it, on whose terms it is, and what is not modelled", () => {
    const readme = text("README.md");
    expect(readme).toContain(`run ${report.runId}`);
    expect(readme).toContain("CC BY 4.0");
    for (const item of toy.assessment.notModelled) expect(readme).toContain(item.text);
  });

  it("is the same file each time", () => {
    expect(Buffer.compare(renderZip(report, toy.case, toy.assessment, assets), bytes)).toBe(0);
  });
});

describe("a table as CSV", () => {
  it("quotes what needs it", () => {
    expect(csvText([["a,b", 'say "x"', "1\n2", "plain"]])).toBe('"a,b","say ""x""","1\n2",plain\n');
  });

  it("reads numbers and ranges from cells that hold nothing else", () => {
    const of = (value: string, low = "", high = "") => ({ value, low, high });
    expect(numbersOf("12\u202f305 (12\u202f080–13\u202f873)")).toEqual(of("12305", "12080", "13873"));
    expect(numbersOf("67\u202f% (59 to 75\u202f%)")).toEqual(of("67", "59", "75"));
    expect(numbersOf("−0.14 (−0.72 to 0)")).toEqual(of("-0.14", "-0.72", "0"));
    expect(numbersOf("79\u202f%†")).toEqual(of("79"));
    expect(numbersOf("4.6–13.9")).toEqual(of("", "4.6", "13.9"));
    for (const more of [
      "USD\u00a036.4\u00a0billion",
      "5: 11\u202f000 (940 to 11\u202f000)",
      "17 (±18); futures −19 to 160",
      "–",
      "C001-04",
    ]) {
      expect(numbersOf(more), more).toBeUndefined();
    }
  });

  it("keeps a printed range and sets its numbers beside it, and plain numbers alone", () => {
    const columns = [
      { name: "Place", align: "left" as const },
      { name: "Loss", align: "right" as const },
      { name: "Days", align: "right" as const },
    ];
    const table = {
      columns,
      rows: [
        ["A", "2.1 (1.8–2.6)", "1\u202f200"],
        ["B", "0", "–"],
      ],
    };
    const block = {
      kind: "table",
      id: "t",
      name: "Table 1",
      title: "",
      caption: "",
      unit: "kt",
      sources: ["s1", "s2"],
      dense: false,
      table,
    } as const;
    expect(parsed(blockCsv(block))).toEqual([
      ["Place", "Loss", "Loss, value", "Loss, low", "Loss, high", "Days", "unit", "sources"],
      ["A", "2.1 (1.8–2.6)", "2.1", "1.8", "2.6", "1200", "kt", "s1; s2"],
      ["B", "0", "0", "", "", "", "kt", "s1; s2"],
    ]);
  });
});

describe("SHA-256", () => {
  it("is that of the standard, at every length around a block", () => {
    // FIPS 180-4, example of one block.
    expect(sha256(Uint8Array.from([97, 98, 99]))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const data = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
      expect(sha256(data), String(length)).toBe(digest(data));
    }
  });
});

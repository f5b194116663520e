import type { Assessment, Case } from "@multivector/engine";
import { strToU8, zipSync } from "fflate";
import type { Assets, Figure, ReportDocument, TableBlock } from "../../document.ts";
import { figureFiles } from "../figure-files.ts";
import { renderHtml } from "../html.ts";
import { renderMarkdown } from "../markdown.ts";
import { blockCsv, csvText } from "./csv.ts";
import { readmeText } from "./readme.ts";
import { sha256 } from "./sha256.ts";

/**
 * The report as one bundle: HTML, Markdown with its pictures, the numbers of every figure and table as CSV, a README and a manifest with the
 * SHA-256 of every other file. The same input gives the same bytes.
 */
export function renderZip(document: ReportDocument, theCase: Case, assessment: Assessment, assets: Assets): Uint8Array {
  const files = filesOf(document, theCase, assessment, assets);
  const all = [...files, ["manifest.json", strToU8(manifestText(document, files))] as const];
  const [year = 1980, month = 1, day = 1] = document.asOf.split("-").map(Number);
  // A ZIP writes local time: noon in local parts is the same everywhere.
  return zipSync(Object.fromEntries(all), { level: 6, mtime: new Date(year, month - 1, day, 12) });
}

type Named = readonly [path: string, data: Uint8Array];

function filesOf(document: ReportDocument, theCase: Case, assessment: Assessment, assets: Assets): Named[] {
  const blocks = document.blocks.filter((block) => block.kind === "figure" || block.kind === "table");
  const texts: (readonly [string, string])[] = [
    ["README.md", readmeText(document, theCase, assessment)],
    ["report.html", renderHtml(document, assets)],
    ["report.md", renderMarkdown(document)],
    ...figureFiles(document, assets).map((picture) => [picture.path, picture.svg] as const),
    ["data/contents.csv", contentsCsv(blocks)],
    ["data/sources.csv", sourcesCsv(theCase)],
    ...blocks.map((block) => [dataPath(block), blockCsv(block)] as const),
  ];
  return texts.map(([path, text]) => [path, strToU8(text)]);
}

const dataPath = (block: Figure | TableBlock): string => `data/${block.id}.csv`;

function contentsCsv(blocks: readonly (Figure | TableBlock)[]): string {
  const rows = blocks.map((block) => [
    dataPath(block),
    block.name,
    block.title,
    block.unit === "none" ? "" : block.unit,
    block.caption,
    block.sources.join("; "),
  ]);
  return csvText([["file", "name", "title", "unit", "caption", "sources"], ...rows]);
}

function sourcesCsv(theCase: Case): string {
  const rows = theCase.sources.map((source) => [source.id, source.title, source.url, source.issued, source.note]);
  return csvText([["id", "title", "url", "issued", "note"], ...rows]);
}

function manifestText(document: ReportDocument, files: readonly Named[]): string {
  const manifest = {
    case: document.id,
    title: document.title,
    asOf: document.asOf,
    runId: document.runId,
    engine: document.engine,
    files: files.map(([path, data]) => ({ path, bytes: data.length, sha256: sha256(data) })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

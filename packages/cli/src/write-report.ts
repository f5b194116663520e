import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Assessment, Case } from "@multivector/engine";
import {
  type Assets,
  buildReport,
  figureFiles,
  type ReportDocument,
  renderHtml,
  renderMarkdown,
} from "@multivector/report";
import { UsageError } from "./outcome.ts";

/** Makes the output folder before anything long begins; throws {@link UsageError} where it cannot be written. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`--out ${folder}: cannot be written to (${reason}); give a folder you may write in`);
  }
}

/** What a report can be written as, by the ending of its file. */
export const REPORT_FORMATS = ["html", "md", "docx", "pdf", "zip"] as const;
type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The format of that name; throws {@link UsageError} where there is none. */
export function reportFormat(name: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined) throw new UsageError(`--format ${name}: choose one of ${REPORT_FORMATS.join(", ")}`);
  return format;
}

/** Writes the report of an assessment into a folder as a page and as Markdown; gives back the files written. */
export function writeReport(folder: string, assessment: Assessment, kase: Case): string[] {
  const [document, assets] = [buildReport(assessment, kase), mapAssets()];
  const page = write(join(folder, `${kase.id}.html`), renderHtml(document, assets));
  return [page, writeMarkdown(folder, document, assets)];
}

/** Writes the report of an assessment into a folder in one format; gives back the file written. */
export async function writeReportAs(
  folder: string,
  assessment: Assessment,
  kase: Case,
  format: ReportFormat,
): Promise<string> {
  const [document, assets] = [buildReport(assessment, kase), mapAssets()];
  if (format === "md") return writeMarkdown(folder, document, assets);
  return write(join(folder, `${kase.id}.${format}`), await rendered(format, document, assets, assessment, kase));
}

/** The programs that lay out Word and PDF files are large: they are loaded where they are asked for. */
async function rendered(
  format: Exclude<ReportFormat, "md">,
  document: ReportDocument,
  assets: Assets,
  assessment: Assessment,
  kase: Case,
): Promise<string | Uint8Array> {
  switch (format) {
    case "html":
      return renderHtml(document, assets);
    case "docx":
      return (await import("@multivector/report/docx")).renderDocx(document, assets);
    case "pdf":
      return (await import("@multivector/report/pdf")).renderPdf(document, assets);
    case "zip":
      return (await import("@multivector/report/zip")).renderZip(document, kase, assessment, assets);
  }
}

function mapAssets(): Assets {
  const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return { topology: JSON.parse(readFileSync(atlas, "utf8")) };
}

function writeMarkdown(folder: string, document: ReportDocument, assets: Assets): string {
  for (const picture of figureFiles(document, assets)) write(join(folder, picture.path), picture.svg);
  return write(join(folder, `${document.id}.md`), renderMarkdown(document));
}

function write(file: string, content: string | Uint8Array): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

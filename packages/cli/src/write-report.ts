import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Assessment, Case } from "@multivector/engine";
import { buildReport, figureFiles, renderHtml, renderMarkdown } from "@multivector/report";
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

/** Writes the report of an assessment into a folder; gives back the files written. */
export function writeReport(folder: string, assessment: Assessment, kase: Case, formats: readonly string[]): string[] {
  const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const topology = JSON.parse(readFileSync(atlas, "utf8"));
  const document = buildReport(assessment, kase);
  mkdirSync(folder, { recursive: true });
  return formats.map((format) => {
    const file = join(folder, `${kase.id}.${format}`);
    writeFileSync(file, format === "html" ? renderHtml(document, { topology }) : renderMarkdown(document));
    if (format === "md") {
      for (const picture of figureFiles(document, { topology })) write(join(folder, picture.path), picture.svg);
    }
    return file;
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

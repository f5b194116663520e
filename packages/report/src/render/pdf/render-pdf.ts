import pdfMake from "pdfmake/build/pdfmake.js";
import roboto from "pdfmake/build/vfs_fonts.js";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Assets, ReportDocument } from "../../document.ts";
import { dateText, shortRun } from "../../format.ts";
import { restsOf } from "../rests.ts";
import { blocksContent, type FirstPage } from "./pdf-blocks.ts";
import { createPage, type PdfPage, plain } from "./pdf-page.ts";
import { INK, PAGE, STYLES } from "./pdf-style.ts";
import { tableBehind } from "./pdf-table.ts";

/** On page one the picture shares the page with the summary. */
const FIRST: FirstPage = { heading: "first", highest: 190 };

/**
 * The report as PDF on A4, Roboto embedded, charts as vectors, with bookmarks and links; the same input gives the same bytes.
 * The build of the layout program is the one for browsers, which runs in Node as well: both write the same file.
 */
export async function renderPdf(document: ReportDocument, assets: Assets): Promise<Uint8Array> {
  pdfMake.addVirtualFileSystem(roboto);
  const bytes = await pdfMake.createPdf(definition(document, createPage(assets, restsOf(document)))).getBuffer();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function definition(document: ReportDocument, page: PdfPage): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: PAGE.margins,
    version: "1.5",
    language: "en",
    displayTitle: true,
    info: {
      title: plain(document.title),
      subject: plain(document.subtitle),
      creator: `Multivector ${document.engine}`,
      producer: `Multivector ${document.engine}`,
      keywords: `case ${document.id}, run ${document.runId}, as of ${document.asOf}`,
      creationDate: dayOf(document.asOf),
      modDate: dayOf(document.asOf),
    },
    content: content(document, page),
    styles: STYLES,
    defaultStyle: { font: "Roboto", fontSize: 8.8, lineHeight: 1.22, color: INK.body },
    header: (current) => (current === 1 ? "" : headerOf(document)),
    footer: (current, pages) => footerOf(document, current, pages),
  };
}

/** The day of the report at midnight UTC: a file states no moment it was made at, so that its bytes are the same each time. */
function dayOf(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

function content(document: ReportDocument, page: PdfPage): Content[] {
  const cut = Math.max(
    0,
    document.blocks.findIndex((block) => block.kind === "break"),
  );
  const annex = document.blocks.findIndex((block) => block.kind === "heading" && block.text.startsWith("Annex A"));
  const end = annex < 0 ? document.blocks.length : annex;
  const figures = document.blocks.filter((block) => block.kind === "figure");
  const behind: Content[] =
    figures.length === 0 ? [] : [behindHeading(), ...figures.map((figure) => tableBehind(figure, page))];
  return [
    ...titleOf(document),
    ...blocksContent(document.blocks.slice(0, cut), page, FIRST),
    { toc: { title: { text: "Contents", style: "h1", margin: [0, 0, 0, 6] } }, pageBreak: "before" },
    { text: "", pageBreak: "after" },
    ...blocksContent(document.blocks.slice(cut, end), page),
    ...(annex < 0 ? [] : [{ text: "", pageBreak: "after" } as const]),
    ...blocksContent(document.blocks.slice(end), page),
    ...behind,
  ];
}

function behindHeading(): Content {
  const text = "Tables behind the figures";
  return {
    text,
    id: "tables-behind",
    style: "h1",
    outline: true,
    tocItem: true,
    tocStyle: { fontSize: 8.5, bold: true },
    tocMargin: [0, 4, 0, 0],
    pageBreak: "before",
  };
}

function titleOf(document: ReportDocument): Content[] {
  const meta = [
    `As of ${dateText(document.asOf)}`,
    `Case ${document.id}`,
    `Run ${shortRun(document.runId)}`,
    `Engine ${document.engine}`,
  ];
  const line = (width: number, y: number) => ({
    canvas: [{ type: "line" as const, x1: 0, y1: y, x2: PAGE.text, y2: y, lineWidth: width, lineColor: INK.strong }],
  });
  return [
    line(3, 0),
    { text: "STRATEGIC ASSESSMENT", style: "kicker" },
    { text: plain(document.title), style: "title" },
    { text: plain(document.subtitle), style: "subtitle" },
    { text: plain(meta.join("     ")), style: "meta" },
    line(0.5, 4),
  ];
}

const EDGE: [number, number, number, number] = [PAGE.margins[0], 24, PAGE.margins[2], 0];

function headerOf(document: ReportDocument): Content {
  return {
    columns: [plain(document.title), { text: `As of ${dateText(document.asOf)}`, alignment: "right", width: "auto" }],
    margin: EDGE,
    fontSize: 7.4,
    color: INK.quiet,
  };
}

function footerOf(document: ReportDocument, current: number, pages: number): Content {
  const run = `Run ${document.runId} · engine ${document.engine}`;
  return {
    columns: [run, { text: `${current} / ${pages}`, alignment: "right", width: "auto" }],
    margin: [PAGE.margins[0], 16, PAGE.margins[2], 0],
    fontSize: 7.4,
    color: INK.quiet,
  };
}

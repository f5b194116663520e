import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LeaderType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import type { Assets, ReportDocument } from "../../document.ts";
import { dateText, shortRun } from "../../format.ts";
import { restsOf } from "../rests.ts";
import { fixedBytes } from "./fixed-bytes.ts";
import { blocksParts, headingPart, type Parts } from "./word-blocks.ts";
import { createPage, type DrawPicture, type WordPage, words } from "./word-page.ts";
import { BORDER, INK, PAGE, STYLES } from "./word-style.ts";
import { tableBehind } from "./word-table.ts";

/** On page one the picture shares the page with the summary, in pixels. */
const FIRST_HIGHEST = 235;

/**
 * The report as DOCX on A4: Word's own headings, tables whose head repeats, charts as SVG with alt text. `pictures` draws the PNG for programs
 * that show no SVG; without it they show a frame that says so. The same input gives the same bytes.
 */
export async function renderDocx(
  document: ReportDocument,
  assets: Assets,
  pictures?: DrawPicture,
): Promise<Uint8Array> {
  const page = createPage(assets, restsOf(document), pictures);
  const children = await bodyParts(document, page);
  const word = new Document({
    title: document.title,
    subject: document.subtitle,
    creator: `Multivector ${document.engine}`,
    lastModifiedBy: `Multivector ${document.engine}`,
    description: `Run ${document.runId}, as of ${document.asOf}`,
    keywords: `case ${document.id}, run ${document.runId}`,
    styles: STYLES,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side, header: 567, footer: 510 },
          },
        },
        headers: {
          default: edge(Header, document.title, [`As of ${dateText(document.asOf)}`]),
          first: new Header({ children: [new Paragraph("")] }),
        },
        footers: { default: footerOf(document), first: footerOf(document) },
        children,
      },
    ],
  });
  return fixedBytes(new Uint8Array(await Packer.toArrayBuffer(word)), document.asOf);
}

async function bodyParts(document: ReportDocument, page: WordPage): Promise<(Parts[number] | TableOfContents)[]> {
  const cut = Math.max(
    0,
    document.blocks.findIndex((block) => block.kind === "break"),
  );
  const figures = document.blocks.filter((block) => block.kind === "figure");
  const behind = figures.flatMap((figure) => tableBehind(figure, page));
  const heading = { level: 1 as const, id: "tables-behind", text: "Tables behind the figures" };
  return [
    ...titleParts(document),
    ...(await blocksParts(document.blocks.slice(0, cut), page, FIRST_HIGHEST)),
    new Paragraph({
      style: "FindingHead",
      pageBreakBefore: true,
      children: [new TextRun({ text: "Contents", size: 32 })],
    }),
    // Clean: Word would ask at each opening whether to update it; page numbers come with "Update Table".
    new TableOfContents("Contents", {
      hyperlink: true,
      headingStyleRange: "1-2",
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
    new Paragraph({ children: [new PageBreak()] }),
    ...(await blocksParts(document.blocks.slice(cut), page)),
    ...(figures.length === 0 ? [] : [headingPart(heading, page, true)]),
    ...behind,
  ];
}

function titleParts(document: ReportDocument): Paragraph[] {
  const meta = [
    `As of ${dateText(document.asOf)}`,
    `Case ${document.id}`,
    `Run ${shortRun(document.runId)}`,
    `Engine ${document.engine}`,
  ];
  return [
    new Paragraph({
      style: "Kicker",
      border: { top: { ...BORDER.top, size: 24 } },
      children: [new TextRun({ text: "Strategic assessment", allCaps: true })],
    }),
    new Paragraph({ style: "Title", children: [new TextRun(document.title)] }),
    words("Subtitle", document.subtitle),
    new Paragraph({ style: "Meta", border: { bottom: BORDER.head }, children: [new TextRun(meta.join("     "))] }),
  ];
}

function edge<T>(
  Edge: new (options: { readonly children: readonly Paragraph[] }) => T,
  left: string,
  right: readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[],
): T {
  const type = { size: 15, color: INK.quiet };
  const line = new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: PAGE.text }],
    children: [new TextRun({ text: left, ...type }), new TextRun({ children: ["\t", ...right], ...type })],
  });
  return new Edge({ children: [line] });
}

function footerOf(document: ReportDocument): Footer {
  return edge(Footer, `Run ${document.runId} · engine ${document.engine}`, [
    PageNumber.CURRENT,
    " / ",
    PageNumber.TOTAL_PAGES,
  ]);
}

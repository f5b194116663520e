import {
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Callout, Findings, Heading } from "../../document.ts";
import { addressText } from "../address-text.ts";
import { figureParts } from "./word-figure.ts";
import { references, restLine, type WordPage, webLink, words } from "./word-page.ts";
import { BORDER, INK, PAGE } from "./word-style.ts";
import { tableParts } from "./word-table.ts";

/** One or more paragraphs and tables in the order they stand in. */
export type Parts = (Paragraph | Table)[];

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Blocks as Word's paragraphs and tables; `highest` is the height left for pictures, in pixels. */
export async function blocksParts(blocks: readonly Block[], page: WordPage, highest?: number): Promise<Parts> {
  const parts: Parts = [];
  for (const block of blocks) parts.push(...(await blockParts(block, page, highest)));
  return parts;
}

/** A heading with its place in the outline. */
export function headingPart(heading: Omit<Heading, "kind">, page: WordPage, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    heading: LEVELS[heading.level],
    pageBreakBefore,
    children: page.marked(heading.id, [new TextRun(heading.text)]),
  });
}

async function blockParts(block: Block, page: WordPage, highest: number | undefined): Promise<Parts> {
  switch (block.kind) {
    case "heading":
      return [headingPart(block, page)];
    case "paragraph":
      return [new Paragraph({ keepNext: true, children: [new TextRun(block.text)] }), restLine(block.rests, page)];
    case "list":
      return block.items.flatMap((item) => [
        new Paragraph({ bullet: { level: 0 }, keepNext: true, children: [new TextRun(item.text)] }),
        new Paragraph({
          style: "Rests",
          indent: { left: 720 },
          children: references("Rests on ", item.rests, " · ", page),
        }),
      ]);
    case "callout":
      return calloutParts(block, page);
    case "findings":
      return [findingsTable(block, page)];
    case "figure":
      return figureParts(block, page, highest);
    case "table":
      return tableParts(block, page);
    case "bibliography":
      return block.entries.map((entry) => entryPart(entry, page));
    case "break":
      return [];
  }
}

function calloutParts(block: Callout, page: WordPage): Parts {
  const missing = block.tone === "missing";
  const frame = missing
    ? { border: { top: BORDER.dashed, bottom: BORDER.dashed, left: BORDER.dashed, right: BORDER.dashed } }
    : { border: { left: BORDER.bar }, shading: { type: ShadingType.CLEAR, fill: "F6F5F1", color: "auto" } };
  const title = new TextRun({
    text: block.title,
    bold: true,
    allCaps: true,
    size: 16,
    color: missing ? INK.alert : INK.strong,
  });
  const part = (children: readonly ParagraphChild[], after: number, keepNext: boolean) =>
    new Paragraph({
      style: "Callout",
      ...frame,
      indent: { left: 180, right: 120 },
      spacing: { after },
      keepNext,
      keepLines: true,
      children,
    });
  const rests = references("Rests on ", block.rests, " · ", page);
  return [
    part([title], 0, true),
    part([new TextRun(block.text)], 0, true),
    new Paragraph({
      style: "Rests",
      ...frame,
      indent: { left: 180, right: 120 },
      spacing: { after: 200 },
      children: rests,
    }),
  ];
}

function findingsTable(block: Findings, page: WordPage): Table {
  const half = PAGE.text / 2;
  const cellOf = (item: Findings["items"][number] | undefined) =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      children:
        item === undefined
          ? [new Paragraph("")]
          : [
              words("FindingValue", item.value),
              words("FindingHead", item.headline),
              words("FindingText", item.text),
              restLine(item.rests, page),
            ],
    });
  const rows = block.items.flatMap((item, i) =>
    i % 2 === 0 ? [new TableRow({ cantSplit: true, children: [cellOf(item), cellOf(block.items[i + 1])] })] : [],
  );
  return new Table({
    rows,
    width: { size: PAGE.text, type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    borders: {
      top: BORDER.head,
      bottom: BORDER.none,
      left: BORDER.none,
      right: BORDER.none,
      insideHorizontal: BORDER.head,
      insideVertical: BORDER.none,
    },
    margins: { left: 0, right: 220, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
  });
}

function entryPart(
  entry: { readonly id: string; readonly text: string; readonly url: string },
  page: WordPage,
): Paragraph {
  const address = addressText(entry.url);
  const link = /^https?:/.test(address) ? [webLink(address)] : [];
  const name = page.marked(`source-${entry.id}`, [new TextRun({ text: entry.id, bold: true })]);
  return new Paragraph({ style: "Bibliography", children: [...name, new TextRun(` ${entry.text} `), ...link] });
}

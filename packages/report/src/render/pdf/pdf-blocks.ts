import type { Content } from "pdfmake/interfaces.js";
import type { Block, Callout, Findings, Heading } from "../../document.ts";
import { addressText } from "../address-text.ts";
import { figureContent } from "./pdf-figure.ts";
import { type PdfPage, plain, restLine } from "./pdf-page.ts";
import { INK, MISSING_FRAME, NOTE_FRAME } from "./pdf-style.ts";
import { isShort, tableContent } from "./pdf-table.ts";

/** Page one holds the summary and its picture: the style of its heading, the height left for the picture in points. */
export interface FirstPage {
  readonly heading: string;
  readonly highest: number;
}

/** Blocks as content; a heading is kept with what follows it, and what is short is kept on one page. */
export function blocksContent(blocks: readonly Block[], page: PdfPage, first?: FirstPage): Content[] {
  const out: Content[] = [];
  const above: string[] = [];
  let headings: Content[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings.push(headingContent(block, above, first));
      continue;
    }
    const content = blockContent(block, page, first?.highest);
    const whole = block.kind !== "bibliography" && (block.kind !== "table" || isShort(block));
    out.push(whole ? { stack: [...headings, ...content], unbreakable: true } : { stack: [...headings, ...content] });
    headings = [];
  }
  return [...out, ...headings];
}

/** `above` holds the ids of the headings that this one stands under, by level. */
function headingContent(heading: Heading, above: string[], first: FirstPage | undefined): Content {
  above.splice(heading.level - 1);
  const parent = above.at(-1);
  above[heading.level - 1] = heading.id;
  const text = {
    text: plain(heading.text),
    id: heading.id,
    style: first?.heading ?? `h${heading.level}`,
    outline: true,
    ...(parent === undefined ? {} : { outlineParentId: parent }),
  };
  if (heading.level === 3 || heading.id.startsWith("claims-")) return text;
  return {
    ...text,
    tocItem: true,
    tocStyle: { fontSize: 8.5, bold: heading.level === 1 },
    tocMargin: [heading.level === 1 ? 0 : 12, heading.level === 1 ? 4 : 1, 0, 0],
  };
}

function blockContent(block: Exclude<Block, Heading>, page: PdfPage, highest: number | undefined): Content[] {
  switch (block.kind) {
    case "paragraph":
      return [{ text: plain(block.text) }, restLine(block.rests, page)];
    case "list":
      return block.items.map((item) => ({
        stack: [{ ul: [plain(item.text)] }, { ...restLine(item.rests, page), margin: [10, 0.5, 0, 3] }],
      }));
    case "callout":
      return [calloutContent(block, page)];
    case "findings":
      return [findingsContent(block, page)];
    case "figure":
      return [figureContent(block, page, highest)];
    case "table":
      return [tableContent(block, page)];
    case "bibliography":
      return block.entries.map((entry) => entryContent(entry, page));
    case "break":
      return [];
  }
}

function calloutContent(block: Callout, page: PdfPage): Content {
  const missing = block.tone === "missing";
  const title: Content = {
    text: plain(block.title.toUpperCase()),
    style: "calloutTitle",
    ...(missing ? { color: INK.alert } : {}),
  };
  const cell = {
    stack: [
      title,
      { text: plain(block.text) },
      { ...restLine(block.rests, page), margin: [0, 1.5, 0, 0] as [number, number, number, number] },
    ],
  };
  return {
    table: { widths: ["*"], body: [[cell]] },
    layout: missing ? MISSING_FRAME : NOTE_FRAME,
    fontSize: 8.6,
    margin: [0, 5, 0, 8],
  };
}

function findingsContent(block: Findings, page: PdfPage): Content {
  const cards = block.items.map(
    (item): Content => ({
      stack: [
        { text: plain(item.value), style: "findingValue" },
        { text: plain(item.headline), style: "findingHeadline" },
        { text: plain(item.text), style: "findingText", margin: [0, 1, 0, 0] },
        { ...restLine(item.rests, page), margin: [0, 1, 0, 3] },
      ],
    }),
  );
  const rows = cards.flatMap((card, i) => (i % 2 === 0 ? [[card, cards[i + 1] ?? ""]] : []));
  const frame = {
    hLineWidth: (i: number) => (i < rows.length ? 0.7 : 0),
    hLineColor: () => INK.strong,
    vLineWidth: () => 0,
    paddingLeft: (i: number) => (i === 0 ? 0 : 9),
    paddingRight: (i: number) => (i === 0 ? 9 : 0),
    paddingTop: () => 3,
    paddingBottom: () => 3,
  };
  return { table: { widths: ["*", "*"], dontBreakRows: true, body: rows }, layout: frame, margin: [0, 4, 0, 5] };
}

function entryContent(
  entry: { readonly id: string; readonly text: string; readonly url: string },
  page: PdfPage,
): Content {
  const anchor = page.once(`source-${entry.id}`);
  const address = addressText(entry.url);
  const link = /^https?:/.test(address) ? [{ text: address, link: address, color: INK.accent }] : [];
  return {
    text: [{ text: entry.id, bold: true }, ` ${plain(entry.text)} `, ...link],
    style: "bibliography",
    ...(anchor === "" ? {} : { id: anchor }),
  };
}

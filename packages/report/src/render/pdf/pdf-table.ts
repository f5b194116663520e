import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { Figure, TableBlock, TableData } from "../../document.ts";
import { fitTable } from "../column-widths.ts";
import { printedTable, thinnedNote } from "../printed-table.ts";
import { anchorOfRow } from "../rests.ts";
import { type PdfPage, plain, references } from "./pdf-page.ts";
import { INK, PAGE, TABLE_RULES } from "./pdf-style.ts";

/** Tables of at most this many rows are kept on one page. */
const SHORT = 9;

const PAD = 8;

/** Number, title and unit of a figure or table; `id` names the place it can be pointed at, or is empty. */
export function blockHead(block: Figure | TableBlock, id: string, note = ""): Content[] {
  const unit = [block.unit === "none" ? "" : block.unit, note].filter((part) => part !== "").join("; ");
  const title = {
    text: [{ text: `${block.name}  `, color: INK.accent }, plain(block.title)],
    style: "blockTitle",
    ...(id === "" ? {} : { id }),
  };
  return unit === "" ? [{ ...title, margin: [0, 0, 0, 3] }] : [title, { text: plain(unit), style: "unit" }];
}

/** The line that names the sources of a figure or table. */
export function sourceLine(block: Figure | TableBlock, page: PdfPage): Content {
  return { text: references("Source: ", block.sources, ", ", page), style: "source" };
}

/** Is the table kept together with what stands before it? */
export function isShort(block: TableBlock): boolean {
  const letters = block.table.rows.flat().reduce((sum, cell) => sum + cell.length, 0);
  return block.table.rows.length <= SHORT && letters < 1800;
}

/** A table of the report with its words; short ones are kept on one page, long ones repeat their head. */
export function tableContent(block: TableBlock, page: PdfPage): Content {
  const short = isShort(block);
  const anchor = (row: readonly string[]) => page.once(anchorOfRow(block, row));
  const body = tableBody(block.table, block.dense ? 7 : 7.8, anchor, short ? "" : page.once(block.id));
  const caption: Content[] = block.caption === "" ? [] : [{ text: plain(block.caption), style: "caption" }];
  const stack = [...blockHead(block, short ? page.once(block.id) : ""), body, ...caption, sourceLine(block, page)];
  return { stack, margin: [0, 7, 0, 9] };
}

/** The table behind a figure, thinned where it is long, in small type. */
export function tableBehind(figure: Figure, page: PdfPage): Content {
  const table = printedTable(figure.table);
  const head = blockHead(figure, "", thinnedNote(figure.table));
  return { stack: [...head, tableBody(table, 6.8, () => "", ""), sourceLine(figure, page)], margin: [0, 7, 0, 9] };
}

function tableBody(table: TableData, size: number, anchor: (row: readonly string[]) => string, id: string): Content {
  const fit = fitTable(table, PAGE.text, PAD, size, 5.6);
  const head: TableCell[] = table.columns.map((column) => ({
    text: plain(column.name),
    bold: true,
    color: INK.strong,
    alignment: column.align,
    verticalAlignment: "bottom",
  }));
  const rows = table.rows.map((row, i) => rowCells(table, row, anchor(row), i === 0 ? id : ""));
  // The outermost columns have no padding outside.
  const widths = fit.widths.map((width, i) => width + (i === 0 || i === fit.widths.length - 1 ? PAD / 2 : 0));
  return {
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [head, ...rows] },
    layout: TABLE_RULES,
    fontSize: fit.size,
    lineHeight: 1.12,
  };
}

function rowCells(table: TableData, row: readonly string[], anchor: string, id: string): TableCell[] {
  return row.map((text, i) => {
    const cell = { text: plain(text), alignment: table.columns[i]?.align ?? "left" };
    if (i === 0 && anchor !== "") return { ...cell, id: anchor };
    // The head is drawn again on each page, so a place to point at stands in the first row.
    return i === (anchor === "" ? 0 : 1) && id !== "" ? { ...cell, id } : cell;
  });
}

import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { Figure, TableBlock, TableData } from "../../document.ts";
import { fitTable } from "../column-widths.ts";
import { printedTable, thinnedNote } from "../printed-table.ts";
import { anchorOfRow } from "../rests.ts";
import { type PdfPage, plain, references } from "./pdf-page.ts";
import { INK, PAGE, tableRules } from "./pdf-style.ts";

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

/** A table of the report with its words; short ones are kept on one page, long ones repeat title and head on each. */
export function tableContent(block: TableBlock, page: PdfPage): Content {
  const size = block.dense ? 7 : 7.8;
  const anchor = (row: readonly string[]) => page.once(anchorOfRow(block, row));
  const caption: Content[] = block.caption === "" ? [] : [{ text: plain(block.caption), style: "caption" }];
  const below = [...caption, sourceLine(block, page)];
  const parts = isShort(block)
    ? [...blockHead(block, page.once(block.id)), tableBody(block.table, { size, anchor, id: "", title: [] })]
    : [tableBody(block.table, { size, anchor, id: page.once(block.id), title: blockHead(block, "") })];
  return { stack: [...parts, ...below], margin: [0, 7, 0, 9] };
}

/** The table behind a figure, thinned where it is long, in small type. */
export function tableBehind(figure: Figure, page: PdfPage): Content {
  const title = blockHead(figure, "", thinnedNote(figure.table));
  const body = tableBody(printedTable(figure.table), { size: 6.8, anchor: () => "", id: "", title });
  return { stack: [body, sourceLine(figure, page)], margin: [0, 7, 0, 9] };
}

interface Setting {
  readonly size: number;
  readonly anchor: (row: readonly string[]) => string;
  /** The name of the place of the table, where its title repeats and so cannot be one. */
  readonly id: string;
  /** A title that is repeated with the head, or nothing. */
  readonly title: readonly Content[];
}

function tableBody(table: TableData, { size, anchor, id, title }: Setting): Content {
  const fit = fitTable(table, PAGE.text, PAD, size, 5.6);
  const head: TableCell[] = table.columns.map((column) => ({
    text: plain(column.name),
    bold: true,
    color: INK.strong,
    alignment: column.align,
    verticalAlignment: "bottom",
  }));
  const titled = title.length > 0;
  const above: TableCell[][] = titled
    ? [[{ stack: [...title], colSpan: head.length, alignment: "left" }, ...head.slice(1).map(() => "")]]
    : [];
  const rows = table.rows.map((row, i) => rowCells(table, row, anchor(row), i === 0 ? id : ""));
  // The outermost columns have no padding outside.
  const widths = fit.widths.map((width, i) => width + (i === 0 || i === fit.widths.length - 1 ? PAD / 2 : 0));
  const body = [...above, head, ...rows];
  return {
    table: { headerRows: above.length + 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body },
    layout: tableRules(titled),
    fontSize: fit.size,
    lineHeight: 1.12,
  };
}

function rowCells(table: TableData, row: readonly string[], anchor: string, id: string): TableCell[] {
  return row.map((text, i) => {
    const cell = { text: plain(text), alignment: table.columns[i]?.align ?? "left" };
    if (i === 0 && anchor !== "") return { ...cell, id: anchor };
    return i === (anchor === "" ? 0 : 1) && id !== "" ? { ...cell, id } : cell;
  });
}

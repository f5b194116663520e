import {
  AlignmentType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Column, Figure, TableBlock, TableData } from "../../document.ts";
import { fitTable } from "../column-widths.ts";
import { printedTable, thinnedNote } from "../printed-table.ts";
import { anchorOfRow } from "../rests.ts";
import { references, type WordPage, words } from "./word-page.ts";
import { BORDER, INK, PAGE, TEXT_POINTS } from "./word-style.ts";

/** Air between columns, in points; half of it on each side of a cell. */
const PAD = 8;

/** Number, title and unit of a figure or table; `anchor` names the place links lead to, or is empty. */
export function blockHead(block: Figure | TableBlock, anchor: string, page: WordPage, note = ""): Paragraph[] {
  const unit = [block.unit === "none" ? "" : block.unit, note].filter((part) => part !== "").join("; ");
  const title = [new TextRun({ text: `${block.name}  `, color: INK.accent }), new TextRun(block.title)];
  const head = new Paragraph({ style: "BlockTitle", children: page.marked(anchor, title) });
  return unit === "" ? [head] : [head, words("Unit", unit)];
}

/** The line that names the sources of a figure or table. */
export function sourceLine(block: Figure | TableBlock, page: WordPage): Paragraph {
  return new Paragraph({ style: "Sources", children: references("Source: ", block.sources, ", ", page) });
}

/** A table of the report with its words. */
export function tableParts(block: TableBlock, page: WordPage): (Paragraph | Table)[] {
  const body = tableBody(block.table, block.dense ? 7.5 : 8.5, (row) => anchorOfRow(block, row), page);
  const caption = block.caption === "" ? [] : [words("Explained", block.caption)];
  return [...blockHead(block, block.id, page), body, ...caption, sourceLine(block, page)];
}

/** The table behind a figure, thinned where it is long. */
export function tableBehind(figure: Figure, page: WordPage): (Paragraph | Table)[] {
  const head = blockHead(figure, `${figure.id}-table`, page, thinnedNote(figure.table));
  return [...head, tableBody(printedTable(figure.table), 7.5, () => "", page), sourceLine(figure, page)];
}

function tableBody(table: TableData, size: number, anchor: (row: readonly string[]) => string, page: WordPage): Table {
  const fit = fitTable(table, TEXT_POINTS, PAD, size, 6);
  const widths = fit.widths.map((width) => Math.round((width + PAD) * 20));
  const halves = Math.round(fit.size * 2);
  const head = table.columns.map((column, i) =>
    cellOf([new TextRun({ text: column.name, size: halves })], column, widths[i] ?? 0, "head"),
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((text, i) => {
      const runs = [new TextRun({ text, size: halves })];
      const children = i === 0 ? page.marked(anchor(row), runs) : runs;
      return cellOf(children, table.columns[i], widths[i] ?? 0, "row");
    });
    return new TableRow({ children: cells, cantSplit: true });
  });
  return new Table({
    rows: [new TableRow({ children: head, tableHeader: true, cantSplit: true }), ...rows],
    width: { size: PAGE.text, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: BORDER.top,
      bottom: BORDER.head,
      left: BORDER.none,
      right: BORDER.none,
      insideHorizontal: BORDER.row,
      insideVertical: BORDER.none,
    },
    margins: { left: PAD * 10, right: PAD * 10, top: 25, bottom: 25, marginUnitType: WidthType.DXA },
  });
}

function cellOf(
  children: readonly ParagraphChild[],
  column: Column | undefined,
  width: number,
  kind: "head" | "row",
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: kind === "head" ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(kind === "head" ? { borders: { bottom: BORDER.head } } : {}),
    children: [
      new Paragraph({
        style: kind === "head" ? "TableHead" : "TableText",
        alignment: column?.align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children,
      }),
    ],
  });
}

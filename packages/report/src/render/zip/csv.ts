import type { Figure, TableBlock, TableData } from "../../document.ts";

/** Rows of a CSV file (RFC 4180) with line feeds; cells with commas, quotes or line breaks are quoted. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(quoted).join(",")).join("\n")}\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

interface Parsed {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

const NUMBER = String.raw`[+-]?\d[\d_]*(?:\.\d+)?`;
const SPAN = `(${NUMBER})(?: ?%)?(?:–| to )(${NUMBER})(?: ?%)?`;
const WITH_RANGE = new RegExp(`^(${NUMBER})(?: ?%)?†?(?: \\(${SPAN}\\)| \\(as recorded\\))?†?$`);
const RANGE_ALONE = new RegExp(`^${SPAN}$`);

/** The numbers of a cell such as `12 305 (12 080–13 873)` or `67 % (59 to 75 %)`, as plain digits; undefined where it says more than that. */
export function numbersOf(cell: string): Parsed | undefined {
  const text = cell
    .replace(/(?<=\d)\u202f(?=\d)/g, "_")
    .replace(/[\u00a0\u202f]/g, " ")
    .replaceAll("−", "-");
  const plain = (part: string | undefined) => (part ?? "").replaceAll("_", "").replace(/^\+/, "");
  const whole = WITH_RANGE.exec(text);
  if (whole !== null) return { value: plain(whole[1]), low: plain(whole[2]), high: plain(whole[3]) };
  const range = RANGE_ALONE.exec(text);
  return range === null ? undefined : { value: "", low: plain(range[1]), high: plain(range[2]) };
}

/** The words of a cell with plain spaces. */
const wordsOf = (cell: string): string => cell.replace(/[\u00a0\u202f]/g, " ");

/** A figure's or table's numbers as CSV: each column as printed, beside it value, low and high as digits where cells hold a range, then unit and sources. */
export function blockCsv(block: Figure | TableBlock): string {
  const columns = block.table.columns.map((_, i) => columnOf(block.table, i));
  const own = new Set(block.table.columns.map((column) => column.name.toLowerCase()));
  const unit = own.has("unit") || block.unit === "none" ? [] : [["unit", block.unit]];
  const sources = own.has("source") || own.has("sources") ? [] : [["sources", block.sources.join("; ")]];
  const added = [...unit, ...sources];
  const head = [...columns.flatMap((column) => column.names), ...added.map(([name]) => name ?? "")];
  const rows = block.table.rows.map((_, at) => [
    ...columns.flatMap((column) => column.cells[at] ?? []),
    ...added.map(([, text]) => text ?? ""),
  ]);
  return csvText([head, ...rows]);
}

function columnOf(table: TableData, index: number): { names: string[]; cells: string[][] } {
  const { name, align } = table.columns[index]!;
  const texts = table.rows.map((row) => row[index] ?? "");
  const parsed = texts.map(numbersOf);
  if (align !== "right" || parsed.every((numbers) => numbers === undefined)) {
    return { names: [name], cells: texts.map((text) => [wordsOf(text)]) };
  }
  if (texts.every((text, at) => isMissing(text) || isPlain(text, parsed[at]))) {
    return { names: [name], cells: parsed.map((numbers) => [numbers?.value ?? ""]) };
  }
  const cells = texts.map((text, at) => {
    const numbers = parsed[at];
    return [wordsOf(text), numbers?.value ?? "", numbers?.low ?? "", numbers?.high ?? ""];
  });
  const names = [name, `${name}, value`, `${name}, low`, `${name}, high`];
  const used = names.map((_, i) => i === 0 || cells.some((row) => row[i] !== ""));
  return { names: names.filter((_, i) => used[i]), cells: cells.map((row) => row.filter((_, i) => used[i])) };
}

const isMissing = (text: string): boolean => text === "" || text === "–";

const isPlain = (text: string, numbers: Parsed | undefined): boolean =>
  numbers !== undefined && numbers.low === "" && !/[%†]/.test(text);

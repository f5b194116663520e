import type { Block, ReportDocument } from "../document.ts";
import { distinct, shortRun } from "../format.ts";

/** What an id that words rest on is called in the report, and where it stands (empty: nowhere to point at). */
export interface Rest {
  readonly text: string;
  readonly anchor: string;
}

/** A look-up from ids to names and anchors: figures and tables by number, annexes by letter, the rest by itself. */
export function restsOf(document: ReportDocument): (id: string) => Rest {
  const known = new Map<string, Rest>();
  const put = (id: string, text: string, anchor: string) => {
    if (!known.has(id)) known.set(id, { text, anchor });
  };
  for (const block of document.blocks) {
    if (block.kind === "figure" || block.kind === "table") put(block.id, block.name, block.id);
    if (block.kind === "heading") put(block.id, /^Annex [A-Z]/.exec(block.text)?.[0] ?? block.text, block.id);
    if (block.kind === "bibliography") for (const entry of block.entries) put(entry.id, entry.id, `source-${entry.id}`);
    if (block.kind === "table") for (const id of rowIds(block)) put(id, id, rowAnchor(block.id, id));
  }
  return (id) => known.get(id) ?? { text: id.startsWith("run:") ? `run ${shortRun(id.slice(4))}` : id, anchor: "" };
}

/** Tables whose first column holds ids that the text refers to. */
function isIdTable(block: Extract<Block, { kind: "table" }>): boolean {
  return /^tab-(claims-|conflicts-|definitions|shocks)/.test(block.id) && block.dense;
}

function rowIds(block: Extract<Block, { kind: "table" }>): string[] {
  return isIdTable(block) ? distinct(block.table.rows.map((row) => row[0] ?? "")) : [];
}

/** Anchor of a row that carries an id. */
function rowAnchor(table: string, id: string): string {
  return `${table}-${id.replace(/[^A-Za-z0-9-]+/g, "-")}`;
}

/** Anchor of the n-th row of a table, or empty where its rows carry no id. */
export function anchorOfRow(block: Extract<Block, { kind: "table" }>, row: readonly string[]): string {
  return isIdTable(block) ? rowAnchor(block.id, row[0] ?? "") : "";
}

import type { Block, Column, Figure, TableBlock, TableData } from "./document.ts";
import { distinct } from "./format.ts";

type Rests = readonly string[];

/** Collects blocks in order and numbers figures and tables. */
export interface Writer {
  readonly blocks: Block[];
  heading(level: 1 | 2 | 3, id: string, text: string): void;
  paragraph(text: string, rests: Rests): void;
  list(items: readonly { readonly text: string; readonly rests: Rests }[]): void;
  figure(figure: Omit<Figure, "kind" | "name">): void;
  table(table: Omit<TableBlock, "kind" | "name" | "dense" | "caption"> & { dense?: boolean; caption?: string }): void;
  missing(text: string, rests: Rests): void;
  note(title: string, text: string, rests: Rests): void;
  add(block: Block): void;
}

/** An empty writer. Tables without a row are left out. */
export function createWriter(): Writer {
  const blocks: Block[] = [];
  let figures = 0;
  let tables = 0;
  return {
    blocks,
    add: (block) => void blocks.push(block),
    heading: (level, id, text) => void blocks.push({ kind: "heading", level, id, text }),
    paragraph: (text, rests) => void blocks.push({ kind: "paragraph", text, rests }),
    list: (items) => {
      if (items.length > 0) blocks.push({ kind: "list", items });
    },
    figure: (figure) =>
      void blocks.push({
        kind: "figure",
        name: `Figure ${++figures}`,
        ...figure,
        sources: splitSources(figure.sources),
      }),
    table: (table) => {
      if (table.table.rows.length === 0) return;
      blocks.push({
        kind: "table",
        name: `Table ${++tables}`,
        dense: false,
        caption: "",
        ...table,
        sources: splitSources(table.sources),
      });
    },
    missing: (text, rests) =>
      void blocks.push({ kind: "callout", tone: "missing", title: "Not modelled yet", text, rests }),
    note: (title, text, rests) => void blocks.push({ kind: "callout", tone: "note", title, text, rests }),
  };
}

/** A record may name several sources, joined by a bar; each is listed once. */
function splitSources(sources: readonly string[]): string[] {
  return distinct(sources.flatMap((source) => source.split("|")));
}

/** A table from column names and rows; names that begin with `#` are numbers, set to the right. */
export function tableOf(names: readonly string[], rows: readonly (readonly string[])[]): TableData {
  const columns: Column[] = names.map((name) =>
    name.startsWith("#") ? { name: name.slice(1), align: "right" } : { name, align: "left" },
  );
  const spaced = rows.map((row) =>
    row.map((text, i) => (/^Sources?$/.test(names[i] ?? "") ? text.replaceAll("|", ", ") : text)),
  );
  return { columns, rows: spaced };
}

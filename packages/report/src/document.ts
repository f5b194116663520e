import type { Topology } from "@multivector/charts";

/** What drawing needs besides the data: the outlines of the countries. */
export interface Assets {
  readonly topology: Topology;
}

export interface Column {
  readonly name: string;
  readonly align: "left" | "right";
}

/** Rows of ready words; every row has one cell per column. */
export interface TableData {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly text: string;
}

/** Prose; `rests` are the ids of figures, tables, claims, sources and definitions the words stand on, never empty. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly rests: readonly string[];
}

/** A picture with the table behind it, its unit, its sources and an id. */
export interface Figure {
  readonly kind: "figure";
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly unit: string;
  readonly sources: readonly string[];
  readonly table: TableData;
  readonly draw: (assets: Assets) => string;
  /** The same for a narrow screen, where shrinking the wide one would make its words unreadable. */
  readonly drawNarrow?: (assets: Assets) => string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly unit: string;
  readonly sources: readonly string[];
  readonly table: TableData;
  /** Small type for long annexes. */
  readonly dense: boolean;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly { readonly text: string; readonly rests: readonly string[] }[];
}

/** A framed remark; `missing` says what is not modelled yet, where a reader would look for it. */
export interface Callout {
  readonly kind: "callout";
  readonly tone: "missing" | "note";
  readonly title: string;
  readonly text: string;
  readonly rests: readonly string[];
}

/** The main findings of page one: a number, a sentence, what it rests on. */
export interface Findings {
  readonly kind: "findings";
  readonly items: readonly {
    readonly value: string;
    readonly headline: string;
    readonly text: string;
    readonly rests: readonly string[];
  }[];
}

/** The bibliography; each entry is an anchor. */
export interface Bibliography {
  readonly kind: "bibliography";
  readonly entries: readonly { readonly id: string; readonly text: string; readonly url: string }[];
}

/** The end of page one. */
export interface PageBreak {
  readonly kind: "break";
}

export type Block = Heading | Paragraph | Figure | TableBlock | List | Callout | Findings | Bibliography | PageBreak;

/** The report as a tree that any format can be rendered from. */
export interface ReportDocument {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly asOf: string;
  readonly runId: string;
  readonly engine: string;
  readonly blocks: readonly Block[];
}

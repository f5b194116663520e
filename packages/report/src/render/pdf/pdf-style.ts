import type { ContentTable, CustomTableLayout, StyleDictionary } from "pdfmake/interfaces.js";

/** Inks of the page in print, the same as on screen. */
export const INK = {
  strong: "#1b2430",
  body: "#2c3642",
  quiet: "#5d6772",
  rule: "#d5dae0",
  accent: "#1f6380",
  alert: "#9b2c2c",
} as const;

/** A4 in points, its margins (left, top, right, bottom) and the width they leave for words. */
export const PAGE = {
  width: 595.28,
  margins: [50, 52, 50, 50] as [number, number, number, number],
  text: 495.28,
} as const;

/** Named styles of the report; sizes in points. */
export const STYLES: StyleDictionary = {
  kicker: { fontSize: 7.8, bold: true, color: INK.accent, characterSpacing: 0.6, margin: [0, 4, 0, 1] },
  title: { fontSize: 17, bold: true, color: INK.strong, lineHeight: 1.1 },
  subtitle: { fontSize: 10.5, italics: true, color: INK.quiet, margin: [0, 2, 0, 4] },
  meta: { fontSize: 7.8, color: INK.quiet },
  h1: { fontSize: 16, bold: true, color: INK.strong, margin: [0, 18, 0, 6] },
  /** The heading of page one, where space is short. */
  first: { fontSize: 12, bold: true, color: INK.strong, margin: [0, 7, 0, 2] },
  h2: { fontSize: 12, bold: true, color: INK.strong, margin: [0, 13, 0, 4] },
  h3: { fontSize: 10, bold: true, color: INK.strong, margin: [0, 9, 0, 3] },
  rests: { fontSize: 6.8, color: INK.quiet, margin: [0, 1.5, 0, 6] },
  blockTitle: { fontSize: 9, bold: true, color: INK.strong },
  unit: { fontSize: 7.6, color: INK.quiet, margin: [0, 0.5, 0, 3] },
  caption: { fontSize: 8, margin: [0, 3, 0, 0] },
  source: { fontSize: 6.8, color: INK.quiet, margin: [0, 2, 0, 0] },
  calloutTitle: { fontSize: 7.4, bold: true, color: INK.strong, characterSpacing: 0.4 },
  findingValue: { fontSize: 15, bold: true, color: INK.accent, lineHeight: 1.05 },
  findingHeadline: { fontSize: 8.6, bold: true, color: INK.strong, lineHeight: 1.15 },
  findingText: { fontSize: 8, lineHeight: 1.18 },
  bibliography: { fontSize: 7, margin: [0, 0, 0, 3] },
};

/** Rules above the head, below it and below the last row; hairlines between rows. A title that is the first row of the head stands above them. */
export function tableRules(titled: boolean): CustomTableLayout {
  const top = titled ? 1 : 0;
  const isLast = (i: number, node: ContentTable) => i === node.table.body.length;
  const isHead = (i: number, node: ContentTable) => i <= (node.table.headerRows ?? 0);
  return {
    hLineWidth: (i, node) => {
      if (i <= top) return i === top ? 1 : 0;
      return isHead(i, node) || isLast(i, node) ? 0.6 : 0.3;
    },
    hLineColor: (i, node) => (isHead(i, node) || isLast(i, node) ? INK.strong : "#e1e5e9"),
    vLineWidth: () => 0,
    paddingLeft: (i) => (i === 0 ? 0 : 4),
    paddingRight: (i, node) => (i === (node.table.widths?.length ?? 0) - 1 ? 0 : 4),
    paddingTop: () => 1.8,
    paddingBottom: () => 1.6,
  };
}

/** A remark beside a coloured bar. */
export const NOTE_FRAME: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: (i) => (i === 0 ? 2.2 : 0),
  vLineColor: () => INK.accent,
  fillColor: () => "#f6f5f1",
  paddingLeft: () => 9,
  paddingRight: () => 9,
  paddingTop: () => 5,
  paddingBottom: () => 4,
};

/** What is missing stands in a dashed frame. */
export const MISSING_FRAME: CustomTableLayout = {
  hLineWidth: () => 0.7,
  vLineWidth: () => 0.7,
  hLineColor: () => "#8d97a1",
  vLineColor: () => "#8d97a1",
  hLineStyle: () => ({ dash: { length: 3 } }),
  vLineStyle: () => ({ dash: { length: 3 } }),
  paddingLeft: () => 9,
  paddingRight: () => 9,
  paddingTop: () => 5,
  paddingBottom: () => 4,
};

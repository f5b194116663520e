import type { Assets, ReportDocument } from "../document.ts";

/** A picture to be written beside the Markdown. */
export interface FigureFile {
  readonly path: string;
  readonly svg: string;
}

/** Where the Markdown expects the picture of a figure. */
export function figurePath(id: string): string {
  return `figures/${id}.svg`;
}

/** All pictures of a report, at the paths the Markdown refers to. */
export function figureFiles(document: ReportDocument, assets: Assets): FigureFile[] {
  return document.blocks.flatMap((block) =>
    block.kind === "figure" ? [{ path: figurePath(block.id), svg: block.draw(assets) }] : [],
  );
}

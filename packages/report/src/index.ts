/** The report: an assessment and its case become a document tree, the tree becomes HTML or Markdown. */
export { buildReport } from "./build.ts";
export type * from "./document.ts";
export { type FigureFile, figureFiles } from "./render/figure-files.ts";
export { renderHtml } from "./render/html.ts";
export { renderMarkdown } from "./render/markdown.ts";

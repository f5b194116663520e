/** The report: an assessment and its case become a document tree, the tree becomes HTML or Markdown. */
export { buildReport } from "./build.ts";
export { type ActorPower, actorName, type CoercionView, closedName, powers } from "./coercion-readings.ts";
export type * from "./document.ts";
export { readingUnit } from "./format.ts";
export { dumbbellGroups, isPartial, knownOwn, powerCells, settled, signed } from "./pictures/coercion.ts";
export { mapState } from "./pictures/map-state.ts";
export { type FigureFile, figureFiles } from "./render/figure-files.ts";
export { renderHtml } from "./render/html.ts";
export { renderMarkdown } from "./render/markdown.ts";
export { type Rest, restsOf } from "./render/rests.ts";
export { sha256 } from "./render/zip/sha256.ts";
export { type FlowView, flowViewOf } from "./view.ts";

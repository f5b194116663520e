export { type AlignmentTiesState, alignmentTies, type TieBar, type TieRow } from "./alignment-ties.ts";
/** Pictures from data: each chart is a pure function from a plain state to an SVG string, the same in Node and browser. */
export { type BacktestDotsState, type BacktestMark, backtestDots } from "./backtest-dots.ts";
export { type BargainingDumbbellState, bargainingDumbbell, type DumbbellRow } from "./bargaining-dumbbell.ts";
export { type BeforeAfterState, beforeAfterLines } from "./before-after-lines.ts";
export { corridorMap } from "./corridor-map.ts";
export { percent, readable } from "./draw/number.ts";
export type { SpanPoint } from "./draw/series.ts";
export { escapeXml } from "./draw/svg.ts";
export { type FlowBand, type FlowDiagramState, type FlowNode, flowDiagram } from "./flow-diagram.ts";
export type { CorridorMapState, MapLabel, MapLink, MapPlace, Topology } from "./map/state.ts";
export { type PassThroughBetaState, type PassThroughRegime, passThroughBeta } from "./pass-through-beta.ts";
export { type PowerCell, type PowerHorizonState, powerHorizon } from "./power-horizon.ts";
export { type ProtectionBar, type ProtectionBarsState, protectionBars } from "./protection-bars.ts";
export { type Line, type SeriesLinesState, seriesLines } from "./series-lines.ts";
export { type ShareBar, type ShareBarsState, shareBars } from "./share-bars.ts";
export { type HeatCell, type ShockHeatmapState, shockHeatmap } from "./shock-heatmap.ts";
export { type TheoryRange, type TheoryRangesState, theoryRanges } from "./theory-ranges.ts";
export { type WindowBandState, type WindowPanel, type WindowPoint, windowBand } from "./window-band.ts";

export { type AlertBar, type AlertBarsState, alertBars } from "./alert-bars.ts";
export { type AlignmentTiesState, alignmentTies, type TieBar, type TieRow } from "./alignment-ties.ts";
/** Pictures from data: each chart is a pure function from a plain state to an SVG string, the same in Node and browser. */
export { type BacktestDotsState, type BacktestMark, backtestDots } from "./backtest-dots.ts";
export { type BargainingDumbbellState, bargainingDumbbell, type DumbbellRow } from "./bargaining-dumbbell.ts";
export { type BeforeAfterState, beforeAfterLines } from "./before-after-lines.ts";
export { type BoxTrajectoryState, boxTrajectory, type TrajectoryBox } from "./box-trajectory.ts";
export { corridorMap } from "./corridor-map.ts";
export {
  type CorridorProfileState,
  corridorProfile,
  type ProfileLeg,
  type ProfileLine,
  type ProfileTotal,
  type ProfileWords,
} from "./corridor-profile.ts";
export type { DependenceCell, DependenceColumn, DependenceMatrixState } from "./dependence/state.ts";
export { dependenceMatrix } from "./dependence-matrix.ts";
export { percent, readable } from "./draw/number.ts";
export type { PlotAxis } from "./draw/plot-frame.ts";
export type { SpanPoint } from "./draw/series.ts";
export { groupColour, groupWord } from "./draw/style.ts";
export { escapeXml } from "./draw/svg.ts";
export type { TimeMark, TimeSpan } from "./draw/time-frame.ts";
export { type FanOver, type FanPoint, type FanState, type FanWords, fanChart, type Quantiles } from "./fan.ts";
export { type FloorShareRow, type FloorSharesState, floorShares } from "./floor-shares.ts";
export { type FlowBand, type FlowDiagramState, type FlowNode, flowDiagram } from "./flow-diagram.ts";
export { type IssueActor, type IssueLine, type IssueLinesState, type IssueOutcome, issueLines } from "./issue-lines.ts";
export { lineWidth, type MapScene, mapScene, type SceneLink } from "./map/scene.ts";
export type { CorridorMapState, MapLabel, MapLink, MapPlace, Topology } from "./map/state.ts";
export { type ParallelAxisPlace, parallelAxes } from "./parallel/axes.ts";
export type { ParallelAxis, ParallelCoordinatesState, ParallelLine } from "./parallel/state.ts";
export { parallelCoordinates } from "./parallel-coordinates.ts";
export { type PassThroughBetaState, type PassThroughRegime, passThroughBeta } from "./pass-through-beta.ts";
export { type PathwayLine, type PathwaysMapState, pathwaysMap } from "./pathways-map.ts";
export { type PowerCell, type PowerHorizonState, powerHorizon } from "./power-horizon.ts";
export { type ProtectionBar, type ProtectionBarsState, protectionBars } from "./protection-bars.ts";
export { type RankCell, type RegretHeatmapState, regretHeatmap } from "./regret-heatmap.ts";
export type { Corner, ScatterPoint, ScatterState } from "./scatter/state.ts";
export { scatter } from "./scatter.ts";
export { type Line, type SeriesLinesState, seriesLines } from "./series-lines.ts";
export { type ShareBar, type ShareBarsState, shareBars } from "./share-bars.ts";
export { type HeatCell, type ShockHeatmapState, shockHeatmap } from "./shock-heatmap.ts";
export { DARK_PAPER, darkColour, darkened } from "./themed.ts";
export { type TheoryRange, type TheoryRangesState, theoryRanges } from "./theory-ranges.ts";
export { type NamedLine, type ThreeLinesState, threeLines } from "./three-lines.ts";
export { type TornadoRow, type TornadoState, tornado } from "./tornado.ts";
export { type WindowBandState, type WindowPanel, type WindowPoint, windowBand } from "./window-band.ts";

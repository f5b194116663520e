export { alignmentOf } from "./alignment/alignment.ts";
export * from "./alignment/types.ts";
export { agreementOf } from "./alignment/votes.ts";
export {
  type AssessTask,
  assembleAssessment,
  assess,
  assessmentId,
  assessTasks,
  groundwork,
  replay,
  runIdOf,
  runTask,
  type TaskResult,
} from "./assess/assess.ts";
export { baselineOf, recordedFlow } from "./assess/baseline.ts";
export { exposureTables } from "./assess/exposure-tables.ts";
export { keptFloors } from "./assess/kept-floors.ts";
export * from "./assess/politics-types.ts";
export { strategyPathways } from "./assess/strategy-pathways.ts";
export { touchedTables } from "./assess/touched-tables.ts";
export type { Assessment, Baseline, LinkFlow, PathFlow, TransitEffect } from "./assess/types.ts";
export type * from "./assess/uncertainty-types.ts";
export { watchedSignals } from "./assess/watched-signals.ts";
export { yearsOfStates } from "./assess/years-of-states.ts";
export { backtest } from "./backtest/backtest.ts";
export type { Backtest, BacktestRow, BacktestScore, EventTarget } from "./backtest/types.ts";
export { type BargainOptions, bargain } from "./bargain/bargain.ts";
export { type IssueOptions, issuesOf } from "./bargain/issues.ts";
export type { LossShares } from "./bargain/no-deal.ts";
export { readBargaining } from "./bargain/read.ts";
export type { SmpSettings } from "./bargain/settings.ts";
export * from "./bargain/types.ts";
export { withAssumptions } from "./case/assumed.ts";
export { heldForward } from "./case/held-forward.ts";
export { compare, type Lookup, lookup } from "./case/lookup.ts";
export { isPlanned } from "./case/planned.ts";
export * from "./case/politics.ts";
export * from "./case/types.ts";
export { parseChange } from "./change/grammar.ts";
export { nearest, unknown } from "./change/kind.ts";
export { CHANGE_KINDS, type Injection, resolveChanges } from "./change/resolve.ts";
export { softened } from "./change/soften.ts";
export { applyTo, type World } from "./change/world.ts";
export { evaluateClaim, evaluateClaims } from "./claims/evaluate.ts";
export { claimProblems } from "./claims/problems.ts";
export { VERDICTS } from "./claims/readings.ts";
export { CHECK_KINDS } from "./claims/registry.ts";
export * from "./claims/types.ts";
export { closureLosses } from "./coercion/closure-loss.ts";
export { type CoercionOptions, coercionOf } from "./coercion/coercion.ts";
export { type ClosureOptions, closuresOf } from "./coercion/levers.ts";
export { COERCION_MEASURES } from "./coercion/measures.ts";
export * from "./coercion/types.ts";
export { corridorProfile } from "./corridor/profile.ts";
export type { CorridorLeg, CorridorProfile, CorridorProfileRequest, CorridorTotal, LegKind } from "./corridor/types.ts";
export { designOf, inputsAt } from "./design/design.ts";
export * from "./design/factors.ts";
export { strangeKeys } from "./design/known-keys.ts";
export { latinHypercube } from "./design/latin-hypercube.ts";
export { sobolSequence } from "./design/sobol.ts";
export * from "./design/specs.ts";
export type * from "./design/types.ts";
export { cart } from "./discover/cart.ts";
export type * from "./discover/cart-types.ts";
export { type BoxChoice, chooseBox } from "./discover/choose-box.ts";
export { coveringBoxes } from "./discover/cover.ts";
export { type DiscoverOptions, type Discovery, discover, type SaidBox } from "./discover/discover.ts";
export { type FeatureScore, featureScores } from "./discover/feature-scores.ts";
export { type HeldOut, heldOut } from "./discover/held-out.ts";
export { prim } from "./discover/prim.ts";
export { type Reproducibility, reproducibility } from "./discover/reproducibility.ts";
export { type BoxWords, boxSentence, type InputName, limitWords } from "./discover/sentence.ts";
export type * from "./discover/types.ts";
export { type Explanation, explain } from "./explain/explain.ts";
export { MEASURES } from "./explain/measures.ts";
export { POLITICAL_MEASURES } from "./explain/political-measures.ts";
export { answerFigures } from "./exposure/answer.ts";
export { listExposure } from "./exposure/list.ts";
export { exposureTable } from "./exposure/table.ts";
export * from "./exposure/types.ts";
export type { EmbeddedNetwork } from "./flow/embedded-network.ts";
export { type Counters, type FlowStatus, NetworkSimplex, type SimplexBasis } from "./flow/network-simplex.ts";
export type { FlowSolver, LinearProgramme, Optimum, SolverFactory } from "./flow/problem.ts";
export { type EmbeddingSize, networkSimplex, ProgrammeSolver } from "./flow/programme-solver.ts";
export { sharedStart } from "./flow/shared-start.ts";
export { workingDays } from "./futures/act-changes.ts";
export { lossIn } from "./futures/case-measures.ts";
export { type CaseStudyRequest, caseStudy } from "./futures/case-study.ts";
export { drawFutures } from "./futures/draw-futures.ts";
export { FUTURES, windowFutures } from "./futures/how-many.ts";
export { Outlook, type OutlookOptions } from "./futures/outlook.ts";
export { courseOf, type FutureWorld, futureWorld, lossOf, type Scene, simulate } from "./futures/simulate.ts";
export type { Act, Future, FutureTrace } from "./futures/types.ts";
export { indicatorValues } from "./mechanism/indicators.ts";
export { partsOfReading, READING_FUNCTIONS } from "./mechanism/reading-functions.ts";
export { switchesOf } from "./mechanism/switches.ts";
export * from "./mechanism/types.ts";
export { compile } from "./network/compile.ts";
export type { Network } from "./network/network.ts";
export { bestTrigger } from "./pathways/best-trigger.ts";
export type { PathwaysMap } from "./pathways/map-types.ts";
export { pathwaysMap } from "./pathways/pathways-map.ts";
export { signposts } from "./pathways/signposts.ts";
export { type TippingPoint, tippingPoints } from "./pathways/tipping-points.ts";
export { type TriggerSkill, triggerSkill } from "./pathways/trigger-skill.ts";
export { type PlanObjective, readObjectives } from "./plans/objective.ts";
export { PlanEvaluator, type PlanSearchRequest } from "./plans/plan-evaluator.ts";
export { ownLevers, planOf } from "./plans/plan-space.ts";
export { dayOf, isoOf, periodsOf, type Step, yearOf } from "./quantity/dates.ts";
export { exp, log, normalQuantile, pow } from "./quantity/elementary.ts";
export { findQuantity, QUANTITIES, type Quantity } from "./quantity/quantities.ts";
export { amountOf, moneyPerUnit, perDay } from "./quantity/units.ts";
export { type HazardToday, hazardsToday } from "./reaction/hazards-today.ts";
export { reactionRecord } from "./reaction/record/reaction-record.ts";
export type { BaseRate, ExecutionRecord, ReactionRecord, RecordRow, SkillRow } from "./reaction/record/types.ts";
export type { Estimate } from "./robust/bootstrap.ts";
export { type Criterion, type DomainShares, domainCriterion } from "./robust/domain-criterion.ts";
export { ROBUSTNESS_METRICS, type RobustnessMetric } from "./robust/metrics.ts";
export { rankAgreement } from "./robust/rank-agreement.ts";
export { type RegretOptions, type Regrets, regretOf } from "./robust/regret.ts";
export { type RobustnessOptions, robustness } from "./robust/robustness.ts";
export {
  type RankedAlternative,
  type RankedMetric,
  type RobustnessTable,
  type RobustnessTableRequest,
  robustnessTable,
} from "./robust/robustness-table.ts";
export {
  type RegretRow,
  type RunRobustness,
  type RunRobustnessRequest,
  runRobustness,
} from "./robust/run-robustness.ts";
export { nondominated } from "./search/dominance.ts";
export { hypervolume } from "./search/hypervolume.ts";
export { mergeSeeds } from "./search/merge-seeds.ts";
export { nsga2, nsga3 } from "./search/nsga.ts";
export { Search } from "./search/search.ts";
export type { SearchState } from "./search/state.ts";
export type {
  FailedPoint,
  Failure,
  Found,
  Outcome,
  ProgressRow,
  SearchOptions,
  SearchPoint,
  SearchProblem,
  SearchResult,
  SearchSpace,
  Variable as SearchVariable,
} from "./search/types.ts";
export { type DeltaIndices, type DeltaInput, delta } from "./sensitivity/delta.ts";
export { type MorrisEffects, type MorrisInput, type MorrisOptions, morris } from "./sensitivity/morris.ts";
export { type PawnIndices, type PawnInput, pawn } from "./sensitivity/pawn.ts";
export {
  type SobolIndices,
  type SobolInput,
  type SobolOptions,
  type SobolPair,
  sobolIndices,
} from "./sensitivity/sobol-indices.ts";
export { type Swing, swings } from "./sensitivity/swings.ts";
export { pairTotals } from "./shock/pair-totals.ts";
export { runShock } from "./shock/shock.ts";
export { weakInputs } from "./shock/weak-inputs.ts";
export { foresightBound, MOST_PERIODS } from "./simulate/foresight.ts";
export { type LinkAmount, linkAmounts } from "./simulate/link-flows.ts";
export { LiveRun } from "./simulate/live-run.ts";
export * from "./simulate/results.ts";
export { RequestError, type RunRequest, run } from "./simulate/run.ts";
export { findSeries, type RunResult, runResult } from "./simulate/run-result.ts";
export { oneSeries, runSeries, seriesNames } from "./simulate/run-series.ts";
export { stepThrough } from "./simulate/step-through.ts";
export type { Trace } from "./simulate/trace.ts";
export { compatibilityOf } from "./society/compatibility.ts";
export { deterrenceOf } from "./society/deterrence.ts";
export { mediationOf } from "./society/mediation.ts";
export { societyOf } from "./society/society.ts";
export * from "./society/types.ts";
export { comparedStrategies } from "./strategy/compared.ts";
export { costOf } from "./strategy/cost.ts";
export { describeStrategy, type LeverRow, type StrategyDescription } from "./strategy/describe.ts";
export { scheduleOf } from "./strategy/schedule.ts";
export { startsInOrder } from "./strategy/starts-in-order.ts";
export * from "./strategy/types.ts";
export { ensembleOf } from "./study/ensemble.ts";
export { runBlock } from "./study/run-block.ts";
export { shapeOf } from "./study/shape.ts";
export { type States, statesOf, THEORY_INPUT } from "./study/states.ts";
export type * from "./study/types.ts";
export { ENGINE } from "./version.ts";
export { disagreements } from "./window/disagreements.ts";
export { leverOrder, type OrderOptions } from "./window/order.ts";
export { provocationProfiles } from "./window/profile.ts";
export { spreadOf } from "./window/spread.ts";
export { endingsOf, type SceneOptions, strategyResult } from "./window/strategies.ts";
export * from "./window/types.ts";
export { vulnerabilityWindow } from "./window/window.ts";

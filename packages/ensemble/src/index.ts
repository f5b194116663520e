export {
  factorial,
  lhs,
  logRange,
  monteCarlo,
  morrisDesign,
  normal,
  oneOf,
  points,
  quantileFactor,
  range,
  saltelli,
  sobol,
  triangular,
} from "@multivector/engine";
export type { ChunkEngine, Job } from "./compute/chunk-engine.ts";
export { openComputer, PartComputer } from "./compute/part-computer.ts";
export { threads } from "./compute/threads.ts";
export { rowsDigest } from "./digest.ts";
export { type MergeSummary, mergeRuns } from "./merge-runs.ts";
export type { NatsAccess } from "./nats/access.ts";
export { type NatsOptions, natsEngine } from "./nats/nats-engine.ts";
export { type ServeOptions, serveRuns } from "./nats/serve-runs.ts";
export { type Chunk, chunkSize, chunksOf, type Manifest, type Shard } from "./plan.ts";
export { type PlanSearch, searchPlans } from "./plans/search-plans.ts";
export type { Progress } from "./progress.ts";
export { type ReadOptions, readEnsemble, type StoredEnsemble } from "./read.ts";
export { type EnsembleRequest, type EnsembleSummary, RunStopped, runEnsemble } from "./run-ensemble.ts";
export { codeHash } from "./source/code-hash.ts";
export { type LoadedStudy, loadStudy, type StudySource } from "./source/study-source.ts";
export type { Part } from "./store/part-file.ts";
export { notesOfParts, openRun, type RunFolder } from "./store/run-folder.ts";
export { type DefinedStudy, defineStudy } from "./study/define-study.ts";
export type { StudyDefinition } from "./study/definition.ts";
export type { DiscoveryQuestion, DiscoveryReport } from "./study/discovery.ts";
export { maximise, minimise } from "./study/measures.ts";
export type { PathwaysQuestion, PathwaysReport, TriggerQuestion } from "./study/pathways.ts";
export type {
  RobustnessQuestion,
  RobustnessReport,
  SatisficingQuestion,
  SatisficingReport,
} from "./study/robustness.ts";
export type { RunOptions } from "./study/run-study.ts";
export type { Runs } from "./study/runs.ts";
export type { SearchReport } from "./study/search.ts";
export type { SearchQuestion } from "./study/search-question.ts";
export type { SensitivityQuestion, SensitivityReport } from "./study/sensitivity.ts";

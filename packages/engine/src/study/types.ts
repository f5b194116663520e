import type { Inputs, Space } from "../design/types.ts";

/** A number a model gives back, and which way is better. */
export interface Measure {
  readonly sense: "minimise" | "maximise";
  readonly unit: string;
  readonly label?: string;
}

/** Random numbers of a run: those of its future, whatever strategy and theory it is run under. */
export interface Draws {
  readonly seed: number;
  readonly future: number;
  /** The n-th number in (0, 1) of a named stream. */
  uniform(stream: string, n: number): number;
}

/** A model: levels in, measures out. Pure: the same inputs and draws give the same measures. The object of inputs is used again: read it, do not keep it. */
export type Model = (inputs: Inputs, draws: Draws) => Readonly<Record<string, number>>;

/**
 * What is asked of a model (XLRM): uncertain inputs (X), strategies (L), rival theories (R) and measures (M). A run is one future under one strategy
 * and one theory; the levels of strategy and theory are put over those of the future.
 */
export interface Study {
  readonly id: string;
  readonly space: Space;
  readonly strategies: Readonly<Record<string, Inputs>>;
  /** Variants of the model; one without name where there is only one. */
  readonly theories: Readonly<Record<string, Inputs>>;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly model: Model;
}

/** A run that threw, or gave a measure that is no number. */
export interface FailedRun {
  readonly future: number;
  readonly strategy: string;
  readonly theory: string;
  readonly message: string;
}

/** Runs of the futures [from, to), column by column. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** Levels of each factor, one number a future. */
  readonly inputs: readonly Float64Array[];
  /** Each measure, one number a run: by future, then strategy, then theory. NaN where the run failed. */
  readonly values: readonly Float64Array[];
  readonly failed: readonly FailedRun[];
}

/** A factor as its results need it: what it is called, and the labels of a categorical one. */
export interface StudyInput {
  readonly name: string;
  readonly unit: string;
  /** What a reader calls it, where that is not its name. */
  readonly label?: string;
  readonly labels?: readonly string[];
}

/** Names and units of a study without its model: what its results need to be read. */
export interface StudyShape {
  readonly id: string;
  readonly inputs: readonly StudyInput[];
  readonly strategies: readonly string[];
  readonly theories: readonly string[];
  readonly measures: readonly ({ readonly name: string } & Measure)[];
}

/** All runs of a study in memory, or of some of its columns. */
export interface Ensemble {
  readonly shape: StudyShape;
  readonly seed: number;
  /** Futures. */
  readonly size: number;
  readonly failed: readonly FailedRun[];
  /** One number a future. Throws for an unknown name. */
  input(name: string): Float64Array;
  /** One number a future under a strategy and a theory (default: the only one); NaN where the run failed. Throws for unknown names. */
  measure(name: string, strategy?: string, theory?: string): Float64Array;
}

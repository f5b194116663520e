import type { Column, InputName } from "@multivector/engine";

/** What is looked for, in what: runs with their inputs as columns, wherever they come from. */
export interface Question {
  /** Id of the case or study; empty for a bare file. */
  readonly id: string;
  readonly measure: { readonly name: string; readonly unit: string; readonly sense: "minimise" | "maximise" };
  /** null: there is only one without a name. */
  readonly strategy: string | null;
  /** The theory asked for; null: all there are. */
  readonly theory: string | null;
  /** Inputs, one value a run. */
  readonly columns: Readonly<Record<string, Column>>;
  readonly names: Readonly<Record<string, InputName>>;
  /** The measure, one number a run; NaN where it failed or is missing. */
  readonly values: Float64Array;
  /** The future of each run, where several runs share one. */
  readonly groups?: Int32Array;
  /** What a run is called: futures, states, rows. */
  readonly runs: string;
  /** What a reader must know of the runs. */
  readonly warnings: readonly string[];
}

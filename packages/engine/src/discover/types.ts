/** One input over all runs: numbers, labels (strings), numbers that can only take a few values, or labels as their place in a list. */
export type Column =
  | ArrayLike<number>
  | readonly string[]
  | { readonly values: ArrayLike<number>; readonly discrete: true }
  | { readonly codes: ArrayLike<number>; readonly labels: readonly string[] };

/** Inputs by name, or names and columns apart; one value a run. */
export type Columns =
  | Readonly<Record<string, Column>>
  | { readonly names: readonly string[]; readonly columns: readonly Column[] };

/** One value a run: whether it is of interest (true or 1), not (false or 0), or failed (NaN). */
export type Interest = ArrayLike<boolean | number>;

/** What a box asks of a number. The end that is not restricted is the least or the largest value in the data. */
export interface NumberLimit {
  readonly input: string;
  readonly low: number;
  readonly high: number;
  readonly lowRestricted: boolean;
  readonly highRestricted: boolean;
  /** Quasi-p of each restricted end alone. */
  readonly lowP?: number;
  readonly highP?: number;
}

/** What a box asks of a label: one of these, in order of the alphabet. */
export interface LabelLimit {
  readonly input: string;
  readonly labels: readonly string[];
}

/** What a box asks of one input. */
export type Limit = NumberLimit | LabelLimit;

/** A region of the inputs. Coverage, density and mass are shares, in 0 to 1. */
export interface Box {
  /** Place on its trajectory, from 0: the box without limits. */
  readonly step: number;
  /** Restricted inputs alone, in the order of the columns. */
  readonly limits: readonly Limit[];
  /** Of all cases of interest, the share inside. */
  readonly coverage: number;
  /** Of the runs inside, the share of interest. */
  readonly density: number;
  /** Of all runs, the share inside. */
  readonly mass: number;
  /** Runs inside, and how many of them are of interest. */
  readonly n: number;
  readonly k: number;
  /** Number of restricted inputs. */
  readonly restricted: number;
  /** By restricted input: how likely a density as high is by chance if this input did not matter (Bryant and Lempert 2010). */
  readonly quasiP: Readonly<Record<string, number>>;
}

/** How a candidate box is scored against the box it comes from. */
export type Objective = "lenient1" | "lenient2" | "original";

/** How PRIM searches. */
export interface PrimOptions {
  /** Share of the runs in the box that one peel takes off, in (0, 0.5); default 0.05. */
  readonly peelAlpha?: number;
  /** Share of the runs beside the box that one paste adds, in (0, 0.5); default 0.05. */
  readonly pasteAlpha?: number;
  /** Least share of all runs a box holds, in [0, 1); default 0.05. */
  readonly massMin?: number;
  /** Default "lenient1". */
  readonly objective?: Objective;
  /** Peeling ends once this density is reached, in (0, 1]; default: it goes on. */
  readonly densityStop?: number;
  /** Whether boxes are widened again after the last peel; default true. */
  readonly paste?: boolean;
}

/** The whole peeling and pasting trajectory. */
export interface PrimResult {
  readonly boxes: readonly Box[];
  /** Runs that were used, and how many of them are of interest. */
  readonly n: number;
  readonly ofInterest: number;
  /** Runs left out because they failed or an input is no finite number. */
  readonly leftOut: number;
}

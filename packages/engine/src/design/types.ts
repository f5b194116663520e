/** What a factor holds: a number, or a label of a categorical one. */
export type Level = number | string;

/** Levels by the name of their factor. */
export type Inputs = Readonly<Record<string, Level>>;

/** A distribution of one uncertain input, monotone in the number u of (0, 1) it is read at. Units are those of the factor. */
export type Distribution =
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "log-range"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  /** Cut off at `low` and `high` where they are given. */
  | {
      readonly kind: "normal";
      readonly mean: number;
      readonly sd: number;
      readonly low?: number;
      readonly high?: number;
    }
  /** Ordered numbers, with weights (default: equal). */
  | { readonly kind: "discrete"; readonly values: readonly number[]; readonly weights?: readonly number[] }
  /** Labels without an order, with weights (default: equal). In columns of numbers a label stands as its place in the list, from 0. */
  | { readonly kind: "categorical"; readonly values: readonly string[]; readonly weights?: readonly number[] }
  /** Any other distribution of a number, by its quantile function. */
  | { readonly kind: "quantile"; readonly quantile: (u: number) => number };

/** One uncertain input. */
export type Factor = Distribution & { readonly unit?: string; readonly label?: string };

/** A rank correlation wanted between two numeric factors, in (-1, 1). */
export interface Correlation {
  readonly between: readonly [string, string];
  readonly rank: number;
}

/** The uncertain inputs of a study: what a design draws points of. */
export interface Space {
  /** By name, in the order of the axes. */
  readonly factors: Readonly<Record<string, Factor>>;
  readonly correlations?: readonly Correlation[];
  /** Points that do not meet it are left out and replaced; the design reports the share that met it. */
  readonly constraint?: (inputs: Inputs) => boolean;
}

/** Which points are drawn. */
export type DesignSpec =
  | { readonly kind: "lhs"; readonly futures: number }
  | { readonly kind: "monte-carlo"; readonly futures: number }
  /** Joe-Kuo direction numbers; scrambled (default) by a random linear matrix and a digital shift. */
  | { readonly kind: "sobol"; readonly futures: number; readonly scramble?: boolean }
  /** Every combination: so many levels of each factor (labels and discrete values: all of them). */
  | { readonly kind: "factorial"; readonly levels: number | Readonly<Record<string, number>> }
  /** Elementary effects: trajectories of (factors + 1) points on a grid of `levels` (default 4). */
  | { readonly kind: "morris"; readonly trajectories: number; readonly levels?: number }
  /** Blocks of factors + 2 points (with `secondOrder`, the default: 2 factors + 2) over a Sobol sequence, in the order A, AB_1.., BA_1.., B. */
  | { readonly kind: "saltelli"; readonly base: number; readonly secondOrder?: boolean }
  /** A stress list: points written down; factors a point does not name hold their median. */
  | { readonly kind: "points"; readonly points: readonly Inputs[] };

/** Points of a space. The same space, spec and seed give the same points on any machine, each point without the others. */
export interface Design {
  readonly space: Space;
  readonly spec: DesignSpec;
  readonly seed: number;
  /** Number of points. */
  readonly size: number;
  /** Names of the factors, in the order of the axes. */
  readonly names: readonly string[];
  /** Share of candidate points that met the constraint; 1 without one. */
  readonly acceptance: number;
  /** Writes the levels of point i, one number for each factor (labels as their place in the list). */
  levels(i: number, out: Float64Array): void;
}

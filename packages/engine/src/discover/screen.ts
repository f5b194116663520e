import { featureScores } from "./feature-scores.ts";
import type { Column, Interest } from "./types.ts";

/** How inputs are screened. */
export interface ScreenOptions {
  /** Inputs kept; default 30. */
  readonly keep?: number;
  readonly trees?: number;
  readonly seed: number;
}

/** The inputs that were kept, in their own order, and out of how many. */
export interface Screened {
  readonly columns: Readonly<Record<string, Column>>;
  readonly kept: number;
  readonly of: number;
}

/**
 * Keeps the inputs with the highest feature scores. Among hundreds of inputs some part any few hundred runs well by chance alone; a box over the few that tell
 * most is easier to read and to trust. It chooses with the same runs it will be judged by: hold some out. Throws {@link RequestError} as {@link featureScores}.
 */
export function screenInputs(
  columns: Readonly<Record<string, Column>>,
  interest: Interest,
  { keep = 30, trees = 60, seed }: ScreenOptions,
): Screened {
  const names = Object.keys(columns);
  if (names.length <= keep) return { columns, kept: names.length, of: names.length };
  const best = new Set(
    featureScores(columns, interest, { trees, seed })
      .slice(0, keep)
      .map(({ input }) => input),
  );
  return {
    columns: Object.fromEntries(Object.entries(columns).filter(([name]) => best.has(name))),
    kept: keep,
    of: names.length,
  };
}

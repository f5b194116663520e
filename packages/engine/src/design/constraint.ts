import { RequestError } from "../simulate/run.ts";
import { inputsOf } from "./inputs.ts";
import type { Space } from "./types.ts";
import type { Points } from "./unit-points.ts";

/** Points that were kept, and the share of candidates that met the constraint. */
export interface Kept {
  readonly points: Points;
  readonly acceptance: number;
}

/** Candidates looked at before a constraint can be found too narrow. */
const LEAST_CANDIDATES = 1000;

/** Share of candidates that must meet a constraint. */
const LEAST_SHARE = 0.01;

/** Every candidate that meets the constraint, in their order. Throws {@link RequestError} where none does. */
export function keepAll(space: Space, candidates: Points): Kept {
  const kept = meeting(space, candidates);
  if (kept.length === 0) throw new RequestError([`constraint: none of ${candidates.size} points meets it`]);
  return { points: those(candidates, kept), acceptance: kept.length / candidates.size };
}

/**
 * The first n candidates that meet the constraint, out of as many as it takes: `candidatesOf(m)` is a whole design of m points. Throws
 * {@link RequestError} where fewer than one in a hundred (of at least 1,000) do.
 */
export function keepFirst(space: Space, n: number, candidatesOf: (m: number) => Points): Kept {
  for (let m = n; ; ) {
    const candidates = candidatesOf(m);
    const kept = meeting(space, candidates);
    const acceptance = kept.length / m;
    if (kept.length >= n) return { points: those(candidates, kept.subarray(0, n)), acceptance };
    if (m >= LEAST_CANDIDATES && acceptance < LEAST_SHARE)
      throw new RequestError([
        `constraint: ${kept.length} of ${m} candidates meet it, fewer than 1 %: narrow the factors to where it holds`,
      ]);
    m = Math.max(LEAST_CANDIDATES, Math.ceil((1.2 * n) / Math.max(acceptance, LEAST_SHARE)), m + n);
  }
}

function meeting(space: Space, candidates: Points): Uint32Array {
  const kept = new Uint32Array(candidates.size);
  const names = Object.keys(space.factors);
  const out = new Float64Array(names.length);
  let count = 0;
  for (let i = 0; i < candidates.size; i++) {
    candidates.levels(i, out);
    if (meets(space, names, out)) kept[count++] = i;
  }
  return kept.slice(0, count);
}

/** Whether levels meet the constraint. Throws {@link RequestError} with the constraint's own message where it fails. */
export function meets(space: Space, names: readonly string[], levels: Float64Array): boolean {
  const inputs = inputsOf(space, names, levels);
  let verdict: unknown;
  try {
    verdict = space.constraint!(inputs);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new RequestError([`constraint: throws at ${JSON.stringify(inputs)}: ${message}`]);
  }
  if (typeof verdict === "boolean") return verdict;
  throw new RequestError([`constraint: gives ${String(verdict)} at ${JSON.stringify(inputs)}, neither true nor false`]);
}

function those(candidates: Points, kept: Uint32Array): Points {
  return { size: kept.length, levels: (i, out) => candidates.levels(kept[i]!, out) };
}

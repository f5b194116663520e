import { drawAt, streamKey } from "../design/hash-key.ts";

/** Runs drawn with replacement, as many as there are. */
export interface DrawnRuns {
  /** The runs that were drawn, each once. */
  readonly rows: Uint32Array;
  /** How often each run was drawn. */
  readonly times: Uint32Array;
  /** What stands against each run, times that. */
  readonly weighted: Float64Array;
}

const STREAM = streamKey("discover/forest");

/** The runs of forest `forest`. */
export function drawnRuns(y: Float64Array, forest: number, seed: number): DrawnRuns {
  const times = new Uint32Array(y.length);
  for (let i = 0; i < y.length; i++) times[Math.floor(drawAt(seed, forest, STREAM, i, 0) * y.length)]!++;
  const rows = Uint32Array.from(times.keys()).filter((row) => times[row]! > 0);
  return { rows, times, weighted: y.map((value, row) => value * times[row]!) };
}

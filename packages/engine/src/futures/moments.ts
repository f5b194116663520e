import { drawAt, streamKey } from "../design/hash-key.ts";
import type { Day } from "../quantity/dates.ts";
import { type Candidate, candidatesOf } from "../reaction/candidates.ts";
import { type HazardNumbers, hazardNumbers, type ReactionModel } from "../reaction/model.ts";
import type { Act, Future } from "./types.ts";

/** A moment at which reaction r may act. */
export interface Moment extends Candidate {
  readonly r: number;
}

/** What a future says of reactions whatever anybody does: their numbers, streams, and the moments at which they may act, in order of days. */
export interface Chances {
  readonly numbers: readonly HazardNumbers[];
  readonly streams: readonly number[];
  readonly moments: readonly Moment[];
  /** The last act taken at each moment, with the weights of its instruments: under other theories and strategies it is mostly the same. */
  readonly acts: Map<Moment, { readonly act: Act; readonly weights: readonly number[] }>;
}

/** Chances with what they were worked out for. */
interface Known {
  readonly models: readonly ReactionModel[];
  readonly from: Day;
  readonly to: Day;
  readonly chances: Chances;
}

const KNOWN = new WeakMap<Future, Known>();

/** The chances of a future over [from, to); worked out once, since theories and strategies share them. */
export function chancesOf(models: readonly ReactionModel[], future: Future, from: Day, to: Day): Chances {
  const known = KNOWN.get(future);
  if (known?.models === models && known.from === from && known.to === to) return known.chances;
  const { seed, index, values } = future;
  const numbers = models.map((model) => hazardNumbers(model, values));
  const streams = models.map(({ reaction }) => streamKey(reaction.id));
  const moments = numbers
    .flatMap(({ cap }, r) =>
      candidatesOf(cap, from, to, (n, purpose) => drawAt(seed, index, streams[r]!, n, purpose)).map(
        (one): Moment => ({ ...one, r }),
      ),
    )
    .sort((a, b) => a.day - b.day || a.r - b.r || a.n - b.n);
  const chances = { numbers, streams, moments, acts: new Map() };
  KNOWN.set(future, { models, from, to, chances });
  return chances;
}

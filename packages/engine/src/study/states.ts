import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";
import type { Ensemble } from "./types.ts";

/** The input that says which theory a future is run under, where theories are drawn and not crossed. */
export const THEORY_INPUT = "theory";

/** States of the world an ensemble holds: each future under each theory it was run under. One state is one place in every column. */
export interface States {
  /** Future and theory of each state. */
  readonly future: Int32Array;
  readonly theory: readonly string[];
  /** Theories there are. */
  readonly theories: readonly string[];
  /** A measure of a strategy, one number a state; NaN where the run failed. */
  column(measure: string, strategy: string): Float64Array;
  /** An input, one number a state. */
  input(name: string): Float64Array;
}

/** The states of an ensemble, all or those under one theory: by theory, then by future. Throws {@link RequestError} for an unknown theory. */
export function statesOf(ensemble: Ensemble, only?: string): States {
  const { shape, size } = ensemble;
  const drawn = shape.inputs.find(({ name }) => name === THEORY_INPUT)?.labels;
  const theories = drawn ?? shape.theories;
  if (only !== undefined && !theories.includes(only)) throw new RequestError([unknown("theory", only, theories)]);
  const wanted = only === undefined ? theories : [only];
  const codes = drawn ? ensemble.input(THEORY_INPUT) : null;
  const places = wanted.flatMap((theory) =>
    Array.from({ length: size }, (_, future) => ({ theory, future })).filter(
      ({ future }) => codes === null || drawn![codes[future]!] === theory,
    ),
  );
  const pick = (read: (theory: string) => Float64Array): Float64Array => {
    const columns = new Map(wanted.map((theory) => [theory, read(theory)]));
    return Float64Array.from(places, ({ theory, future }) => columns.get(theory)![future]!);
  };
  return {
    future: Int32Array.from(places, ({ future }) => future),
    theory: places.map(({ theory }) => theory),
    theories: wanted,
    column: (measure, strategy) => pick((theory) => ensemble.measure(measure, strategy, drawn ? undefined : theory)),
    input: (name) => pick(() => ensemble.input(name)),
  };
}

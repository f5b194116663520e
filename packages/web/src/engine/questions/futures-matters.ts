import { type Swing, statesOf, swings } from "@multivector/engine";
import type { Question } from "../question.ts";
import { ensembleFrom, type FuturesData, inputNames, isCrossed } from "./futures-data.ts";

/** A swing with what its input is called. */
export interface NamedSwing extends Swing {
  readonly label: string;
  readonly unit: string;
}

/** Inputs by how far they move a measure, the largest first. */
export interface Matters {
  readonly futures: number;
  /** Inputs held against the measure: numbers alone. */
  readonly inputs: number;
  readonly swings: readonly NamedSwing[];
  /** Swings beyond chance. */
  readonly told: number;
}

/** Each future's measure (where it is run under several theories, their mean), held against each input by itself. */
export const futuresMatters: Question<
  { readonly data: FuturesData; readonly measure: string; readonly strategy: string },
  Matters
> = (_desk, { data, measure, strategy }) => {
  const ensemble = ensembleFrom(data);
  const { theories, inputs } = ensemble.shape;
  const columns = isCrossed(ensemble.shape)
    ? theories.map((theory) => ensemble.measure(measure, strategy, theory))
    : [statesInOrder(data, measure, strategy)];
  const mean = Float64Array.from({ length: ensemble.size }, (_, future) =>
    columns.reduce((sum, column) => sum + column[future]! / columns.length, 0),
  );
  const numbers = inputs.filter(({ labels }) => labels === undefined);
  const found = swings(Object.fromEntries(numbers.map(({ name }) => [name, ensemble.input(name)])), mean);
  const names = inputNames(ensemble.shape);
  return {
    futures: mean.filter(Number.isFinite).length,
    inputs: numbers.length,
    swings: found.map((one) => ({
      ...one,
      label: names[one.input]?.label ?? one.input,
      unit: names[one.input]?.unit ?? "",
    })),
    told: found.filter(({ told }) => told).length,
  };
};

/** One number a future, under the only theory or the one it has drawn. */
function statesInOrder(data: FuturesData, measure: string, strategy: string): Float64Array {
  const states = statesOf(ensembleFrom(data));
  const values = states.column(measure, strategy);
  const column = new Float64Array(values.length);
  for (const [i, future] of states.future.entries()) column[future] = values[i]!;
  return column;
}

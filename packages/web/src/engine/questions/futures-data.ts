import {
  type Block,
  type Column,
  type Ensemble,
  ensembleOf,
  type InputName,
  type States,
  type StudyShape,
  THEORY_INPUT,
} from "@multivector/engine";

/** The rows of an ensemble, or some of their columns, as they travel between page and worker. */
export interface FuturesData {
  readonly shape: StudyShape;
  readonly seed: number;
  readonly blocks: readonly Block[];
}

export function ensembleFrom({ shape, seed, blocks }: FuturesData): Ensemble {
  return ensembleOf(shape, seed, blocks);
}

const NOTHING = new Float64Array(0);

/** The same rows with the named measures alone, and all inputs or only the theory: what is not needed is not sent. */
export function columnsOnly(
  { shape, seed, blocks }: FuturesData,
  measures: readonly string[],
  inputs: "all" | "theory",
): FuturesData {
  const wanted = new Set(measures);
  return {
    shape,
    seed,
    blocks: blocks.map((block) => ({
      ...block,
      inputs: block.inputs.map((column, i) =>
        inputs === "all" || shape.inputs[i]!.name === THEORY_INPUT ? column : NOTHING,
      ),
      values: block.values.map((column, m) => (wanted.has(shape.measures[m]!.name) ? column : NOTHING)),
    })),
  };
}

/** Every input as a column over states; where every future is run under each theory, the theory is one of them. */
export function inputColumns({ shape }: Ensemble, states: States): Record<string, Column> {
  const drawn = shape.inputs.some(({ name }) => name === THEORY_INPUT);
  const own = shape.inputs.map(({ name, labels }): [string, Column] => [
    name,
    labels ? { codes: states.input(name), labels } : states.input(name),
  ]);
  const theory: [string, Column][] = !drawn && states.theories.length > 1 ? [[THEORY_INPUT, states.theory]] : [];
  return Object.fromEntries([...own, ...theory]);
}

/** Units that say nothing in a sentence, and those that are words. */
const UNITS: Readonly<Record<string, string>> = { ratio: "", log: "", count: "", d: "days", "1/y": "a year" };

/** A unit as a sentence says it. */
export function unitInWords(unit: string): string {
  return UNITS[unit] ?? unit;
}

/** What inputs are called in sentences. */
export function inputNames({ inputs }: StudyShape): Record<string, InputName> {
  return Object.fromEntries(
    inputs.map(({ name, label, unit }): [string, InputName] => [
      name,
      { ...(label === undefined ? {} : { label }), unit: unitInWords(unit) },
    ]),
  );
}

/** The runs of an ensemble that did not fail are told apart by these: futures, or futures under several theories. */
export function isCrossed({ inputs, theories }: StudyShape): boolean {
  return theories.length > 1 && !inputs.some(({ name }) => name === THEORY_INPUT);
}

/** The least value with at least this share of the sorted ones at or below it. */
export function placeOf(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)]!;
}

/** Share of states in which doing nothing is worse than the threshold that is proposed. */
const WORST = 0.1;

/** What the first strategy, doing nothing, passes in one state of ten, in the worse direction: the limit of the assessment. NaN if all runs failed. */
export function usualThreshold(states: States, { shape }: Ensemble, measure: string): number {
  const sense = shape.measures.find(({ name }) => name === measure)?.sense ?? "minimise";
  const sorted = states.column(measure, shape.strategies[0]!).filter(Number.isFinite).sort();
  if (sorted.length === 0) return Number.NaN;
  return sense === "minimise" ? placeOf(sorted, 1 - WORST) : sorted[Math.floor(WORST * sorted.length)]!;
}

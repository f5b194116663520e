import {
  type Column,
  type Ensemble,
  type InputName,
  RequestError,
  type States,
  type StudyShape,
  statesOf,
  THEORY_INPUT,
  unknown,
} from "@multivector/engine";
import { openRun, readEnsemble } from "@multivector/ensemble";
import type { Question } from "./discover-question.ts";

/** What is asked of a run. */
export interface RunQuestion {
  readonly measure: string;
  readonly strategy?: string;
  readonly theory?: string;
  /** Default: all. */
  readonly inputs?: readonly string[];
  readonly partial?: boolean;
}

/**
 * The runs of a strategy with their inputs; a run is a future, or a future under a theory where theories were crossed. Throws {@link RequestError} for
 * unknown names, several strategies none of which is named, and unfinished runs.
 */
export async function questionOfRun(folder: string, asked: RunQuestion): Promise<Question> {
  const { shape } = openRun(folder);
  const strategy = strategyOf(folder, shape, asked.strategy);
  const drawn = shape.inputs.find(({ name }) => name === THEORY_INPUT)?.labels;
  const crossed = drawn === undefined && shape.theories.length > 1;
  const theory = theoryOf(folder, drawn ?? shape.theories, asked.theory);
  const wanted = inputsOf(shape, asked.inputs, { crossed, named: theory !== null });
  const ensemble = await readEnsemble(folder, {
    inputs: drawn && !wanted.includes(THEORY_INPUT) ? [...wanted, THEORY_INPUT] : wanted.filter(isStored(shape)),
    measures: [asked.measure],
    ...(asked.partial ? { partial: true } : {}),
  });
  const states = statesOf(ensemble, theory ?? undefined);
  const { name, unit, sense } = ensemble.shape.measures[0]!;
  const several = crossed && theory === null;
  return {
    ...{ id: shape.id, measure: { name, unit, sense }, theory, strategy: strategy === "" ? null : strategy },
    columns: columnsOf(ensemble, states, wanted),
    names: namesOf(shape),
    values: states.column(name, strategy),
    ...(several ? { groups: states.future } : {}),
    runs: several ? "states" : "futures",
    warnings: [
      ...(ensemble.size < ensemble.of
        ? [`The run is unfinished: ${ensemble.size} of its ${ensemble.of} futures are read.`]
        : []),
      ...(several
        ? [
            `A state is a future under one of ${states.theories.length} theories; states of one future share its inputs, so quasi-p is smaller than it should be.`,
          ]
        : []),
    ],
  };
}

function strategyOf(folder: string, { strategies }: StudyShape, asked: string | undefined): string {
  if (asked === undefined && strategies.length === 1) return strategies[0]!;
  const known = strategies.join(", ");
  if (asked === undefined)
    throw new RequestError([`${folder} has several strategies: choose one with --strategy, of ${known}`]);
  if (strategies.includes(asked)) return asked;
  throw new RequestError([`--strategy: ${unknown("strategy", asked, strategies)} The run has ${known}`]);
}

function theoryOf(folder: string, theories: readonly string[], asked: string | undefined): string | null {
  if (asked === undefined) return null;
  if (theories.length === 1 && theories[0] === "")
    throw new RequestError([`--theory ${asked}: ${folder} has only one theory, without a name; leave --theory away`]);
  if (theories.includes(asked)) return asked;
  throw new RequestError([`--theory: ${unknown("theory", asked, theories)} The run has ${theories.join(", ")}`]);
}

/** Inputs to look at; the theory is one of them unless a single one is asked for. */
function inputsOf(
  { inputs }: StudyShape,
  asked: readonly string[] | undefined,
  { crossed, named }: { readonly crossed: boolean; readonly named: boolean },
): readonly string[] {
  const known = [...inputs.map(({ name }) => name), ...(crossed ? [THEORY_INPUT] : [])];
  const strange = (asked ?? []).filter((name) => !known.includes(name));
  if (strange.length > 0) throw new RequestError(strange.map((name) => `--inputs: ${unknown("input", name, known)}`));
  const wanted = (asked ?? known).filter((name) => !(named && name === THEORY_INPUT));
  if (wanted.length > 0) return wanted;
  throw new RequestError([`--inputs ${THEORY_INPUT}: with --theory it is the same in all futures; name other inputs`]);
}

function isStored({ inputs }: StudyShape): (name: string) => boolean {
  return (wanted) => inputs.some(({ name }) => name === wanted);
}

function columnsOf({ shape }: Ensemble, states: States, wanted: readonly string[]): Record<string, Column> {
  const column = (name: string): Column => {
    const input = shape.inputs.find((one) => one.name === name);
    // Only the theory is no input of the futures where every one is run under each.
    if (input === undefined) return states.theory;
    return input.labels ? { codes: states.input(name), labels: input.labels } : states.input(name);
  };
  return Object.fromEntries(wanted.map((name) => [name, column(name)]));
}

/** Units that say nothing in a sentence, and those that are words. */
const UNITS: Readonly<Record<string, string>> = { ratio: "", log: "", count: "", d: "days", "1/y": "a year" };

function namesOf({ inputs }: StudyShape): Record<string, InputName> {
  return Object.fromEntries(
    inputs.map(({ name, label, unit }): [string, InputName] => [
      name,
      { ...(label === undefined ? {} : { label }), unit: UNITS[unit] ?? unit },
    ]),
  );
}

import type { StudyShape } from "@multivector/engine";

/** Columns of a part's table by what they hold: each input and measure has the one of its place. */
export interface Columns {
  readonly inputs: readonly string[];
  readonly measures: readonly string[];
}

const OWN = ["future", "strategy", "theory", "error"];

/**
 * Names of the columns of inputs and measures: their own. One that is taken (`future`, `strategy`, `theory`, `error`, an input called like a measure) has
 * `input_` or `measure_` before it. Names that differ only in upper and lower case are the same: to most databases they are.
 */
export function columnsOf({ inputs, measures }: StudyShape): Columns {
  const taken = new Set(OWN);
  const free = (name: string, prefix: string): string => {
    let column = name === "" ? prefix.slice(0, -1) : name;
    while (taken.has(column.toLowerCase())) column = `${prefix}${column}`;
    taken.add(column.toLowerCase());
    return column;
  };
  const ofMeasures = measures.map(({ name }) => free(name, "measure_"));
  return { measures: ofMeasures, inputs: inputs.map(({ name }) => free(name, "input_")) };
}

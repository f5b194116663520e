import { type Measure, RequestError, unknown } from "@multivector/engine";

/** What a measure is called in tables. */
interface MeasureNames {
  readonly label?: string;
}

/** A measure of which less is better, in a unit ("-" where it has none). */
export function minimise(unit: string, names: MeasureNames = {}): Measure {
  return measure("minimise", unit, names);
}

/** A measure of which more is better, in a unit ("-" where it has none). */
export function maximise(unit: string, names: MeasureNames = {}): Measure {
  return measure("maximise", unit, names);
}

function measure(sense: Measure["sense"], unit: string, names: MeasureNames): Measure {
  const problems = Object.keys(names)
    .filter((key) => key !== "label")
    .map((key) => `${sense}: ${unknown("key", key, ["label"])}`);
  if (typeof unit !== "string") problems.push(`${sense}: the unit is ${unit}; give a text, "-" where there is none`);
  if (problems.length > 0) throw new RequestError(problems);
  return { ...names, sense, unit };
}

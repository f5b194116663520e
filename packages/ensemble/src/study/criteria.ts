import { type Criterion, type Measure, RequestError, unknown } from "@multivector/engine";

/** What is asked of some measures: at least the number (maximised) or at most (minimised), in their units. */
export type Thresholds = Readonly<Record<string, number>>;

/** Thresholds as criteria of the robustness functions. Throws {@link RequestError} for unknown measures and what is no number. */
export function criteriaOf(
  where: string,
  thresholds: Thresholds,
  measures: Readonly<Record<string, Measure>>,
): Criterion[] {
  const problems = Object.entries(thresholds).flatMap(([measure, threshold]) => {
    if (!Object.hasOwn(measures, measure)) return [`${where}: ${unknown("measure", measure, Object.keys(measures))}`];
    return Number.isFinite(threshold)
      ? []
      : [`${where}: the threshold of \`${measure}\` is ${threshold}; give a number`];
  });
  if (Object.keys(thresholds).length === 0) problems.push(`${where}: name at least one measure and its threshold`);
  if (problems.length > 0) throw new RequestError(problems);
  return Object.entries(thresholds).map(([measure, threshold]) => ({
    ...{ measure, threshold },
    sense: measures[measure]!.sense,
  }));
}

/** "reliability >= 0.95", as people write it. */
export function criterionText({ measure, sense, threshold }: Criterion): string {
  return `${measure} ${sense === "maximise" ? ">=" : "<="} ${threshold}`;
}

/** By run: 1 where a criterion is not met, 0 where all are, NaN where a value is missing. Columns in the order of the criteria. */
export function failures(columns: readonly Float64Array[], criteria: readonly Criterion[]): Float64Array {
  return Float64Array.from(columns[0]!, (_, i) => {
    let worse = 0;
    for (const [c, { sense, threshold }] of criteria.entries()) {
      const value = columns[c]![i]!;
      if (!Number.isFinite(value)) return Number.NaN;
      if (sense === "maximise" ? value < threshold : value > threshold) worse = 1;
    }
    return worse;
  });
}

/** Problems of a series over futures and times: rows are futures. Adds a sentence for each to `problems`. */
export function checkSeries(where: string, values: Float64Array, times: readonly number[], problems: string[]): void {
  if (times.length === 0 || values.length % times.length !== 0 || values.length === 0)
    problems.push(
      `${where} has ${values.length} values: not a whole number of futures with ${times.length} times each`,
    );
}

/** Problems of times. */
export function checkTimes(times: readonly number[], problems: string[]): void {
  if (times.length === 0) problems.push("at least one time is needed");
  if (times.some((time, i) => !Number.isFinite(time) || (i > 0 && time <= times[i - 1]!)))
    problems.push("times must be finite numbers, each later than the one before");
}

import type { States } from "../study/states.ts";

/** A yearly measure of a strategy, one row of years for each state. */
export function yearsOfStates(
  states: States,
  strategy: string,
  years: readonly number[],
  measure: (year: number) => string,
): Float64Array {
  const columns = years.map((year) => states.column(measure(year), strategy));
  const size = states.future.length * years.length;
  return Float64Array.from({ length: size }, (_, i) => columns[i % years.length]![Math.floor(i / years.length)]!);
}

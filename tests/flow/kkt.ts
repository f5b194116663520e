import type { LinearProgramme } from "@multivector/engine";

/** An answer to a programme: amounts and prices. */
export interface Answer {
  readonly objective: number;
  readonly x: ArrayLike<number>;
  readonly rowDual: ArrayLike<number>;
  readonly reducedCost: ArrayLike<number>;
}

/** Amounts within this of a bound, and prices within this of zero, times the size of the numbers, count as there. */
const TOLERANCE = 1e-7;

/**
 * What is wrong with an answer as an optimum of a programme (nothing if it is one): bounds, rows, reduced costs that are not cost less prices,
 * signs of prices at lower and upper bounds, prices off bounds, and the gap between primal and dual objective.
 */
export function faults(programme: LinearProgramme, answer: Answer): string[] {
  const { cost, lower, upper, rowLower, rowUpper } = programme;
  const { activity, reduced } = products(programme, answer);
  const amounts = Array.from(answer.x).slice(0, programme.columns);
  const near = TOLERANCE * largest(amounts);
  const cheap = TOLERANCE * largest([...cost, ...Array.from(answer.rowDual).slice(0, programme.rows)]);
  const found: string[] = [];
  let primal = 0;
  let dual = 0;
  const check = (name: string, x: number, low: number, high: number, price: number) => {
    if (x < low - near || x > high + near) found.push(`${name}: ${x} is outside ${low} .. ${high}`);
    if (price > cheap && x > low + near) found.push(`${name}: price ${price} but ${x} is above its lower bound ${low}`);
    if (price < -cheap && x < high - near)
      found.push(`${name}: price ${price} but ${x} is below its upper bound ${high}`);
    const bound = price > 0 ? low : high;
    // Rounding of a price times no bound at all is nothing.
    if (price !== 0 && Number.isFinite(bound)) dual += price * bound;
  };
  for (let c = 0; c < programme.columns; c++) {
    primal += cost[c]! * amounts[c]!;
    check(`column ${c}`, amounts[c]!, lower[c]!, upper[c]!, answer.reducedCost[c]!);
    if (Math.abs(reduced[c]! - answer.reducedCost[c]!) > cheap)
      found.push(`column ${c}: reduced cost ${answer.reducedCost[c]}, cost less prices ${reduced[c]}`);
  }
  for (let r = 0; r < programme.rows; r++)
    check(`row ${r}`, activity[r]!, rowLower[r]!, rowUpper[r]!, answer.rowDual[r]!);
  const size = 1e-7 * Math.max(1, Math.abs(primal), largest(amounts) * largest([...cost]));
  if (Math.abs(primal - answer.objective) > size)
    found.push(`objective ${answer.objective}, costs add up to ${primal}`);
  if (Math.abs(dual - primal) > size) found.push(`dual objective ${dual}, primal ${primal}`);
  return found;
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
}

function products(programme: LinearProgramme, { x, rowDual }: Answer) {
  const activity = new Float64Array(programme.rows);
  const reduced = programme.cost.slice();
  for (let c = 0; c < programme.columns; c++) {
    for (let k = programme.starts[c]!; k < programme.starts[c + 1]!; k++) {
      const row = programme.indices[k]!;
      activity[row]! += programme.values[k]! * x[c]!;
      reduced[c]! -= programme.values[k]! * rowDual[row]!;
    }
  }
  return { activity, reduced };
}

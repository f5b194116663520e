import { type Ensemble, RequestError, unknown } from "@multivector/engine";

/** Names of an ensemble that a question is about. */
export interface Asked {
  readonly policy: string;
  /** One theory, or all of them beside each other. */
  readonly theories: readonly string[];
}

/** The policy asked for, or the only one; the theory asked for, or all. Throws {@link RequestError} for what is not there. */
export function askedOf(ensemble: Ensemble, where: string, policy?: string, theory?: string): Asked {
  const { strategies, theories } = ensemble.shape;
  const problems: string[] = [];
  if (policy === undefined && strategies.length > 1)
    problems.push(`${where}: there are several policies; name one of ${strategies.join(", ")}`);
  if (policy !== undefined && !strategies.includes(policy))
    problems.push(`${where}: ${unknown("policy", policy, strategies)}`);
  if (theory !== undefined && !theories.includes(theory))
    problems.push(`${where}: ${unknown("theory", theory, theories)}`);
  if (problems.length > 0) throw new RequestError(problems);
  return { policy: policy ?? strategies[0]!, theories: theory === undefined ? theories : [theory] };
}

/** A measure under a policy: all futures of the first theory, then of the next. */
export function valuesOf(ensemble: Ensemble, measure: string, { policy, theories }: Asked): Float64Array {
  return joined(theories.map((theory) => ensemble.measure(measure, policy, theory)));
}

/** A column of futures, once for each theory. */
export function repeated(column: Float64Array, { theories }: Asked): Float64Array {
  return theories.length === 1 ? column : joined(theories.map(() => column));
}

function joined(columns: readonly Float64Array[]): Float64Array {
  if (columns.length === 1) return columns[0]!;
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}

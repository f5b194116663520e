import { unknown } from "../change/kind.ts";
import { strangeKeys } from "../design/known-keys.ts";
import { RequestError } from "../simulate/run.ts";
import { rowProblems } from "./regret.ts";

/** What is asked of a measure: at least (maximise) or at most (minimise) the threshold, in its unit. */
export interface Criterion {
  readonly measure: string;
  readonly sense: "minimise" | "maximise";
  readonly threshold: number;
  /** Whether a value equal to the threshold does. Default true. */
  readonly acceptEqual?: boolean;
}

/** Shares of futures, from 0 to 1, over those in which every measure asked for has a number. */
export interface DomainShares {
  readonly futures: number;
  readonly used: number;
  /** Share in which all criteria are met at once. */
  readonly all: number;
  /** Share in which each is met, in the order of the criteria. */
  readonly each: readonly { readonly measure: string; readonly share: number }[];
}

/**
 * Share of futures that meet several criteria at once, and each of them (Starr's domain criterion, Starr 1963, as used with several measures by Herman
 * et al. 2015, doi 10.1061/(ASCE)WR.1943-5452.0000509). Throws {@link RequestError} for unknown measures and where no future is left.
 */
export function domainCriterion(
  columns: Readonly<Record<string, ArrayLike<number>>>,
  criteria: readonly Criterion[],
): DomainShares {
  const problems = criteria.flatMap((criterion) => criterionProblems(criterion, Object.keys(columns)));
  if (criteria.length === 0) problems.push("domainCriterion: there is no criterion; give a measure and a threshold");
  const asked = criteria.map(({ measure }) => columns[measure]!);
  if (problems.length === 0) problems.push(...rowProblems("domainCriterion", asked));
  if (problems.length > 0) throw new RequestError(problems);
  const [futures, met] = [asked[0]!.length, criteria.map(() => 0)];
  let [used, all] = [0, 0];
  for (let i = 0; i < futures; i++) {
    if (asked.some((column) => !Number.isFinite(column[i]!))) continue;
    const kept = criteria.map((criterion, c) => meets(asked[c]![i]!, criterion));
    used++;
    if (kept.every(Boolean)) all++;
    for (let c = 0; c < met.length; c++) met[c]! += kept[c] ? 1 : 0;
  }
  if (used === 0) throw new RequestError(["domainCriterion: every future failed; there is nothing to count"]);
  return {
    ...{ futures, used, all: all / used },
    each: criteria.map(({ measure }, c) => ({ measure, share: met[c]! / used })),
  };
}

function meets(value: number, { sense, threshold, acceptEqual = true }: Criterion): boolean {
  if (value === threshold) return acceptEqual;
  return sense === "maximise" ? value > threshold : value < threshold;
}

function criterionProblems(criterion: Criterion, known: readonly string[]): string[] {
  const { measure, sense, threshold } = criterion;
  const where = "domainCriterion";
  const problems = strangeKeys(where, criterion, ["measure", "sense", "threshold", "acceptEqual"]);
  if (!known.includes(measure)) problems.push(`${where}: ${unknown("measure", String(measure), known)}`);
  if (sense !== "maximise" && sense !== "minimise")
    problems.push(`${where}: the sense of \`${measure}\` is ${sense}; give minimise or maximise`);
  if (!Number.isFinite(threshold))
    problems.push(`${where}: the threshold of \`${measure}\` is ${threshold}; give a number in its unit`);
  return problems;
}

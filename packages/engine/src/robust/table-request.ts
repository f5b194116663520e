import { strangeKeys } from "../design/known-keys.ts";
import { RequestError } from "../simulate/run.ts";
import { BOOTSTRAP_KEYS, type Bootstrap, bootstrapProblems } from "./bootstrap.ts";
import { ROBUSTNESS_METRICS, type RobustnessMetric } from "./metrics.ts";
import { bestOf, rowProblems, turnedRows } from "./regret.ts";
import type { RobustnessTableRequest } from "./robustness-table.ts";
import { SETTING_KEYS, settingProblems } from "./settings.ts";

const WHERE = "robustnessTable";
const KEYS = ["alternatives", "rows", "maximise", "metrics", "groups", ...SETTING_KEYS, ...BOOTSTRAP_KEYS];

/** The metrics asked for, or all that can be had. */
export function metricsOf({ metrics, threshold }: RobustnessTableRequest): readonly RobustnessMetric[] {
  return metrics ?? ROBUSTNESS_METRICS.filter((name) => name !== "starr" || threshold !== undefined);
}

/** Options of the intervals, as given or by default: 90 % of 200 resamples. */
export function tableBootstrap({ bootstraps = 200, seed = 1, confidence = 0.9 }: RobustnessTableRequest): Bootstrap {
  return { bootstraps, seed, confidence };
}

/** The futures no alternative failed in, and the rows over them with larger better. Throws {@link RequestError} for a request that cannot be met. */
export function usableRows(
  request: RobustnessTableRequest,
  bootstrap: Bootstrap,
): { readonly used: number; readonly rows: readonly Float64Array[]; readonly groups: Groups } {
  const problems = problemsOf(request, bootstrap);
  if (problems.length > 0) throw new RequestError(problems);
  const turned = turnedRows(request.rows, request.maximise);
  const whole = bestOf(turned);
  const isUsed = (_: unknown, i: number) => !Number.isNaN(whole[i]!);
  const rows = turned.map((row) => row.filter(isUsed));
  const used = rows[0]!.length;
  if (used === 0) throw new RequestError([`${WHERE}: in every future a run failed; there is nothing to compare`]);
  return { used, rows, groups: groupsOf(Array.from(request.groups ?? whole.keys()).filter(isUsed)) };
}

/** Futures that are drawn together: the number of each future's group, from 0, and how many groups there are. */
export interface Groups {
  readonly of: Uint32Array;
  readonly count: number;
}

function groupsOf(ids: readonly number[]): Groups {
  const numbers = new Map<number, number>();
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size);
  return { of: Uint32Array.from(ids, (id) => numbers.get(id)!), count: numbers.size };
}

function problemsOf(request: RobustnessTableRequest, bootstrap: Bootstrap): string[] {
  const { alternatives, rows, maximise } = request;
  const known = KEYS.filter((key) => key !== "percentiles");
  const problems = [
    ...strangeKeys(WHERE, request, known),
    ...settingProblems(WHERE, metricsOf(request), request),
    ...bootstrapProblems(WHERE, bootstrap),
    ...rowProblems(WHERE, rows),
  ];
  if (typeof maximise !== "boolean") problems.push(`${WHERE}: maximise is missing; say whether more is better`);
  if (alternatives.length !== rows.length)
    problems.push(`${WHERE}: there are ${alternatives.length} alternatives and ${rows.length} rows; give one row each`);
  const { groups } = request;
  if (groups !== undefined && groups.length !== (rows[0]?.length ?? 0))
    problems.push(`${WHERE}: there are ${groups.length} groups for ${rows[0]?.length ?? 0} futures; give one each`);
  const twice = alternatives.find((name, i) => alternatives.indexOf(name) < i);
  if (twice !== undefined) problems.push(`${WHERE}: two alternatives are called \`${twice}\``);
  return problems;
}

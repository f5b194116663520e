import { existsSync, mkdtempSync, rmdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Case, type CaseStudyRequest, comparedStrategies, type DesignSpec, unknown } from "@multivector/engine";
import type { Shard } from "@multivector/ensemble";
import { pick, readCount } from "./options.ts";
import { UsageError } from "./outcome.ts";
import { readStrategy } from "./political-options.ts";
import { readScenario } from "./scenario.ts";

/** Designs of futures that can be asked for by a number of futures alone. */
const DESIGNS = ["lhs", "sobol", "monte-carlo"] as const;

/** Splits `A,B`; undefined stays undefined. */
export function listed(text: string | undefined, option: string): string[] | undefined {
  if (text === undefined) return undefined;
  const parts = text.split(",").map((part) => part.trim());
  if (parts.includes("")) throw new UsageError(`${option} "${text}": write ids with commas between them, such as A,B`);
  return [...new Set(parts)];
}

/** Options that say which runs of a case are made. */
export interface StudyOptions {
  readonly strategies?: string;
  readonly theories?: string;
  readonly yearly?: boolean;
  readonly change: readonly string[];
  readonly without: readonly string[];
  readonly scenario?: string;
  readonly draws: string;
}

/** Which runs of a case are asked for; throws {@link UsageError} for unknown ids and for a case that has nothing to explore. */
export function studyRequest(kase: Case, options: StudyOptions): CaseStudyRequest {
  if (kase.theories.length === 0)
    throw new UsageError(`${kase.id} has no theories to run futures under; write them in theories.yaml`);
  const strategies = listed(options.strategies, "--strategies") ?? comparedStrategies(kase);
  if (strategies.length === 0) throw new UsageError(`${kase.id} has no strategies; write them in strategies.yaml`);
  const theories = listed(options.theories, "--theories");
  return {
    strategies: strategies.map((id) => readStrategy(kase, id)),
    theories: theories?.map((id) => pick(kase.theories, "theory", id, `${kase.id} theories`).id) ?? "drawn",
    ...(options.yearly ? { yearly: true } : {}),
    ...changedIn(kase, options),
  };
}

/** What is changed in all futures. A shock has its own days in a scenario; here it would be the same in every future, so it is written as a change. */
function changedIn(kase: Case, { change, without, scenario, draws }: StudyOptions): Partial<CaseStudyRequest> {
  if (readCount(draws, "--draws") > 0)
    throw new UsageError(`--draws ${draws}: futures draw politics alone, the network's ranges are not drawn; give 0`);
  const { shocks, ...file } = scenario ? readScenario(scenario) : { shocks: [], changes: [], without: [] };
  if (shocks.length > 0)
    throw new UsageError(`--scenario ${scenario}: shocks have no place in futures; write them as changes with dates`);
  const [changes, left] = [
    [...file.changes, ...change],
    [...file.without, ...without],
  ];
  for (const id of left) pick(kase.events, "event", id, `${kase.id} events`);
  return {
    ...(changes.length > 0 ? { changes } : {}),
    ...(left.length > 0 ? { without: left } : {}),
  };
}

/** A design by name; throws {@link UsageError}. */
export function readDesign(text: string, futures: number): DesignSpec {
  const kind = DESIGNS.find((name) => name === text);
  if (kind) return { kind, futures };
  throw new UsageError(`--design: ${unknown("design", text, DESIGNS)} Choose of ${DESIGNS.join(", ")}`);
}

/** A folder to write to, made when it is needed; throws {@link UsageError} where a file stands in its way or nothing can be written. */
export function readFolder(text: string): string {
  if (text.trim() === "") throw new UsageError(`--out "${text}": give the name of a folder`);
  let nearest = resolve(text);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory()) throw new UsageError(`--out ${text}: ${nearest} is a file; give a folder`);
  try {
    // Tried before anything is computed; and Node never returns from making folders where the system knows none.
    rmdirSync(mkdtempSync(join(nearest, ".writable-")));
    return text;
  } catch {
    throw new UsageError(`--out ${text}: ${nearest} cannot be written to; give another folder`);
  }
}

/** `2/8`: the second of eight; throws {@link UsageError}. */
export function readShard(text: string): Shard {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match && index >= 1 && index <= count) return { index, count };
  throw new UsageError(`--shard ${text}: write i/n with i from 1 to n, such as 2/8`);
}

/** `auto`, or a number of threads; throws {@link UsageError}. */
export function readWorkers(text: string): number | "auto" {
  if (text === "auto") return "auto";
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1) return workers;
  throw new UsageError(`--workers ${text}: give a whole number of threads from 1, or auto`);
}

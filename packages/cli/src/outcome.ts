import { CaseProblems, problemLine } from "@multivector/casefile";
import { type Case, ENGINE, RequestError, runIdOf } from "@multivector/engine";

/** A user's mistake in words: what, where, what to do. Exit 1. */
export class UsageError extends Error {}

/** The document every command prints with --json. */
export interface Envelope {
  readonly command: string;
  readonly case: string;
  readonly runId: string;
  readonly engine: string;
  readonly results: unknown;
  readonly warnings: readonly string[];
}

/** Wraps results of a command on a case. */
export function envelope(
  command: string,
  kase: Case,
  request: unknown,
  results: unknown,
  warnings: readonly string[] = [],
): Envelope {
  return { command, case: kase.id, runId: runIdOf(kase, { command, request }), engine: ENGINE, results, warnings };
}

/** Prints one JSON document on stdout and nothing else. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

/** Runs a command's action: bad input is exit 1 with one sentence per problem, a failure inside the program exit 2. */
export function guarded<A extends unknown[]>(action: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args);
    } catch (error) {
      process.exitCode = report(error);
    }
  };
}

function report(error: unknown): number {
  if (error instanceof CaseProblems) {
    for (const problem of error.problems) process.stderr.write(`${problemLine(problem)}\n`);
    return 1;
  }
  if (error instanceof RequestError) {
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    return 1;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  process.stderr.write(
    `multivector failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 2;
}

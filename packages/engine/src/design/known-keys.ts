import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";

/** A sentence for each key of an object that is none of `known`; `where` says whose. */
export function strangeKeys(where: string, given: object, known: readonly string[]): string[] {
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => `${where}: ${unknown("key", key, known)}`);
}

/** The options as they are. Throws {@link RequestError} for a key that is none of `known`. */
export function optionsOf<T extends object>(where: string, given: T, known: readonly string[]): T {
  const problems = strangeKeys(where, given, known);
  if (problems.length > 0) throw new RequestError(problems);
  return given;
}

import type { Case } from "@multivector/engine";
import { listShippedCases, openCase as open } from "../packages/casefile/src/index.ts";

export * from "../packages/casefile/src/index.ts";

const opened = new Map<string, Promise<Case>>();

/**
 * The case format as tests import it: a shipped case, which takes a second to read and check, is opened once for all test files of a process.
 * It is frozen to its last list, so that no test can change it for another; any other folder is read anew each time.
 */
export function openCase(nameOrFolder: string, options: { readonly root?: string } = {}): Promise<Case> {
  if (options.root !== undefined || !listShippedCases().includes(nameOrFolder)) return open(nameOrFolder, options);
  const known = opened.get(nameOrFolder);
  if (known) return known;
  const opening = open(nameOrFolder).then(frozen);
  opened.set(nameOrFolder, opening);
  return opening;
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

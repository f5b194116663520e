import type { Case } from "@multivector/engine";
import { findCaseFolder, listShippedCases } from "./find-folder.ts";
import { CaseProblems } from "./problem.ts";
import { readCase, unreadable } from "./read/read-case.ts";
import { didYouMean } from "./suggest.ts";

/**
 * The case of a shipped case's name (`kazakhstan`) or of a folder. Throws {@link CaseProblems} with every problem if there is an error.
 * `root`: a folder of case folders to look the name up in, instead of the shipped one.
 */
export async function openCase(nameOrFolder: string, options: { readonly root?: string } = {}): Promise<Case> {
  const folder = findCaseFolder(nameOrFolder, options.root);
  if (folder === undefined) {
    const shipped = listShippedCases(options.root);
    const list =
      shipped.length > 0 ? `The shipped cases are ${shipped.join(", ")}; or give a folder.` : "Give a folder.";
    throw new CaseProblems([unreadable(nameOrFolder, didYouMean(nameOrFolder, shipped, list))]);
  }
  const reading = readCase(folder);
  if (reading.case === undefined) throw new CaseProblems(reading.problems);
  return reading.case;
}

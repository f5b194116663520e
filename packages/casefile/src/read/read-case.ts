import type { Case, Problem } from "@multivector/engine";
import { checkAll } from "../check/check-case.ts";
import { listFiles, shownFolder } from "../files/case-files.ts";
import { hasErrors, problem, sortProblems } from "../problem.ts";
import { caseHead } from "../schema/case.ts";
import { assemble } from "./assemble.ts";
import { FolderReader } from "./folder-reader.ts";

/** A case as far as it can be read, with everything that is wrong with it; no case where there is an error. */
export interface CaseReading {
  readonly case: Case | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks a case folder. Never throws on bad input: all problems are collected, in the order of files and lines. */
export function readCase(folder: string): CaseReading {
  const shown = shownFolder(folder);
  let names: string[];
  try {
    names = listFiles(folder);
  } catch {
    return { case: undefined, problems: [unreadable(folder)] };
  }
  if (!names.some((name) => /\.(csv|yaml|json)$/.test(name))) return { case: undefined, problems: [notACase(shown)] };
  const reader = new FolderReader(folder, shown, names);
  const draft = assemble(reader);
  const damage = { lost: reader.lost, kinds: reader.damaged, isFaulty: hasErrors(reader.problems) };
  const problems = sortProblems([...reader.problems, ...checkAll(draft, damage)]);
  return { case: hasErrors(problems) ? undefined : draft, problems };
}

/** The problem of a case that is not there. */
export function unreadable(folder: string, remedy = "Check the path, or name one of the shipped cases."): Problem {
  const message = `There is no readable folder \`${folder}\`.`;
  return problem({ code: "missing-folder", file: folder, line: 0, path: "", message, remedy });
}

function notACase(shown: string): Problem {
  const message = "The folder holds no file of a case.";
  const remedy = `It needs at least a case.yaml with ${Object.keys(caseHead.row.shape).join(", ")}.`;
  return problem({ code: "missing-file", file: shown, line: 0, path: "", message, remedy });
}

import type { Case, Problem } from "@multivector/engine";
import { checkAll } from "../check/check-case.ts";
import { type CaseTexts, textsInMemory } from "../files/case-texts.ts";
import { hasErrors, problem, sortProblems } from "../problem.ts";
import { caseHead } from "../schema/case.ts";
import { assemble } from "./assemble.ts";
import { CaseReader } from "./case-reader.ts";

/** A case as far as it can be read, with everything that is wrong with it; no case where there is an error. */
export interface CaseReading {
  readonly case: Case | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks the files of a case held in memory, by name (`links.csv`, `figures/flows.csv`); `shown` (`cases/toy`) stands before the names in messages
 * and origins. Never throws on bad input: all problems are collected, in the order of files and lines.
 */
export function readCaseFiles(files: ReadonlyMap<string, string>, shown: string): CaseReading {
  return readTexts(textsInMemory(files), shown);
}

/** Reads and checks the texts of a case. */
export function readTexts(texts: CaseTexts, shown: string): CaseReading {
  if (!texts.names.some((name) => /\.(csv|yaml|json)$/.test(name)))
    return { case: undefined, problems: [notACase(shown)] };
  const reader = new CaseReader(texts, shown);
  const draft = assemble(reader);
  const damage = { lost: reader.lost, kinds: reader.damaged, isFaulty: hasErrors(reader.problems) };
  const problems = sortProblems([...reader.problems, ...checkAll(draft, damage)]);
  return { case: hasErrors(problems) ? undefined : draft, problems };
}

function notACase(shown: string): Problem {
  const message = "The folder holds no file of a case.";
  const remedy = `It needs at least a case.yaml with ${Object.keys(caseHead.row.shape).join(", ")}.`;
  return problem({ code: "missing-file", file: shown, line: 0, path: "", message, remedy });
}

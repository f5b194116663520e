import type { Problem } from "@multivector/engine";
import { listFiles, readText, shownFolder } from "../files/case-files.ts";
import { problem } from "../problem.ts";
import { type CaseReading, readTexts } from "./read-case-files.ts";

/** Reads and checks a case folder. Never throws on bad input: all problems are collected, in the order of files and lines. */
export function readCase(folder: string): CaseReading {
  let names: string[];
  try {
    names = listFiles(folder);
  } catch {
    return { case: undefined, problems: [unreadable(folder)] };
  }
  return readTexts({ names, read: (name) => readText(folder, name) }, shownFolder(folder));
}

/** The problem of a case that is not there. */
export function unreadable(folder: string, remedy = "Check the path, or name one of the shipped cases."): Problem {
  const message = `There is no readable folder \`${folder}\`.`;
  return problem({ code: "missing-folder", file: folder, line: 0, path: "", message, remedy });
}

import type { Problem } from "@multivector/engine";
import { expect } from "vitest";
import { readCase } from "../read/read-case.ts";
import type { CaseReading } from "../read/read-case-files.ts";
import { type Edit, edited, withFolder } from "./toy-folder.ts";

/** One thing put wrong in the toy, and what must be said of it. */
export interface Fault extends Edit {
  readonly what: string;
  /** Code of the one problem, where it stands, and a word of its remedy. */
  readonly code: string;
  readonly at: string;
  readonly remedy: string;
  readonly severity?: "warning";
  /** What else the fault needs in order to be one. */
  readonly also?: readonly Edit[];
}

/** Reads the toy with edits. */
export const read = (edits: readonly Edit[]): CaseReading => withFolder(edited(edits), (folder) => readCase(folder));

/** File and line of a problem. */
export const place = (problem: Problem): string => `${problem.file}:${problem.line}`;

/** The fault is reported once, where it stands, with its remedy, in plain words, and keeps the case from being opened if it is an error. */
export function expectOneProblem(fault: Fault): void {
  const { case: toy, problems } = read([...(fault.also ?? []), fault]);
  expect(problems.map((p) => [p.code, place(p)])).toEqual([[fault.code, `cases/toy/${fault.at}`]]);
  const problem = problems[0]!;
  expect(problem.severity).toBe(fault.severity ?? "error");
  expect(problem.remedy).toContain(fault.remedy);
  expect(toy === undefined).toBe(problem.severity === "error");
  expectPlain(problem);
}

/** No trace of the program in what a reader sees. */
export function expectPlain({ message, remedy, path, file }: Problem): void {
  expect(message).toMatch(/^[A-Z0-9`].*[.?]$/s);
  expect(remedy).toMatch(/^[A-Z].*[.?]$/s);
  for (const text of [message, remedy, path, file]) expect(text).not.toMatch(/undefined|\[object|NaN|\n\s+at |Error:/);
}

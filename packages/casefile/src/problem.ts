import type { Problem } from "@multivector/engine";

/** A problem as it is first stated: severity defaults to error, path and remedy must be given. */
export interface ProblemParts {
  readonly severity?: Problem["severity"];
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** A problem with its defaults filled in. */
export function problem(parts: ProblemParts): Problem {
  return { ...parts, severity: parts.severity ?? "error" };
}

/** True if any problem is an error rather than a warning. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === "error");
}

/** Problems by file, line, path and code: the same order on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) => text(a.file, b.file) || a.line - b.line || text(a.path, b.path) || text(a.code, b.code),
  );
}

/** One problem on one line: `file:line path message remedy`. */
export function problemLine(p: Problem): string {
  const place = p.line > 0 ? `${p.file}:${p.line}` : p.file;
  return [p.severity, place, p.path === "" ? "" : `${p.path}:`, p.message, p.remedy]
    .filter((part) => part !== "")
    .join(" ");
}

/** Raised by `openCase`; carries every problem of the case, not only the first. */
export class CaseProblems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((p) => p.severity === "error");
    super(
      `The case has ${errors.length} error${errors.length === 1 ? "" : "s"}.\n${errors.map(problemLine).join("\n")}`,
    );
    this.name = "CaseProblems";
    this.problems = problems;
  }
}

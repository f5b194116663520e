export { checkCase } from "./check/check-case.ts";
export { type Line, parseLines } from "./files/read-csv.ts";
export { findCaseFolder, listShippedCases } from "./find-folder.ts";
export { openCase } from "./open-case.ts";
export { CaseProblems, hasErrors, problemLine } from "./problem.ts";
export { readCase } from "./read/read-case.ts";
export type { CaseReading } from "./read/read-case-files.ts";
export { jsonSchemas } from "./schema/json-schemas.ts";
export { didYouMean, nearest } from "./suggest.ts";

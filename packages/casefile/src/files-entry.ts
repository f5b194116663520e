export { type CheckOutcome, checkCase, checkOutcomes } from "./check/check-case.ts";
export { appendRow, deleteRow, setCell } from "./edit/csv-edits.ts";
export { type FieldOfKind, type FieldType, type KindOfRecord, kindsOf } from "./edit/kinds-of.ts";
export type { Names } from "./edit/references.ts";
export { EditRefused } from "./edit/refusal.ts";
export { csvOf, type Pasted, type PasteProblem, pastedRows } from "./edit/tables.ts";
export { recordPath, type ScalarValue, setScalar, type YamlPath } from "./edit/yaml-edits.ts";
export { hasErrors, problemLine } from "./problem.ts";
export { type CaseReading, readCaseFiles } from "./read/read-case-files.ts";

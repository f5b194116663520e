import type { KindOfRecord, RecordInFile, ScalarValue, YamlPath } from "@multivector/casefile/files";
import {
  appendRow,
  csvOf,
  deleteRow,
  filesOfKind,
  kindsOf,
  mergedTable,
  pastedRows,
  readCaseFiles,
  recordPath,
  recordsOf,
  setCell,
  setList,
  setScalar,
} from "@multivector/casefile/files";
import type { Case, Problem } from "@multivector/engine";
import type { Files } from "./files.ts";
import { IntakeRefused } from "./intake.ts";
import { namesIn } from "./names.ts";
import { unpackedCase } from "./unpack.ts";

/** One field of a record set to another value; a list where the field holds one. */
export interface FieldEdit {
  readonly path: YamlPath;
  readonly value: ScalarValue | readonly (string | number)[];
}

/** Everything wrong with the files, the ids a field can name, and whether there is a case at all. */
export interface Reading {
  readonly problems: readonly Problem[];
  readonly names: Readonly<Record<string, readonly string[]>>;
}

let lastCase: Case | undefined;

/** What the page has done away from its own thread, by name: reading, and every edit of a text. All are pure but `read`, whose case `lastCase` hands over. */
export const TASKS = {
  kinds: (): readonly KindOfRecord[] => kindsOf(),
  records: ({ kind, files }: { readonly kind: string; readonly files: Files }) => ({
    files: filesOfKind(kind, files),
    records: recordsOf(kind, files) as readonly RecordInFile[],
  }),
  read: ({ files, shown }: { readonly files: Files; readonly shown: string }): Reading => {
    const reading = readCaseFiles(files, shown);
    lastCase = reading.case;
    return { problems: reading.problems, names: namesIn(files) };
  },
  lastCase: (): Case | undefined => lastCase,
  save: ({ kind, text, line, edits }: SaveAsk): string => saved(kind, text, line, edits),
  append: ({ text, rows }: { readonly text: string; readonly rows: readonly Readonly<Record<string, string>>[] }) =>
    rows.reduce<string>(appendRow, text),
  remove: ({ text, line }: { readonly text: string; readonly line: number }): string => deleteRow(text, line),
  paste: ({ kind, text }: { readonly kind: string; readonly text: string }) => pastedRows(kind, text),
  table: ({ kind, files }: { readonly kind: string; readonly files: Files }) => csvOf(kind, files),
  unpack: (bytes: Uint8Array) => unpackedOrWhy(bytes),
  merge: ({ kind, text, files, into }: MergeAsk) => mergedTable(kind, text, files, into),
};

interface SaveAsk {
  readonly kind: KindOfRecord;
  readonly text: string;
  readonly line: number;
  readonly edits: readonly FieldEdit[];
}

interface MergeAsk {
  readonly kind: string;
  readonly text: string;
  readonly files: Files;
  readonly into: string;
}

function unpackedOrWhy(bytes: Uint8Array) {
  try {
    return unpackedCase(bytes);
  } catch (error) {
    if (!(error instanceof IntakeRefused)) throw error;
    return { why: error.why, gaps: error.gaps };
  }
}

function saved({ name, format }: KindOfRecord, text: string, line: number, edits: readonly FieldEdit[]): string {
  if (format === "csv")
    return edits.reduce((now, { path, value }) => setCell(now, line, String(path[0]), String(value)), text);
  // A claims file has one text, under a field of its own.
  const start = name === "texts" ? ["text"] : recordPath(text, line);
  return edits.reduce((now, { path, value }) => {
    const full = [...start, ...path];
    return typeof value === "object" ? setList(now, full, value) : setScalar(now, full, value);
  }, text);
}

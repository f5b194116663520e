import { readCsv } from "../files/read-csv.ts";
import { isRecord, itemsOf, readYaml } from "../files/read-yaml.ts";
import type { RawRecord } from "../files/record.ts";
import { type FileKind, sortFiles } from "../read/sort-files.ts";
import type { Kind } from "../schema/kind.ts";
import { KINDS } from "../schema/registry.ts";
import { columnsOf } from "../schema/walk.ts";
import { didYouMean } from "../suggest.ts";
import { EditRefused } from "./refusal.ts";

/** A record as it stands in a file of a case, whether or not it is right. */
export interface RecordInFile {
  readonly file: string;
  /** The line it begins on, as problems and edits name it. */
  readonly line: number;
  /** What is given: text in a table, whatever YAML holds elsewhere; empty fields are left out. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Columns its table lacks. */
  readonly absent: readonly string[];
}

/** The files a kind of record is kept in, in the order they are read. Throws {@link EditRefused} for an unknown kind. */
export function filesOfKind(name: string, files: ReadonlyMap<string, string>): readonly string[] {
  const { name: known } = kindNamed(name);
  const key = (known === "texts" ? "claims" : known) as FileKind;
  return sortFiles([...files.keys()].sort(), "").byKind.get(key) ?? [];
}

/** All records of a kind as its files have them, faulty ones too; what cannot be read as a record is left out, and is among the problems of the case. */
export function recordsOf(name: string, files: ReadonlyMap<string, string>): RecordInFile[] {
  const kind = kindNamed(name);
  return filesOfKind(name, files).flatMap((file) =>
    rawRecords(kind, file, files.get(file)!).flatMap(({ value, line, absent }) =>
      isRecord(value) ? [{ file, line, values: value, absent: [...(absent ?? [])] }] : [],
    ),
  );
}

function rawRecords(kind: Kind, file: string, text: string): readonly RawRecord[] {
  if (kind.format === "csv") return readCsv(file, text, columnsOf(kind.row)).records;
  const { root } = readYaml(file, text);
  if (!root) return [];
  if (kind.name === "case") return [root];
  if (kind.name === "claims") return itemsOf(root, "claims") ?? [];
  if (kind.name === "texts") {
    const value = isRecord(root.value) ? root.value.text : undefined;
    return value === undefined ? [] : [{ ...root, value, line: root.lineOf(["text"]) }];
  }
  return itemsOf(root) ?? [];
}

function kindNamed(name: string): Kind {
  const kinds = KINDS as readonly Kind[];
  const kind = kinds.find((candidate) => candidate.name === name);
  if (kind) return kind;
  const names = kinds.map((one) => one.name);
  throw new EditRefused(
    `\`${name}\` is no kind of record: ${didYouMean(name, names, `the kinds are ${names.join(", ")}.`)}`,
  );
}

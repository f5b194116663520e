import type { Problem } from "@multivector/engine";
import type { CaseTexts } from "../files/case-texts.ts";
import { readCsv } from "../files/read-csv.ts";
import { itemsOf, readYaml } from "../files/read-yaml.ts";
import type { RawRecord } from "../files/record.ts";
import { problem } from "../problem.ts";
import type { Kind } from "../schema/kind.ts";
import { LISTS } from "../schema/registry.ts";
import { columnsOf } from "../schema/walk.ts";
import { readRecords } from "./read-records.ts";
import { type FileKind, sortFiles } from "./sort-files.ts";

type Lists = typeof LISTS;
type BuiltOf<K> = K extends { build(row: never, origin: never): infer Built } ? Built : never;

/** Reads the files of one case kind by kind and collects what is wrong with them. */
export class CaseReader {
  readonly problems: Problem[] = [];
  /** Ids of records that are there but could not be read, by kind. */
  readonly lost = new Map<string, string[]>();
  /** Kinds of which a whole file is missing or could not be read to its end. */
  readonly damaged = new Set<string>();
  readonly #texts: CaseTexts;
  readonly #shown: string;
  readonly #byKind: ReadonlyMap<FileKind, readonly string[]>;

  constructor(texts: CaseTexts, shown: string) {
    this.#texts = texts;
    this.#shown = shown;
    const { byKind, problems } = sortFiles(texts.names, shown);
    this.#byKind = byKind;
    this.problems.push(...problems);
  }

  /** All records of a list kind, merged in file-name order. */
  list<Name extends keyof Lists>(name: Name): BuiltOf<Lists[Name]>[] {
    const kind: Kind = LISTS[name] as never;
    const files = this.files(name);
    if (files.length === 0 && kind.required) this.#missing(kind);
    const raws = files.flatMap((file) => (kind.format === "csv" ? this.#csv(file, kind) : this.#items(file, kind)));
    return this.records(kind, raws) as BuiltOf<Lists[Name]>[];
  }

  /** Builds records of a kind from raw ones, collecting their problems. */
  records(kind: Kind, raws: readonly RawRecord[]): object[] {
    const { records, problems, lost } = readRecords<object>(kind, raws);
    this.problems.push(...problems);
    this.lost.set(kind.name, [...(this.lost.get(kind.name) ?? []), ...lost]);
    return records;
  }

  /** Names of the files of a kind. */
  files(kind: FileKind): readonly string[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The content of a YAML or JSON file; undefined where it is empty or unreadable. */
  root(file: string, kind: string): RawRecord | undefined {
    const text = this.#text(file, kind);
    if (text === undefined) return undefined;
    const { root, problems } = readYaml(this.shown(file), text);
    if (problems.some(({ code }) => code === "bad-yaml")) this.damaged.add(kind);
    this.problems.push(...problems);
    return root;
  }

  /** How a file of this case is named in messages. */
  shown(file: string): string {
    return `${this.#shown}/${file}`;
  }

  #csv(file: string, kind: Kind): RawRecord[] {
    const text = this.#text(file, kind.name);
    if (text === undefined) return [];
    const { records, problems } = readCsv(this.shown(file), text, columnsOf(kind.row));
    if (problems.some(({ code }) => code === "bad-csv" || code === "empty-file")) this.damaged.add(kind.name);
    this.problems.push(...problems);
    return records;
  }

  #items(file: string, kind: Kind): RawRecord[] {
    const root = this.root(file, kind.name);
    if (root === undefined || root.value === null) return [];
    const items = itemsOf(root);
    if (items) return items;
    this.damaged.add(kind.name);
    const message = "The file is not a list of records.";
    const remedy = `Begin each record with \`- ${Object.keys(kind.row.shape)[0]}: ...\`.`;
    this.problems.push(
      problem({ code: "bad-structure", file: this.shown(file), line: root.line, path: kind.name, message, remedy }),
    );
    return [];
  }

  #text(file: string, kind: string): string | undefined {
    try {
      return this.#texts.read(file);
    } catch {
      this.damaged.add(kind);
      const message = "The file cannot be read.";
      const remedy = "Check that it is a plain file which you may read.";
      this.problems.push(
        problem({ code: "unreadable-file", file: this.shown(file), line: 1, path: "", message, remedy }),
      );
      return undefined;
    }
  }

  #missing(kind: Kind): void {
    this.damaged.add(kind.name);
    const file = `${kind.name}.${kind.format}`;
    const columns = Object.keys(kind.row.shape).join(kind.format === "csv" ? "," : ", ");
    const message = `The case has no ${file} (nor a folder ${kind.name}/).`;
    const remedy = `Add it; a record has the fields ${columns}.`;
    this.problems.push(
      problem({ code: "missing-file", file: this.shown(file), line: 0, path: kind.name, message, remedy }),
    );
  }
}

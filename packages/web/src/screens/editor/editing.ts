import type { FieldOfKind, KindOfRecord } from "@multivector/casefile/files";
import type { Problem } from "@multivector/engine";
import { createContext, useContext } from "react";
import type { Answered } from "../../engine/use-answer.ts";
import { store } from "../../state/store.ts";
import type { Draft } from "./draft.ts";
import type { Reading } from "./tasks.ts";

/** What every part of the editor needs: the folder, what records are made of, and what is wrong. */
export interface Editing {
  readonly draft: Draft;
  readonly kinds: readonly KindOfRecord[];
  readonly reading: Answered<Reading>;
  /** Saves fields that are filled in; why it could not is in `refused`. */
  readonly save: () => Promise<void>;
  readonly refused: string;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("A part of the editor is drawn outside of it.");
  return editing;
}

/** The parts of the editor, by the word the link has for them. */
export const VIEWS = ["records", "table", "text", "changes"] as const;

/** Shows the record that begins on a line of a file, or holds it. */
export function goToRecord(kind: string, file: string, line: number): void {
  const { view } = store.get();
  const record = `${file}:${line}`;
  store.update({ view: { ...without(view), "editor.kind": kind, "editor.record": record } });
}

/** Shows a line of the text of a file. */
export function goToLine(file: string, line: number): void {
  const { view } = store.get();
  const place = { "editor.view": "text", "editor.file": file, "editor.line": String(line) };
  store.update({ view: { ...without(view), ...place } });
}

function without(view: Readonly<Record<string, string>>): Record<string, string> {
  const { "editor.view": _, "editor.find": __, ...rest } = view;
  return rest;
}

/** The kind of record a file holds; undefined for a file of no kind. */
export function kindOfFile(kinds: readonly KindOfRecord[], file: string): KindOfRecord | undefined {
  if (file === "claims/conflicts.yaml") return kinds.find(({ name }) => name === "conflicts");
  const stem = file.split("/")[0]!.replace(/\.\w+$/, "");
  return kinds.find(({ name }) => name === stem);
}

/** A problem's file as the case has it, without the folder. */
export function fileOf({ file }: Problem, { base }: Draft): string {
  return file.startsWith(`${base.shown}/`) ? file.slice(base.shown.length + 1) : file;
}

/** Ids a field can name. */
export function optionsOf({ names }: FieldOfKind, reading: Reading | null): readonly string[] {
  if (names === undefined || reading === null) return [];
  return (typeof names === "string" ? [names] : names).flatMap((name) => reading.names[name] ?? []);
}

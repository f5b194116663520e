import type { KindOfRecord } from "@multivector/casefile/files";
import { store } from "../../state/store.ts";
import { edits } from "./case-lane.ts";
import { type Draft, drafts } from "./draft.ts";
import { goToRecord } from "./editing.ts";
import { cellOf, fieldAt, fieldEdit, rawAt } from "./field-values.ts";
import type { Pending } from "./keep.ts";
import type { FieldEdit } from "./tasks.ts";

/** Writes the fields that are filled in into the text of their file. Rejects with a sentence where they cannot be written; they stay filled in. */
export async function savePending(kinds: readonly KindOfRecord[]): Promise<void> {
  const state = drafts.get();
  if (state.status !== "ready" || state.draft.pending === null) return;
  const { draft } = state;
  const pending = state.draft.pending;
  const kind = kinds.find(({ name }) => name === pending.kind);
  if (!kind) throw new Error(`There is no kind of record \`${pending.kind}\`.`);
  const before = draft.files.get(pending.file) ?? "";
  const after = pending.line === 0 ? await appended(kind, pending, draft) : await changed(kind, pending, draft);
  const now = drafts.get();
  // While it was written another edit came: it is written into the newer text.
  if (now.status === "ready" && now.draft.files !== draft.files) return savePending(kinds);
  drafts.fill(null);
  if (after !== before) drafts.change(new Map([[pending.file, after]]));
  follow(pending, before, after);
}

function appended(kind: KindOfRecord, { file, fields }: Pending, { files }: Draft): Promise<string> {
  const cells = Object.entries(fields).map(
    ([key, value]) => [(JSON.parse(key) as string[])[0]!, cellOf(value)] as const,
  );
  const text = files.get(file) ?? `${kind.fields.map(({ name }) => name).join(",")}\n`;
  return edits.do("append", { text, rows: [Object.fromEntries(cells.filter(([, value]) => value !== ""))] });
}

async function changed(kind: KindOfRecord, { file, line, fields }: Pending, { files }: Draft): Promise<string> {
  const { records } = await edits.do("records", { kind: kind.name, files });
  const record = records.find((one) => one.file === file && one.line === line);
  if (!record) throw new Error(`No record of ${kind.name} begins on line ${line} of ${file} any more.`);
  const edited = Object.entries(fields).map(([key, value]) => {
    const path = JSON.parse(key) as FieldEdit["path"];
    return fieldEdit(kind, fieldAt(kind.fields, path)!, path, rawAt(record.values, path), value);
  });
  return edits.do("save", { kind, text: files.get(file) ?? "", line, edits: edited });
}

/** The record that is shown stays shown though its line has moved; a new one is shown. */
function follow({ kind, file, line }: Pending, before: string, after: string): void {
  const shown = store.get().view["editor.record"] ?? "";
  const [shownFile, shownLine = "0"] = [shown.slice(0, shown.lastIndexOf(":")), shown.split(":").at(-1)];
  const count = (text: string) => text.split("\n").length;
  if (line === 0) {
    if (shown === "new") goToRecord(kind, file, count(after.trimEnd()));
  } else if (shownFile === file && Number(shownLine) > line)
    goToRecord(kind, file, Number(shownLine) + count(after) - count(before));
}

import type { FieldOfKind, KindOfRecord, RecordInFile } from "@multivector/casefile/files";
import type { Problem } from "@multivector/engine";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { edits, type TaskAnswer } from "./case-lane.ts";
import { drafts } from "./draft.ts";
import { fileOf, goToLine, useEditing } from "./editing.ts";
import { Field } from "./field.tsx";
import { type FieldValue, fieldValue, rawAt } from "./field-values.ts";
import type { Pending } from "./keep.ts";
import type { FieldEdit } from "./tasks.ts";

/** The form of a record, with every field of its kind; null: of a new row. What is filled in when it is left is saved. */
export function RecordForm({
  kind,
  record,
  found,
}: {
  readonly kind: KindOfRecord;
  readonly record: RecordInFile | null;
  readonly found: TaskAnswer<"records">;
}): ReactNode {
  const say = useWords();
  const { draft, save } = useEditing();
  const [into, setInto] = useState(found.files.at(-1) ?? kind.file);
  const file = record?.file ?? into;
  const line = record?.line ?? 0;
  const { pending } = draft;
  const mine = pending?.kind === kind.name && pending.line === line && (line === 0 || pending.file === file);
  const filled: Pending["fields"] = mine ? pending.fields : {};
  useEffect(() => () => void save(), [save]);
  const problems = useProblemsOf(record, found.records);
  const fill = (path: FieldEdit["path"], value: FieldValue) =>
    drafts.fill({ kind: kind.name, file, line, fields: { ...filled, [JSON.stringify(path)]: value } });
  const heldAt = (path: FieldEdit["path"], field: FieldOfKind): FieldValue | null =>
    filled[JSON.stringify(path)] ?? fieldValue(field, rawAt(record?.values ?? {}, path));
  return (
    <form
      className="panel record-form"
      data-panel="record"
      aria-label={say("editor.form", { title: kind.title })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header>
        <h3>{record ? String(record.values.id ?? kind.title) : say("editor.newOf", { title: kind.title })}</h3>
        <p className="quiet">{record ? `${file}, ${say("editor.line", { line })}` : null}</p>
      </header>
      {record || found.files.length < 2 ? null : <IntoSelect files={found.files} value={into} onChange={setInto} />}
      <fieldset className="fields" disabled={pending !== null && !mine}>
        <legend className="unseen">{kind.title}</legend>
        {kind.fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            path={[field.name]}
            heldAt={heldAt}
            raw={record?.values[field.name]}
            fill={fill}
            absent={record?.absent.includes(field.name) ?? false}
            problems={problems.filter((problem) => fieldOf(problem) === field.name)}
            toText={() => goToLine(file, Math.max(1, line))}
          />
        ))}
      </fieldset>
      <Buttons kind={kind} record={record} isFilled={mine} />
    </form>
  );
}

function Buttons({
  kind,
  record,
  isFilled,
}: {
  readonly kind: KindOfRecord;
  readonly record: RecordInFile | null;
  readonly isFilled: boolean;
}): ReactNode {
  const say = useWords();
  const { draft } = useEditing();
  const [, choose] = useView("editor.record", "");
  const remove = async ({ file, line }: RecordInFile) => {
    drafts.fill(null);
    const text = await edits.do("remove", { text: draft.files.get(file) ?? "", line });
    choose("");
    drafts.change(new Map([[file, text]]));
  };
  return (
    <div className="editor-actions">
      <button type="submit" className="primary" data-action="save" disabled={!isFilled}>
        {say(record ? "editor.save" : "editor.addRow")}
      </button>
      <button type="button" data-action="cancel" disabled={!isFilled} onClick={() => drafts.fill(null)}>
        {say("editor.cancel")}
      </button>
      {record ? (
        <button type="button" onClick={() => goToLine(record.file, record.line)}>
          {say("editor.inText")}
        </button>
      ) : null}
      {record && kind.format === "csv" ? (
        <button type="button" data-action="delete" onClick={() => void remove(record)}>
          {say("editor.delete")}
        </button>
      ) : null}
    </div>
  );
}

function IntoSelect({
  files,
  value,
  onChange,
}: {
  readonly files: readonly string[];
  readonly value: string;
  readonly onChange: (file: string) => void;
}): ReactNode {
  const say = useWords();
  return (
    <label className="into">
      {say("editor.into")}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {files.map((file) => (
          <option key={file}>{file}</option>
        ))}
      </select>
    </label>
  );
}

/** The problems on the lines of a record. */
function useProblemsOf(record: RecordInFile | null, records: readonly RecordInFile[]): readonly Problem[] {
  const { reading, draft } = useEditing();
  const problems = reading.answer?.problems;
  return useMemo(() => {
    if (record === null || !problems) return [];
    const next = records.find(({ file, line }) => file === record.file && line > record.line);
    return problems.filter(
      (problem) =>
        fileOf(problem, draft) === record.file &&
        problem.line >= record.line &&
        problem.line < (next?.line ?? Number.POSITIVE_INFINITY),
    );
  }, [record, records, problems, draft]);
}

/** The field a problem's path names: `links[cpc.1].to` is about `to`. */
function fieldOf({ path }: Problem): string {
  return /^[\w-]+(?:\[[^\]]*\])?\.?([\w-]*)/.exec(path)?.[1] ?? "";
}

import type { KindOfRecord, RecordInFile } from "@multivector/casefile/files";
import { type ReactNode, useMemo } from "react";
import { Answer } from "../../parts/status.tsx";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { edits, type TaskAnswer, useTask } from "./case-lane.ts";
import { useEditing } from "./editing.ts";
import { KindSelect } from "./kind-select.tsx";
import { RecordForm } from "./record-form.tsx";
import { RecordTable } from "./record-table.tsx";

/** The records of a kind: a table that can be searched, and the form of the one chosen. */
export function Records(): ReactNode {
  const say = useWords();
  const { draft, kinds } = useEditing();
  const [name, setName] = useView("editor.kind", "links");
  const [, choose] = useView("editor.record", "");
  const kind = kinds.find((one) => one.name === name) ?? kinds[0]!;
  const found = useTask(
    edits,
    "records",
    useMemo(() => ({ kind: kind.name, files: draft.files }), [kind, draft.files]),
  );
  return (
    <section data-panel="records" aria-label={say("editor.view.records")}>
      <div className="controls">
        <KindSelect
          kinds={kinds}
          value={kind.name}
          onChange={(next) => {
            choose("");
            setName(next);
          }}
        />
        <Search />
        {kind.format === "csv" ? (
          <button type="button" data-action="new-record" onClick={() => choose("new")}>
            {say("editor.newRow")}
          </button>
        ) : null}
      </div>
      <Answer of={found}>{(answer) => <RecordsOf key={kind.name} kind={kind} found={answer} />}</Answer>
    </section>
  );
}

function Search(): ReactNode {
  const say = useWords();
  const [find, setFind] = useView("editor.find", "");
  return (
    <label>
      {say("editor.find")}
      <input type="search" value={find} onChange={({ target }) => setFind(target.value)} />
    </label>
  );
}

function RecordsOf({ kind, found }: { readonly kind: KindOfRecord; readonly found: TaskAnswer<"records"> }): ReactNode {
  const say = useWords();
  const [chosen] = useView("editor.record", "");
  const record = chosen === "new" ? null : recordAt(found.records, chosen);
  const known = found.records.length === 0 || found.records.some(({ file }) => found.files.includes(file));
  if (!known) return <p role="status">{say("state.loading")}</p>;
  return (
    <div className="editor-split">
      <RecordTable kind={kind} records={found.records} chosen={record} />
      {record || chosen === "new" ? (
        <RecordForm key={chosen} kind={kind} record={record} found={found} />
      ) : (
        <p className="empty">{say("editor.chooseRecord")}</p>
      )}
    </div>
  );
}

/** The record that begins on a line `file:line`, or holds it. */
function recordAt(records: readonly RecordInFile[], place: string): RecordInFile | null {
  const at = place.lastIndexOf(":");
  const [file, line] = [place.slice(0, at), Number(place.slice(at + 1))];
  return records.findLast((record) => record.file === file && record.line <= line) ?? null;
}

import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { isTyping } from "../../parts/chart.tsx";
import { Answer, Failed } from "../../parts/status.tsx";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { checks, edits, type TaskAnswer, useTask } from "./case-lane.ts";
import { Changes } from "./changes.tsx";
import { type Draft, drafts, useDraft } from "./draft.ts";
import "./editor.css";
import { letterOf } from "../../parts/letter-of.ts";
import { type Editing, EditingContext, useEditing, VIEWS } from "./editing.ts";
import { changesBetween } from "./files.ts";
import { FolderBar } from "./folder-bar.tsx";
import { ProblemList } from "./problem-list.tsx";
import { Records } from "./records.tsx";
import { savePending } from "./save-pending.ts";
import { TableView } from "./table-view.tsx";
import { TextView } from "./text-view.tsx";

/** The files of a case under edit: forms, tables, text, everything that is wrong, and what was changed. */
export function Editor(): ReactNode {
  const say = useWords();
  const { case: slot } = useWorkbench();
  const state = useDraft(slot);
  const kinds = useTask(edits, "kinds", null);
  if (state.status === "failed") return <Failed problems={state.problems} />;
  if (state.status === "loading") return <p role="status">{say("editor.opening")}</p>;
  return <Answer of={kinds}>{(list) => <EditorOf draft={state.draft} kinds={list} />}</Answer>;
}

function EditorOf({ draft, kinds }: { readonly draft: Draft; readonly kinds: TaskAnswer<"kinds"> }): ReactNode {
  const { shown } = draft.base;
  const { files } = draft;
  const reading = useTask(
    checks,
    "read",
    useMemo(() => ({ files, shown }), [files, shown]),
    300,
  );
  const [refused, setRefused] = useState("");
  const save = useCallback(
    () =>
      savePending(kinds).then(
        () => setRefused(""),
        (error: Error) => setRefused(error.message),
      ),
    [kinds],
  );
  useUndoKeys();
  const editing = useMemo<Editing>(
    () => ({ draft, kinds, reading, save, refused }),
    [draft, kinds, reading, save, refused],
  );
  return (
    <EditingContext value={editing}>
      <div className="editor">
        <FolderBar />
        <Views />
        <ProblemList />
      </div>
    </EditingContext>
  );
}

const PARTS = { records: Records, table: TableView, text: TextView, changes: Changes } as const;

function Views(): ReactNode {
  const say = useWords();
  const [chosen, choose] = useView("editor.view", "records");
  const { draft } = useEditing();
  const view = VIEWS.find((one) => one === chosen) ?? "records";
  const Part = PARTS[view];
  const changed = useMemo(() => changesBetween(draft.base.files, draft.files).size, [draft]);
  return (
    <>
      <div className="editor-views">
        <nav aria-label={say("editor.views")}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === view}
              data-action={`view-${one}`}
              onClick={() => choose(one)}
            >
              {say(`editor.view.${one}`)}
              {one === "changes" && changed > 0 ? ` (${changed})` : ""}
            </button>
          ))}
        </nav>
        <span className="editor-undo">
          <button
            type="button"
            data-action="undo"
            disabled={draft.undo === 0 && draft.pending === null}
            onClick={() => drafts.undo()}
          >
            {say("editor.undo")}
          </button>
          <button type="button" data-action="redo" disabled={draft.redo === 0} onClick={() => drafts.redo()}>
            {say("editor.redo")}
          </button>
        </span>
      </div>
      <Part />
    </>
  );
}

/** On this screen the keys of undo are those of the edits, before the scenario hears them. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (letterOf(event) !== "z" || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.shiftKey) drafts.redo();
      else drafts.undo();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, []);
}

import { type ReactNode, useMemo, useState } from "react";
import { Answer } from "../../parts/status.tsx";
import { useWords } from "../../words/words.ts";
import { edits, useTask } from "./case-lane.ts";
import { drafts } from "./draft.ts";
import { useEditing } from "./editing.ts";
import type { PasteMode } from "./paste.tsx";
import { PastePreview } from "./paste-preview.tsx";

/** Reads what was pasted and, where nothing is wrong with it, takes it over. */
export function PasteCheck({
  kind,
  text,
  mode,
  into,
  done,
}: {
  readonly kind: string;
  readonly text: string;
  readonly mode: PasteMode;
  readonly into: string;
  readonly done: (says: string) => void;
}): ReactNode {
  const say = useWords();
  const { draft, kinds } = useEditing();
  const [refused, setRefused] = useState("");
  const pasted = useTask(
    edits,
    "paste",
    useMemo(() => ({ kind, text }), [kind, text]),
    200,
  );
  const apply = async (rows: readonly Readonly<Record<string, string>>[]) => {
    try {
      setRefused("");
      if (mode === "add") {
        const header = kinds.find(({ name }) => name === kind)!.fields.map(({ name }) => name);
        const start = draft.files.get(into) ?? `${header.join(",")}\n`;
        drafts.change(new Map([[into, await edits.do("append", { text: start, rows })]]));
        done(say("editor.added", { count: rows.length, file: into }));
      } else {
        const { files, ...counts } = await edits.do("merge", { kind, text, files: draft.files, into });
        if (files.size > 0) drafts.change(files);
        done(files.size === 0 ? say("editor.same", { count: counts.kept }) : say("editor.merged", { ...counts }));
      }
    } catch (error) {
      setRefused((error as Error).message);
    }
  };
  return (
    <Answer of={pasted}>
      {({ rows, problems }) => (
        <>
          {refused === "" ? null : (
            <p className="failed" role="alert">
              {refused}
            </p>
          )}
          <PastePreview kind={kind} rows={rows} problems={problems} />
          <button
            type="button"
            className="primary"
            data-action="apply-paste"
            disabled={problems.length > 0 || rows.length === 0 || pasted.status !== "ready"}
            onClick={() => void apply(rows)}
          >
            {say(`editor.apply.${mode}`, { count: rows.length })}
          </button>
        </>
      )}
    </Answer>
  );
}

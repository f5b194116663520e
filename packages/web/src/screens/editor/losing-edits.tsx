import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { saveFile } from "../../parts/save.ts";
import { useWords } from "../../words/words.ts";
import { useEditing } from "./editing.ts";
import { changedFiles } from "./files.ts";
import { zipOf } from "./pack.ts";

/** Asks before edits are given up for other files; `act` is what is about to happen, null for nothing. */
export function LosingEdits({
  act,
  close,
}: {
  readonly act: (() => void) | null;
  readonly close: () => void;
}): ReactNode {
  const say = useWords();
  const { draft } = useEditing();
  const { shown, files } = draft.base;
  const name = shown.split("/").at(-1)!;
  return (
    <Dialog.Root open={act !== null} onOpenChange={(open) => (open ? null : close())}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog">
          <Dialog.Title>{say("editor.losing.title")}</Dialog.Title>
          <Dialog.Description>{say("editor.losing.says", { folder: shown })}</Dialog.Description>
          <div className="editor-actions">
            <button
              type="button"
              onClick={() =>
                saveFile(`${name}-changed.zip`, "application/zip", zipOf(changedFiles(files, draft.files), name))
              }
            >
              {say("editor.changes.zipChanged")}
            </button>
            <button
              type="button"
              data-action="lose"
              onClick={() => {
                act?.();
                close();
              }}
            >
              {say("editor.losing.go")}
            </button>
            <Dialog.Close asChild>
              <button type="button" className="primary">
                {say("editor.losing.stay")}
              </button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

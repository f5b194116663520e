import { type ReactNode, useMemo, useRef, useState } from "react";
import { useWords } from "../../words/words.ts";
import { edits, useTask } from "./case-lane.ts";
import { useEditing } from "./editing.ts";
import { PasteCheck } from "./paste-check.tsx";

/** Rows to add, or the whole table. */
export type PasteMode = "add" | "whole";

/** Takes rows from a spreadsheet, or a table that was taken out. */
export function Paste({ kind, file }: { readonly kind: string; readonly file: string }): ReactNode {
  const say = useWords();
  const { draft } = useEditing();
  const [text, setText] = useState("");
  const [mode, setMode] = useState<PasteMode>("add");
  const [done, setDone] = useState("");
  const found = useTask(
    edits,
    "records",
    useMemo(() => ({ kind, files: draft.files }), [kind, draft.files]),
  );
  const files = found.answer?.files ?? [];
  const [chosen, setInto] = useState("");
  const into = files.includes(chosen) ? chosen : (files.at(-1) ?? file);
  const put = (next: string) => {
    setDone("");
    setText(next);
  };
  const finish = (says: string) => {
    setText("");
    setDone(says);
  };
  return (
    <div className="panel paste">
      <h3>{say("editor.paste")}</h3>
      <p>{say("editor.pasteSays", { kind })}</p>
      <div className="controls">
        <fieldset className="choice">
          <legend>{say("editor.mode")}</legend>
          {(["add", "whole"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="paste-mode" checked={mode === one} onChange={() => setMode(one)} />{" "}
              {say(`editor.mode.${one}`)}
            </label>
          ))}
        </fieldset>
        <label>
          {say("editor.into")}
          <select value={into} onChange={({ target }) => setInto(target.value)}>
            {(files.length === 0 ? [file] : files).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <ReadFile onText={put} />
      </div>
      <textarea
        data-input="paste"
        aria-label={say("editor.pasteHere")}
        placeholder={say("editor.pasteHere")}
        rows={7}
        wrap="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => put(target.value)}
      />
      <p role="status">{done}</p>
      {text.trim() === "" ? null : <PasteCheck kind={kind} text={text} mode={mode} into={into} done={finish} />}
    </div>
  );
}

function ReadFile({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" data-action="read-csv" onClick={() => input.current?.click()}>
        {say("editor.readCsv")}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt"
        data-input="csv"
        aria-label={say("editor.readCsv")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void file.text().then(onText);
          target.value = "";
        }}
      />
    </>
  );
}

import { type ReactNode, useState } from "react";
import { copyText, saveFile } from "../../parts/save.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { edits } from "./case-lane.ts";
import { useEditing } from "./editing.ts";
import { KindSelect } from "./kind-select.tsx";
import { Paste } from "./paste.tsx";

/** A kind as a table for a spreadsheet: taken out as CSV, put back as a whole, or with rows pasted in. */
export function TableView(): ReactNode {
  const say = useWords();
  const { kinds, draft } = useEditing();
  const tables = kinds.filter(({ format }) => format === "csv");
  const [name, setName] = useView("editor.kind", "links");
  const kind = tables.find((one) => one.name === name) ?? tables[0]!;
  const [said, setSaid] = useState("");
  const take = async (act: (text: string) => void | Promise<void>, done: string) => {
    const { text, problems } = await edits.do("table", { kind: kind.name, files: draft.files });
    await act(text);
    setSaid(problems.length > 0 ? say("editor.takenWithProblems", { count: problems.length }) : done);
  };
  return (
    <section data-panel="table" aria-label={say("editor.view.table")}>
      <div className="controls">
        <KindSelect kinds={tables} value={kind.name} onChange={setName} />
        <button
          type="button"
          data-action="download-csv"
          onClick={() => void take((text) => saveFile(`${kind.name}.csv`, "text/csv", text), say("editor.downloaded"))}
        >
          {say("editor.downloadCsv")}
        </button>
        <button type="button" data-action="copy-csv" onClick={() => void take(copyText, say("editor.copied"))}>
          {say("editor.copyCsv")}
        </button>
        <span role="status">{said}</span>
      </div>
      <Paste key={kind.name} kind={kind.name} file={kind.file} />
    </section>
  );
}

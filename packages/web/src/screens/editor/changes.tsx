import { type ReactNode, useMemo } from "react";
import { saveFile } from "../../parts/save.ts";
import { Empty } from "../../parts/status.tsx";
import { useWords } from "../../words/words.ts";
import { type Hunk, hunksOf } from "./diff.ts";
import { drafts } from "./draft.ts";
import { goToLine, useEditing } from "./editing.ts";
import { changedFiles, changesBetween } from "./files.ts";
import { zipOf } from "./pack.ts";
import { patchOf } from "./patch.ts";

/** Lines of a comparison shown of one file. */
const SHOWN = 400;

/** What was changed, file by file, as git would show it; and the files to take away. */
export function Changes(): ReactNode {
  const say = useWords();
  const { draft } = useEditing();
  const { base, files } = draft;
  const names = useMemo(() => [...changesBetween(base.files, files).keys()], [base, files]);
  const folder = base.shown.split("/").at(-1)!;
  const zip = (name: string, content: typeof files) => saveFile(name, "application/zip", zipOf(content, folder));
  return (
    <section data-panel="changes" aria-label={say("editor.view.changes")}>
      <div className="controls">
        <button
          type="button"
          data-action="zip-changed"
          disabled={names.length === 0}
          onClick={() => zip(`${folder}-changed.zip`, changedFiles(base.files, files))}
        >
          {say("editor.changes.zipChanged")}
        </button>
        <button
          type="button"
          data-action="patch"
          disabled={names.length === 0}
          onClick={() => saveFile(`${folder}.patch`, "text/x-patch", patchOf(base.files, files, base.shown))}
        >
          {say("editor.changes.patch")}
        </button>
        <button type="button" data-action="zip-all" onClick={() => zip(`${folder}.zip`, files)}>
          {say("editor.changes.zipAll")}
        </button>
        <button
          type="button"
          data-action="discard"
          disabled={names.length === 0 && draft.pending === null}
          onClick={() => drafts.discard()}
        >
          {say("editor.changes.discard")}
        </button>
      </div>
      {names.length === 0 ? <Empty>{say("editor.changes.none")}</Empty> : null}
      {names.map((name) => (
        <ChangedFile key={name} name={name} before={base.files.get(name)} after={files.get(name)} />
      ))}
    </section>
  );
}

function ChangedFile({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}): ReactNode {
  const say = useWords();
  const hunks = useMemo(() => hunksOf(before ?? "", after ?? ""), [before, after]);
  const count = (sign: "+" | "-") => hunks.flatMap(({ lines }) => lines).filter((line) => line.sign === sign).length;
  return (
    <details className="panel changed-file" open>
      <summary>
        <code>{name}</code> {before === undefined ? say("editor.changes.new") : null}
        {after === undefined ? say("editor.changes.gone") : null} <span className="plus">+{count("+")}</span>{" "}
        <span className="minus">−{count("-")}</span>
      </summary>
      <div className="editor-actions">
        {after === undefined ? null : (
          <>
            <button type="button" onClick={() => saveFile(name.split("/").at(-1)!, "text/plain;charset=utf-8", after)}>
              {say("editor.changes.download")}
            </button>
            <button
              type="button"
              onClick={() => goToLine(name, hunks[0]?.lines.find(({ sign }) => sign === "+")?.line ?? 1)}
            >
              {say("editor.inText")}
            </button>
          </>
        )}
        <button type="button" data-action="put-back" onClick={() => drafts.change(new Map([[name, before ?? null]]))}>
          {say("editor.changes.putBack")}
        </button>
      </div>
      <Diff name={name} hunks={hunks} />
    </details>
  );
}

function Diff({ name, hunks }: { readonly name: string; readonly hunks: readonly Hunk[] }): ReactNode {
  const say = useWords();
  const lines = hunks.flatMap((hunk, h) => hunk.lines.map((line, i) => ({ ...line, isFirst: h > 0 && i === 0 })));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="diff table-frame" tabIndex={0} aria-label={say("editor.changes.of", { file: name })}>
      <ol>
        {lines.slice(0, SHOWN).map(({ sign, text, line, isFirst }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <li key={i} className={`${sign === "+" ? "plus" : sign === "-" ? "minus" : ""}${isFirst ? " apart" : ""}`}>
            <span className="diff-line">{line}</span>
            <code>
              {sign} {text.replace(/\r?\n$/, "")}
            </code>
          </li>
        ))}
      </ol>
      {lines.length > SHOWN ? (
        <p className="quiet">{say("editor.changes.more", { count: lines.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}

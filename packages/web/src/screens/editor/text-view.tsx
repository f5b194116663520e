import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { drafts } from "./draft.ts";
import { fileOf, useEditing } from "./editing.ts";

/** The text of a file with the numbers of its lines; what is typed is an edit at once. */
export function TextView(): ReactNode {
  const say = useWords();
  const { draft } = useEditing();
  const names = [...draft.files.keys()];
  const [chosen, choose] = useView("editor.file", "case.yaml");
  const [, goTo] = useView("editor.line", "");
  const file = draft.files.has(chosen) ? chosen : (names[0] ?? "");
  return (
    <section data-panel="text" aria-label={say("editor.view.text")}>
      <div className="controls">
        <label>
          {say("editor.file")}
          <select
            value={file}
            onChange={({ target }) => {
              goTo("");
              choose(target.value);
            }}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
                {draft.base.files.get(name) === draft.files.get(name) ? "" : ` (${say("editor.changed")})`}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          data-action="delete-file"
          disabled={file === ""}
          onClick={() => drafts.change(new Map([[file, null]]))}
        >
          {say("editor.deleteFile")}
        </button>
        <NewFile names={names} onMade={choose} />
      </div>
      {file === "" ? null : <TextOf key={file} file={file} text={draft.files.get(file)!} />}
    </section>
  );
}

function NewFile({
  names,
  onMade,
}: {
  readonly names: readonly string[];
  readonly onMade: (name: string) => void;
}): ReactNode {
  const say = useWords();
  const { kinds } = useEditing();
  const [name, setName] = useState("");
  const isRight = /^[\w-]+(\/[\w.-]+)?\.(csv|yaml|json|md)$/.test(name) && !names.includes(name);
  const make = () => {
    const kind = kinds.find((one) => one.name === name.split(/[/.]/)[0] && one.format === "csv");
    const text = kind && name.endsWith(".csv") ? `${kind.fields.map((field) => field.name).join(",")}\n` : "";
    drafts.change(new Map([[name, text]]));
    onMade(name);
    setName("");
  };
  return (
    <label>
      {say("editor.newFile")}
      <span className="list-entry">
        <input
          type="text"
          value={name}
          placeholder="links/new.csv"
          spellCheck={false}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="button" disabled={!isRight} onClick={make}>
          {say("editor.makeFile")}
        </button>
      </span>
    </label>
  );
}

function TextOf({ file, text }: { readonly file: string; readonly text: string }): ReactNode {
  const say = useWords();
  const [line, goTo] = useView("editor.line", "");
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const count = useMemo(() => text.split("\n").length, [text]);
  const numbers = useMemo(() => Array.from({ length: count }, (_, i) => i + 1).join("\n"), [count]);
  const wanted = Number(line);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (wanted > 0 && area.current) select(area.current, latest.current, wanted);
  }, [wanted]);
  useLayoutEffect(() => {
    const [from, to] = [area.current, gutter.current];
    const follow = () => {
      if (from && to) to.style.transform = `translateY(${-from.scrollTop}px)`;
    };
    from?.addEventListener("scroll", follow, { passive: true });
    follow();
    return () => from?.removeEventListener("scroll", follow);
  }, []);
  return (
    <div className="text-split">
      <div className="text-frame">
        <div className="gutter" aria-hidden="true">
          <pre ref={gutter}>{numbers}</pre>
        </div>
        <textarea
          ref={area}
          wrap="off"
          spellCheck={false}
          aria-label={say("editor.textOf", { file })}
          value={text}
          onChange={({ target }) => drafts.change(new Map([[file, keptEnds(text, target.value)]]), `text ${file}`)}
        />
      </div>
      <FileProblems file={file} go={(next) => goTo(String(next))} />
    </div>
  );
}

/** A field of a page gives all ends of lines as `\n`; a file that has others keeps them. */
function keptEnds(before: string, after: string): string {
  return before.includes("\r\n") ? after.replace(/\r?\n/g, "\r\n") : after;
}

function select(area: HTMLTextAreaElement, text: string, line: number): void {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  area.focus({ preventScroll: true });
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 6) * height);
  area.scrollLeft = 0;
}

function FileProblems({ file, go }: { readonly file: string; readonly go: (line: number) => void }): ReactNode {
  const say = useWords();
  const { reading, draft } = useEditing();
  const problems = (reading.answer?.problems ?? []).filter((problem) => fileOf(problem, draft) === file);
  return (
    <aside className={reading.status === "ready" ? "" : "stale"} aria-label={say("editor.problemsOf", { file })}>
      <h3>{say("editor.problemsOf", { file })}</h3>
      {problems.length === 0 ? <p className="quiet">{say("editor.none")}</p> : null}
      <ul>
        {problems.map((problem, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may say the same of one line
          <li key={i}>
            <button type="button" className="link" onClick={() => go(Math.max(1, problem.line))}>
              {say("editor.toLine", { line: Math.max(1, problem.line) })}
            </button>{" "}
            {problem.message} <span className="quiet">{problem.remedy}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

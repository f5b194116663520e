import type { Problem } from "@multivector/engine";
import { type ReactNode, useState } from "react";
import { useWords } from "../../words/words.ts";
import { fileOf, goToLine, goToRecord, kindOfFile, useEditing } from "./editing.ts";

/** Problems shown before the reader asks for all. */
const SHOWN = 100;

/** Everything that is wrong with the case, by file and line. */
export function ProblemList(): ReactNode {
  const say = useWords();
  const { draft, reading } = useEditing();
  const [all, setAll] = useState(false);
  const problems = reading.answer?.problems ?? [];
  if (reading.answer === null) return null;
  const shown = all ? problems : problems.slice(0, SHOWN);
  const byFile = new Map<string, Problem[]>();
  for (const problem of shown) {
    const file = fileOf(problem, draft);
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return (
    <section
      className={reading.status === "ready" ? "panel problems" : "panel problems stale"}
      data-panel="problems"
      aria-labelledby="editor-problems"
    >
      <h3 id="editor-problems" tabIndex={-1}>
        {say("editor.problems")}
      </h3>
      {problems.length === 0 ? <p className="quiet">{say("editor.noProblemsLong")}</p> : null}
      {[...byFile].map(([file, list]) => (
        <section key={file} aria-label={file}>
          <h4>
            <code>{file}</code> <span className="quiet">{list.length}</span>
          </h4>
          <ul>
            {list.map((problem, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems may say the same of one line
              <ProblemRow key={i} file={file} problem={problem} />
            ))}
          </ul>
        </section>
      ))}
      {problems.length > shown.length ? (
        <button type="button" onClick={() => setAll(true)}>
          {say("editor.allProblems", { count: problems.length })}
        </button>
      ) : null}
    </section>
  );
}

function ProblemRow({ file, problem }: { readonly file: string; readonly problem: Problem }): ReactNode {
  const say = useWords();
  const { draft, kinds } = useEditing();
  const { line, message, remedy, path, severity } = problem;
  const kind = kindOfFile(kinds, file);
  const exists = draft.files.has(file);
  // What is wrong with a header, or with the file as such, belongs to no record.
  const hasRecord = exists && kind !== undefined && line > (kind.format === "csv" ? 1 : 0) && path !== "";
  return (
    <li data-severity={severity}>
      <span className={`severity ${severity}`}>{say(`editor.severity.${severity}`)}</span>
      <span>
        {message} <span className="quiet">{remedy}</span>
        {path === "" ? null : <code className="problem-path">{path}</code>}
      </span>
      <span className="problem-places">
        {hasRecord ? (
          <button
            type="button"
            className="link"
            data-action="problem-record"
            onClick={() => goToRecord(recordKind(kind.name, path), file, line)}
          >
            {say("editor.toRecord")}
          </button>
        ) : null}
        {exists ? (
          <button
            type="button"
            className="link"
            data-action="problem-line"
            onClick={() => goToLine(file, Math.max(1, line))}
          >
            {say("editor.toLine", { line: Math.max(1, line) })}
          </button>
        ) : null}
      </span>
    </li>
  );
}

/** A claims file holds a text beside its claims; the path of a problem says which it is about. */
function recordKind(kind: string, path: string): string {
  return kind === "claims" && path.startsWith("texts") ? "texts" : kind;
}

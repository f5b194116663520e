import type { PasteProblem } from "@multivector/casefile/files";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";

/** Rows shown; all are checked. */
const SHOWN = 30;

/** Pasted rows as they are understood, with everything that is wrong with them. */
export function PastePreview({
  kind,
  rows,
  problems,
}: {
  readonly kind: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly problems: readonly PasteProblem[];
}): ReactNode {
  const say = useWords();
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const faulty = new Set(problems.map(({ row, column }) => `${row}/${column}`));
  return (
    <>
      {problems.length > 0 ? (
        <div className="failed" role="alert">
          <strong>{say("editor.pasteProblems", { count: problems.length })}</strong>
          <ul>
            {problems.map(({ row, column, says }) => (
              <li key={`${row}/${column}/${says}`}>{says}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="table-frame" tabIndex={0} aria-label={say("editor.preview")}>
        <table>
          <caption>
            {say("editor.previewOf", { count: rows.length, shown: Math.min(SHOWN, rows.length), kind })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say("editor.row")}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pasted row has no name but its place
              <tr key={i}>
                <td className="quiet">{i + 1}</td>
                {columns.map((column) => (
                  <td key={column} className={faulty.has(`${i + 1}/${column}`) ? "bad" : ""}>
                    {row[column] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

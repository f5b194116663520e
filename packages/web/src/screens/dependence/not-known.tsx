import type { CoercionResult } from "@multivector/engine";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";

/** What the figures did not say: notes of the result, then those of single closures, each once. */
export function NotKnown({ result }: { readonly result: CoercionResult }): ReactNode {
  const say = useWords();
  // A note that names an option speaks to readers of the command line.
  const notes = [...new Set(result.notes.filter((note) => !note.includes("--"))), say("dependence.central")];
  const more = [...new Set(result.closures.flatMap((row) => row.notes))].filter((note) => !notes.includes(note));
  return (
    <div className="panel" data-panel="not-known">
      <h3>{say("dependence.notKnown")}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {more.length === 0 ? null : (
        <details>
          <summary>{say("dependence.closureNotes", { count: more.length })}</summary>
          <ul>
            {more.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

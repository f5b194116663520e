import type { ConflictFlag } from "@multivector/engine";
import type { ReactNode } from "react";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { ClaimRefs } from "./claim-links.tsx";
import type { ClaimRow } from "./claim-rows.ts";
import { SourceList } from "./source-list.tsx";

const KINDS = ["between", "inside", "record"] as const;

/** Contradictions between the texts, inside one text, and against the record, with what the model does about each. */
export function Conflicts({
  flags,
  rows,
  select,
}: {
  readonly flags: readonly ConflictFlag[];
  readonly rows: readonly ClaimRow[];
  readonly select: (id: string) => void;
}): ReactNode {
  const say = useWords();
  const [kind, setKind] = useView("claims.conflictKind", "");
  const shown = flags.filter((flag) => kind === "" || flag.kind === kind);
  return (
    <section className="panel" data-panel="conflicts" aria-label={say("claims.conflicts")}>
      <div className="controls">
        <label>
          {say("claims.conflictFilter")}
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{say("claims.any")}</option>
            {KINDS.map((id) => (
              <option key={id} value={id}>
                {say(`claims.conflictKind.${id}`)} ({flags.filter((flag) => flag.kind === id).length})
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="quiet">{say("claims.conflictsNote", { shown: shown.length })}</p>
      <ul className="conflicts">
        {shown.map((flag) => (
          <li key={flag.id} data-conflict={flag.id}>
            <h3>
              {flag.id} {flag.title}
            </h3>
            <p className="quiet">
              {say(`claims.conflictKind.${flag.kind}`)} · {say(`claims.raised.${flag.raisedBy}`)}
            </p>
            <p>
              <strong>{say("claims.handling")}:</strong> {flag.handling}
            </p>
            <ClaimRefs ids={flag.claims} rows={rows} select={select} />
            {flag.raisedBy === "check" || flag.sources.length > 0 ? (
              <details>
                <summary>{flag.raisedBy === "check" ? say("claims.why") : say("claims.sources")}</summary>
                {flag.raisedBy === "check" ? (
                  <ul>
                    {flag.reason.split(" | ").map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                ) : null}
                {flag.sources.length > 0 ? <SourceList ids={flag.sources} /> : null}
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";
import { isChanged } from "./claim-changes.ts";
import type { ClaimRow } from "./claim-rows.ts";

/** Which verdicts the reader's assumptions change, from what to what, because of which figures. */
export function ChangeSummary({
  rows,
  isAssumed,
  select,
}: {
  readonly rows: readonly ClaimRow[];
  readonly isAssumed: boolean;
  readonly select: (id: string) => void;
}): ReactNode {
  const say = useWords();
  if (!isAssumed) return <p className="quiet">{say("claims.changesHow")}</p>;
  const changed = rows.filter(({ change }) => isChanged(change));
  const touched = rows.filter(({ change }) => change !== undefined).length - changed.length;
  return (
    <section className="panel assumption-panel" data-panel="changes" aria-labelledby="claim-changes">
      <h3 id="claim-changes">{say("claims.changes")}</h3>
      <p>
        {changed.length === 0
          ? say("claims.changesNone", { touched })
          : say("claims.changesSome", { changed: changed.length, touched })}
      </p>
      {changed.length === 0 ? null : (
        <ul>
          {changed.map((row) => (
            <li key={row.id}>
              <button type="button" className="link" onClick={() => select(row.id)}>
                {row.id}
              </button>{" "}
              <ChangeWords row={row} /> <span className="quiet">“{row.claim.quote}”</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A changed verdict in words: from what to what, and because of which figures. */
export function ChangeWords({ row: { change } }: { readonly row: ClaimRow }): ReactNode {
  const say = useWords();
  if (change === undefined) return null;
  if (!isChanged(change)) return <>{say("claims.standsUnder")}</>;
  return (
    <>
      <strong>
        {say("claims.changed", {
          from: say(`claims.verdict.${change.from}`),
          to: say(`claims.verdict.${change.to}`),
        })}
      </strong>{" "}
      {change.because.length === 0 ? (
        say("claims.becauseUnlisted")
      ) : (
        <>
          {say("claims.because")} <code>{change.because.join(", ")}</code>
        </>
      )}
    </>
  );
}

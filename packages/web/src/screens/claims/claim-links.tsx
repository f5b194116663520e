import type { ConflictFlag } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import type { ClaimRow } from "./claim-rows.ts";
import { restingOn } from "./rests-on.ts";
import { VerdictMark } from "./verdict.tsx";

/** What a sentence conflicts with, and what of the model rests on it. */
export function ClaimLinks({
  row: { claim, result },
  flags,
  rows,
  select,
}: {
  readonly row: ClaimRow;
  readonly flags: readonly ConflictFlag[];
  readonly rows: readonly ClaimRow[];
  readonly select: (id: string) => void;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const own = flags.filter(({ id }) => result.conflicts.includes(id));
  const inFlags = new Set(own.flatMap((flag) => flag.claims));
  const others = claim.conflictsWith.filter((id) => !inFlags.has(id));
  const resting = restingOn(kase, claim.id);
  return (
    <>
      {own.length === 0 ? null : (
        <>
          <h4>{say("claims.conflictsOf")}</h4>
          <ul>
            {own.map((flag) => (
              <li key={flag.id}>
                <strong>
                  {flag.id} {flag.title}
                </strong>{" "}
                <span className="quiet">{say(`claims.conflictKind.${flag.kind}`)}</span>
                <br />
                {flag.handling}
                <ClaimRefs ids={flag.claims.filter((id) => id !== claim.id)} rows={rows} select={select} />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h4>{say("claims.clash")}</h4>
          <ClaimRefs ids={others} rows={rows} select={select} />
        </>
      )}
      <h4>{say("claims.rests")}</h4>
      {resting.length === 0 ? (
        <p className="quiet">{say("claims.restsNothing")}</p>
      ) : (
        <ul>
          {resting.map(({ kind, id, title }) => (
            <li key={`${kind}/${id}`}>
              <span className="quiet">{say(`claims.rests.${kind}`)}</span> <code>{id}</code> {title}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Other sentences, each a way to it. */
export function ClaimRefs({
  ids,
  rows,
  select,
}: {
  readonly ids: readonly string[];
  readonly rows: readonly ClaimRow[];
  readonly select: (id: string) => void;
}): ReactNode {
  const found = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return (
    <ul className="claim-refs">
      {found.map((row) => (
        <li key={row.id}>
          <button type="button" className="link" onClick={() => select(row.id)}>
            {row.id}
          </button>{" "}
          <VerdictMark verdict={row.result.verdict} /> <q>{row.claim.quote}</q>
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from "react";
import type { ClaimsAnswer } from "../../engine/questions/claims.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { ChangeWords } from "./change-summary.tsx";
import { ClaimChecks } from "./claim-checks.tsx";
import { ClaimLinks } from "./claim-links.tsx";
import type { ClaimRow } from "./claim-rows.ts";
import { definitionOf } from "./definition-of.ts";
import { Readings } from "./readings.tsx";
import { SourceList } from "./source-list.tsx";
import { VerdictMark } from "./verdict.tsx";

/** One sentence: its verdict and why, how it was decided, what it means, what it conflicts with, what rests on it. */
export function ClaimDetail({
  row,
  answer,
  isListed,
  rows,
  select,
}: {
  readonly row: ClaimRow | undefined;
  readonly answer: ClaimsAnswer;
  readonly isListed: boolean;
  readonly rows: readonly ClaimRow[];
  readonly select: (id: string) => void;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  if (row === undefined) return <p className="empty">{say("claims.choose")}</p>;
  const { claim, result } = row;
  const text = kase.texts.find(({ id }) => id === claim.text);
  const figure = answer.figures.find((one) => one.claim === claim.id);
  const flags = (answer.assumed ?? answer.published).flags;
  return (
    <article className="panel claim-detail" data-panel="claim" aria-labelledby="claim-quote">
      {isListed ? null : <p className="screen-note">{say("claims.outside")}</p>}
      <p className="quiet">
        {claim.id} · {claim.text} {text?.author}, {say("claims.line", { line: claim.line })} · {claim.kind} ·{" "}
        {say(`claims.checkableBy.${claim.checkableBy}`)}
      </p>
      <h3 id="claim-quote">
        <q>{claim.quote}</q>
      </h3>
      <p className="judgement">
        <VerdictMark verdict={result.verdict} /> <span className="quiet">{say(`claims.by.${result.verdictBy}`)}</span>
      </p>
      <p>{sentence(result.reason)}</p>
      {row.change === undefined ? null : (
        <p className="assumed" data-panel="claim-change">
          {say("claims.changes")}: <ChangeWords row={row} />
        </p>
      )}
      <h4>{say("claims.says")}</h4>
      <p>
        {claim.subject} – {claim.predicate} – {claim.object}
        {claim.value === "" ? "" : ` ${claim.value} ${claim.unit}`}{" "}
        <span className="quiet">{claim.asOf === "" ? "" : say("claims.asOf", { date: claim.asOf })}</span>
      </p>
      {claim.definition === "" ? null : (
        <>
          <h4>{say("claims.definition")}</h4>
          <p>{definitionOf(kase, claim.definition)}</p>
        </>
      )}
      {figure === undefined ? null : <Readings answer={figure} />}
      <ClaimChecks row={row} kinds={answer.kinds} />
      <h4>{say("claims.recorded")}</h4>
      <p>
        <VerdictMark verdict={claim.recorded.verdict} /> {claim.recorded.reason}
      </p>
      <h4>{say("claims.sources")}</h4>
      {result.sources.length === 0 ? (
        <p className="not-known">{say("claims.recordedNoSource")}</p>
      ) : (
        <SourceList ids={result.sources} />
      )}
      <ClaimLinks row={row} flags={flags} rows={rows} select={select} />
      <p className="quiet">
        {say("claims.inFile")}: {claim.origin.file}:{claim.origin.line}
      </p>
    </article>
  );
}

/** Reasons are written as clauses. */
function sentence(text: string): string {
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

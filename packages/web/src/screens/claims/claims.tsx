import { type ReactNode, useMemo } from "react";
import type { ClaimsAnswer } from "../../engine/questions/claims.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { ChangeSummary } from "./change-summary.tsx";
import { claimChanges } from "./claim-changes.ts";
import { ClaimDetail } from "./claim-detail.tsx";
import { ClaimFilters, useClaimFilter } from "./claim-filters.tsx";
import { ClaimList } from "./claim-list.tsx";
import { claimRows, passing } from "./claim-rows.ts";
import "./claims.css";
import { Conflicts } from "./conflicts.tsx";
import { VerdictCounts } from "./verdict-counts.tsx";

/** The texts' sentences with verdicts, how each was decided, and which change under the reader's assumptions. */
export function Claims(): ReactNode {
  const { whole } = useCase();
  const { scenario } = useWorkbench();
  const answered = useAnswer("claims", whole ? { assumptions: scenario.assumptions } : null);
  return <Answer of={answered}>{(answer) => <ClaimsOf answer={answer} />}</Answer>;
}

function ClaimsOf({ answer }: { readonly answer: ClaimsAnswer }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const [part, setPart] = useView("claims.part", "sentences");
  const [selected, select] = useView("claims.selected", "");
  const filter = useClaimFilter();
  const { published, assumed } = answer;
  const results = assumed ?? published;
  const changes = useMemo(
    () => claimChanges(published.claims, (assumed ?? published).claims, scenario.assumptions),
    [published, assumed, scenario.assumptions],
  );
  const rows = useMemo(() => claimRows(kase, results.claims, changes), [kase, results, changes]);
  const shown = passing(rows, filter);
  const row = rows.find(({ id }) => id === selected);
  const choose = (id: string) => {
    if (part !== "sentences") setPart("sentences");
    select(id);
  };
  if (kase.claims.length === 0) return <Empty>{say("claims.noClaims")}</Empty>;
  return (
    <div className="claims">
      {scenario.moves.length > 0 || scenario.theory !== "T0" ? (
        <p className="screen-note">{say("claims.movesUnused")}</p>
      ) : null}
      <VerdictCounts result={results} />
      <ChangeSummary rows={rows} isAssumed={assumed !== null} select={choose} />
      <fieldset className="choice">
        <legend>{say("claims.part")}</legend>
        {(["sentences", "conflicts"] as const).map((id) => (
          <label key={id}>
            <input type="radio" name="claims-part" checked={part === id} onChange={() => setPart(id)} />
            {say(`claims.${id}`)} ({id === "sentences" ? rows.length : results.flags.length})
          </label>
        ))}
      </fieldset>
      {part === "conflicts" ? (
        <Conflicts flags={results.flags} rows={rows} select={choose} />
      ) : (
        <>
          <ClaimFilters filter={filter} rows={rows} shown={shown} />
          <div className="claims-split">
            <ClaimList rows={shown} selected={selected} select={select} />
            <ClaimDetail
              row={row}
              answer={answer}
              isListed={row === undefined || shown.includes(row)}
              rows={rows}
              select={select}
            />
          </div>
        </>
      )}
    </div>
  );
}

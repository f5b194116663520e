import type { Actor, OfficeTerm } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { Dates } from "./dates.tsx";
import { Sources } from "./source.tsx";

/** Who holds an actor's offices on the case's day, and who held them before. */
export function Offices({ actor }: { readonly actor: Actor }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const isOver = ({ to }: OfficeTerm) => to !== "" && to <= kase.asOf;
  const now = actor.offices.filter((term) => !isOver(term));
  const before = actor.offices.filter(isOver).sort((a, b) => (a.from > b.from ? -1 : 1));
  if (actor.offices.length === 0)
    return actor.kind === "state" ? <p className="quiet">{say("actors.noOffices")}</p> : null;
  return (
    <>
      <h4>{say("actors.offices")}</h4>
      <Terms terms={now} />
      {before.length === 0 ? null : (
        <details>
          <summary>{say("actors.officesEarlier", { count: before.length })}</summary>
          <Terms terms={before} />
        </details>
      )}
    </>
  );
}

function Terms({ terms }: { readonly terms: readonly OfficeTerm[] }): ReactNode {
  const { case: kase } = useCase();
  return (
    <ul>
      {terms.map((term) => (
        <li key={`${term.office} ${term.from}`}>
          {term.holder}, {term.office}{" "}
          <span className="quiet">
            <Dates {...term} />, <Sources kase={kase} ids={term.source} />
          </span>
        </li>
      ))}
    </ul>
  );
}

import type { Actor, Membership } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { Dates } from "./dates.tsx";
import { actorName } from "./names.ts";
import { Sources } from "./source.tsx";

/** What an actor belongs to, or who belongs to it, with dates and sources. */
export function ActorMemberships({ actor }: { readonly actor: Actor }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const own = kase.memberships.filter((row) => row.actor === actor.id);
  const members = kase.memberships.filter((row) => row.body === actor.id);
  return (
    <>
      <Rows title={say("actors.memberOf")} rows={own} nameOf={({ body }) => actorName(kase, body)} />
      <Rows title={say("actors.members")} rows={members} nameOf={(row) => actorName(kase, row.actor)} />
    </>
  );
}

function Rows({
  title,
  rows,
  nameOf,
}: {
  readonly title: string;
  readonly rows: readonly Membership[];
  readonly nameOf: (row: Membership) => string;
}): ReactNode {
  const { case: kase } = useCase();
  if (rows.length === 0) return null;
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <>
      <h4>
        {title} ({rows.length})
      </h4>
      <ul>
        {sorted.map((row) => (
          <li key={`${row.actor} ${row.body} ${row.from}`}>
            {nameOf(row)}, {row.role}{" "}
            <span className="quiet">
              <Dates {...row} />, <Sources kase={kase} ids={row.source} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

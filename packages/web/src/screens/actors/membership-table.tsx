import type { Actor } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { Dates } from "./dates.tsx";
import { actorName, shortName } from "./names.ts";
import { Section } from "./section.tsx";
import { Sources } from "./source.tsx";

/** Bodies by row, the focal state and the poles by column: role and dates, what is over among them. */
export function MembershipTable(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const actors = [kase.focal, ...kase.poles];
  const held = (body: string, actor: string) =>
    kase.memberships.filter((row) => row.body === body && row.actor === actor);
  const bodies = kase.actors.filter(
    ({ id, kind }) => kind === "body" && actors.some((actor) => held(id, actor).length > 0),
  );
  const first = (body: string) => held(body, kase.focal)[0]?.from ?? "9";
  const sorted = [...bodies].sort((a, b) => (first(a.id) < first(b.id) ? -1 : 1));
  const columns: readonly TableColumn<Actor>[] = [
    { name: say("actors.body"), value: ({ name }) => name },
    ...actors.map(
      (actor): TableColumn<Actor> => ({
        name: shortName(kase, actor),
        value: ({ id }) => held(id, actor)[0]?.from ?? null,
        show: ({ id }) => {
          const rows = held(id, actor);
          if (rows.length === 0) return <span className="quiet">–</span>;
          return rows.map((row) => (
            <span key={row.from} className={`span${row.to === "" ? "" : " quiet"}`}>
              {row.role} <Dates {...row} />
            </span>
          ));
        },
      }),
    ),
    {
      name: say("chart.source"),
      value: ({ id }) => sourcesHere(id),
      show: ({ id }) => <Sources kase={kase} ids={sourcesHere(id)} />,
    },
  ];
  function sourcesHere(body: string): string {
    const all = actors.flatMap((actor) => held(body, actor).flatMap(({ source }) => source.split("|")));
    return [...new Set(all)].join("|");
  }
  return (
    <Section name="memberships" title={say("actors.memberships")}>
      <DataTable
        caption={say("actors.membershipsCaption", { country: actorName(kase, kase.focal), date: kase.asOf })}
        columns={columns}
        rows={sorted}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}

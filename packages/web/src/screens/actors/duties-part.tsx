import type { Case, Compatibility, Duty } from "@multivector/engine";
import type { ReactNode } from "react";
import { leversAnnounced, YOURS } from "../../engine/strategy-asked.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { MembershipTable } from "./membership-table.tsx";
import { actorName } from "./names.ts";
import { Section } from "./section.tsx";
import { Sources } from "./source.tsx";

/** Memberships by actor and body, what they ask, and what is at odds with it. */
export function DutiesPart(): ReactNode {
  const { case: kase, whole } = useCase();
  const { scenario } = useWorkbench();
  const society = useAnswer("society", whole ? { assumptions: scenario.assumptions } : null);
  return (
    <>
      <MembershipTable />
      <Answer of={society}>{(answer) => <Warnings rows={answer.society.compatibility} />}</Answer>
      <Duties duties={kase.duties} />
    </>
  );
}

function Duties({ duties }: { readonly duties: readonly Duty[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  return (
    <Section name="duties" title={say("actors.duties")}>
      <DataTable
        caption={say("actors.dutiesCaption")}
        columns={[
          { name: say("actors.body"), value: ({ body }) => actorName(kase, body) },
          { name: say("actors.duty"), value: ({ title }) => title },
          { name: say("actors.says"), value: ({ says }) => says },
          { name: say("actors.against"), value: ({ against }) => against.map((id) => titleOf(kase, id)).join("; ") },
          {
            name: say("chart.source"),
            value: ({ source }) => source,
            show: ({ source }) => <Sources kase={kase} ids={source} />,
          },
        ]}
        rows={duties}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}

function Warnings({ rows }: { readonly rows: readonly Compatibility[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const mine = new Set(leversAnnounced(scenario.moves, YOURS)?.levers.map(({ lever }) => lever));
  return (
    <Section name="warnings" title={say("actors.warnings")}>
      <DataTable
        caption={say("actors.warningsLead", { count: rows.length })}
        columns={[
          { name: say("actors.body"), value: ({ body }) => actorName(kase, body) },
          { name: say("actors.duty"), value: ({ title }) => title },
          {
            name: say("actors.against"),
            value: (row) => titleOf(kase, row.with),
            show: (row) => (
              <>
                {titleOf(kase, row.with)}
                {mine.has(row.with) ? <strong> ({say("actors.inScenario")})</strong> : null}
              </>
            ),
          },
          { name: say("actors.conflicts"), value: ({ conflicts }) => conflicts.join(", ") || "–" },
        ]}
        rows={rows}
        keyOf={(row) => `${row.duty} ${row.with}`}
      />
    </Section>
  );
}

function titleOf(kase: Case, id: string): string {
  return kase.levers.find((lever) => lever.id === id)?.title ?? actorName(kase, id);
}

import type { Figure } from "@multivector/engine";
import { type ReactNode, useMemo } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { type Conflicting, conflictingValues } from "./source-facts.ts";

/** Values that sources give and the model does not use, each beside the one in use. */
export function ConflictingValues({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const say = useWords();
  const rows = useMemo(() => conflictingValues(figures), [figures]);
  return (
    <section className="panel sources-list" data-panel="conflicting" aria-labelledby="conflicting-title">
      <h2 id="conflicting-title">{say("sources.conflictsTitle")}</h2>
      <DataTable
        caption={say("sources.conflictsCaption", { count: rows.length })}
        columns={[
          {
            name: say("sources.what"),
            value: ({ beside }: Conflicting) => `${beside.quantity} ${beside.subject} ${beside.of} ${beside.from}`,
            show: ({ beside }) => (
              <>
                {beside.quantity}{" "}
                <code>
                  {beside.subject}
                  {beside.of === "" ? "" : `/${beside.of}`}
                </code>{" "}
                <span className="quiet">{beside.from}</span>
              </>
            ),
          },
          {
            name: say("sources.inUse"),
            value: ({ inUse }) => inUse?.value ?? null,
            show: ({ inUse }) =>
              inUse === undefined ? (
                <span className="not-known">{say("sources.noneInUse")}</span>
              ) : (
                <Stated figure={inUse} />
              ),
          },
          {
            name: say("sources.beside"),
            value: ({ beside }) => beside.value,
            show: ({ beside }) => <Stated figure={beside} />,
          },
          {
            name: say("sources.why"),
            value: ({ beside, inUse }) => [inUse?.note, beside.note].filter(Boolean).join(" / "),
            show: ({ beside, inUse }) => (
              <>
                {inUse === undefined || inUse.note === "" ? null : (
                  <span className="note">
                    <span className="quiet">{say("sources.inUse")}:</span> {inUse.note}
                  </span>
                )}
                {beside.note === "" ? null : (
                  <span className="note">
                    <span className="quiet">{say("sources.beside")}:</span> {beside.note}
                  </span>
                )}
              </>
            ),
          },
        ]}
        rows={rows}
        keyOf={({ beside }) => beside.id}
      />
    </section>
  );
}

function Stated({ figure }: { readonly figure: Figure }): ReactNode {
  const { case: kase } = useCase();
  const titles = figure.source.split("|").map((id) => kase.sources.find((source) => source.id === id)?.title ?? id);
  return (
    <>
      <Num title={figure.id} measure={figure.id} {...figure} />{" "}
      <span className={`basis ${figure.basis}`}>{figure.basis}</span>
      <span className="quiet note">
        {titles.join("; ")} {figure.asOf}
      </span>
    </>
  );
}

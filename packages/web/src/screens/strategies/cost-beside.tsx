import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import type { Criterion } from "./criteria.ts";
import { columnOf } from "./parallel-chart.tsx";
import type { CompareView } from "./view.ts";

const SHOWN = ["once", "yearly", "avoided", "mean.loss"];

/** What each strategy costs beside what it spares, each with its range; the one is never taken from the other. */
export function CostBeside({ view }: { readonly view: CompareView }): ReactNode {
  const { say, names, found, criteria, looked, pick } = view;
  const columns = SHOWN.flatMap((id) => criteria.filter((one: Criterion) => one.id === id)).map((one) =>
    columnOf(view, one),
  );
  return (
    <section className="panel" data-panel="cost-beside" aria-label={say("strategies.costBeside")}>
      <h3>{say("strategies.costBeside")}</h3>
      <p className="quiet">{say("strategies.costBesideNote", { baseline: names[0] ?? "" })}</p>
      <DataTable
        caption={say("strategies.costBesideCaption")}
        columns={[
          { name: say("strategies.strategy"), value: (row) => row.name },
          ...columns,
          {
            name: say("strategies.uncosted"),
            value: ({ i }) => found.rows[i]!.cost.uncosted.length,
            show: ({ i }) => <Unstated ids={found.rows[i]!.cost.uncosted} none={say("strategies.nothing")} />,
          },
        ]}
        rows={names.map((name, i) => ({ name, i, id: found.rows[i]!.id }))}
        keyOf={({ id }) => id}
        selected={looked?.length === 1 ? found.rows[looked[0]!]!.id : ""}
        onSelect={({ i }) => pick(i)}
      />
    </section>
  );
}

function Unstated({ ids, none }: { readonly ids: readonly string[]; readonly none: string }): ReactNode {
  if (ids.length === 0) return <span className="quiet">{none}</span>;
  return <span className="not-known">{ids.map((id) => id.replace(/^\w+:/, "")).join(", ")}</span>;
}

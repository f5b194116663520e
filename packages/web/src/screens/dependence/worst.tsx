import type { WorstClosures } from "@multivector/engine";
import { type CoercionView, closedName } from "@multivector/report";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { type Say, useWords } from "../../words/words.ts";

/** The worst sets of closures, exactly and day by day. */
export function Worst({ view }: { readonly view: CoercionView }): ReactNode {
  const say = useWords();
  const { worst, days } = view.assessment.coercion;
  const rows = worst.filter(({ simulated }) => simulated !== undefined);
  if (rows.length === 0) return null;
  return (
    <div className="panel" data-panel="worst">
      <h3>{say("dependence.worst", { count: days })}</h3>
      <DataTable
        caption={say("dependence.worstNote")}
        columns={[
          { name: say("dependence.closed"), value: (row) => namesOf(view, row) },
          { name: say("dependence.set"), value: (row) => setName(row, say) },
          {
            name: say("dependence.exactly"),
            align: "right",
            value: ({ lossUsdM }) => lossUsdM,
            show: (row) => (
              <Num
                title={`${namesOf(view, row)}, ${say("dependence.usdM")}`}
                measure={`worst-closures:${row.over}/${row.k}/${row.days}`}
                value={row.lossUsdM}
              />
            ),
          },
          {
            name: say("dependence.dayByDay"),
            align: "right",
            value: ({ simulated }) => simulated?.lossUsdM ?? null,
            show: ({ simulated }) => shown(simulated?.lossUsdM),
          },
          {
            name: say("dependence.tanks"),
            align: "right",
            value: ({ simulated }) => simulated?.bufferDays ?? null,
            show: ({ simulated }) =>
              simulated?.bufferDays == null
                ? say("dependence.noShutIn")
                : say("dependence.days", { count: simulated.bufferDays }),
          },
        ]}
        rows={rows}
        keyOf={(row) => `${row.over}${row.k}`}
      />
    </div>
  );
}

function namesOf(view: CoercionView, { closed }: WorstClosures): string {
  return closed.map((id) => closedName(view, id)).join(" + ");
}

function setName({ over, k }: WorstClosures, say: Say): string {
  return say(over === "links" ? "dependence.linkSet" : "dependence.actorSet", { count: k });
}

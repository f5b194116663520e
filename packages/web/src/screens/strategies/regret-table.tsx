import type { RegretRow } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useView } from "../../state/store.ts";
import type { CompareView } from "./view.ts";

/** What the best strategy of each state would have spared, over all states or those of one theory. */
export function RegretTable({ view }: { readonly view: CompareView }): ReactNode {
  const { say, found, names, basis, pick } = view;
  const { robustness } = found;
  const [theory, setTheory] = useView("strategies.regretOf", "");
  const rows = robustness.theories.find((one) => one.theory === theory)?.regret ?? robustness.regret;
  const name = (row: RegretRow) => names[found.rows.findIndex(({ id }) => id === row.strategy)] ?? row.strategy;
  const column = (key: "mean" | "p90" | "largest" | "bestIn" | "worseIn") => {
    const isShare = key === "bestIn" || key === "worseIn";
    const head = say(`strategies.regret.${key}`, { baseline: names[0] ?? "" });
    return {
      name: isShare ? head : `${head}, ${robustness.unit}`,
      align: "right" as const,
      value: (row: RegretRow) => row[key],
      show: (row: RegretRow) => (
        <Num
          title={`${name(row)}: ${head}`}
          measure=""
          equation={say("strategies.equation.regret", { basis })}
          digits={(value) => (isShare ? `${Math.round(value * 100)}\u202f%` : shown(value))}
          value={row[key]}
        />
      ),
    };
  };
  return (
    <section className="panel" data-panel="regret" aria-label={say("strategies.regretTitle")}>
      <h3>{say("strategies.regretTitle")}</h3>
      <fieldset className="choice">
        <legend>{say("strategies.states")}</legend>
        {["", ...robustness.theories.map((one) => one.theory)].map((id) => (
          <label key={id}>
            <input type="radio" name="strategies-regret" checked={theory === id} onChange={() => setTheory(id)} />{" "}
            {id === "" ? say("strategies.allStates") : id}
          </label>
        ))}
      </fieldset>
      <DataTable
        caption={say("strategies.regretCaption")}
        columns={[
          { name: say("strategies.strategy"), value: name },
          ...(["mean", "p90", "largest", "bestIn", "worseIn"] as const).map(column),
        ]}
        rows={rows}
        keyOf={({ strategy }) => strategy}
        onSelect={({ strategy }) => pick(found.rows.findIndex(({ id }) => id === strategy))}
      />
    </section>
  );
}

import type { Baseline, PathFlow } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";

/** What flows from which origin by which corridor to which market in the base year, added up as asked. */
export function Ways({ baseline, commodity }: { readonly baseline: Baseline; readonly commodity: string }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [by, setBy] = useView("atlas.by", "way");
  const paths = baseline.paths.filter((path) => path.commodity === commodity && path.amount > 1e-6);
  if (paths.length === 0) return null;
  const keyOf = {
    way: (p: PathFlow) => p.corridor,
    origin: (p: PathFlow) => p.origin,
    market: (p: PathFlow) => p.market,
  }[by] as (path: PathFlow) => string;
  const names = new Map([...kase.places, ...kase.corridors].map(({ id, name }) => [id, name]));
  const rows = [...new Set(paths.map(keyOf))]
    .map((key) => {
      const own = paths.filter((path) => keyOf(path) === key);
      return { key, amount: own.reduce((sum, { amount }) => sum + amount, 0), ways: own.length };
    })
    .sort((a, b) => b.amount - a.amount);
  const all = rows.reduce((sum, { amount }) => sum + amount, 0);
  const unit = paths[0]!.unit;
  return (
    <section className="panel" data-panel="ways" aria-label={say("atlas.by")}>
      <fieldset className="choice">
        <legend>
          {say("atlas.by")} ({baseline.year})
        </legend>
        {(["way", "origin", "market"] as const).map((id) => (
          <label key={id}>
            <input type="radio" name="atlas-by" checked={by === id} onChange={() => setBy(id)} />
            {say(id === "way" ? "atlas.byWay" : id === "origin" ? "atlas.byOrigin" : "atlas.byMarket")}
          </label>
        ))}
      </fieldset>
      <DataTable
        caption={`${say("atlas.amount")}, ${unit}, ${baseline.year}`}
        columns={[
          {
            name: say(by === "way" ? "atlas.corridor" : by === "origin" ? "atlas.origin" : "atlas.market"),
            value: ({ key }) => names.get(key) ?? key,
          },
          {
            name: `${say("atlas.amount")}, ${unit}`,
            align: "right",
            value: ({ amount }) => amount,
            show: ({ amount }) => shown(amount),
          },
          {
            name: "%",
            align: "right",
            value: ({ amount }) => (100 * amount) / all,
            show: ({ amount }) => ((100 * amount) / all).toFixed(1),
          },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </section>
  );
}

import { type ScatterState, scatter } from "@multivector/charts";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { useView } from "../../state/store.ts";
import { type Criterion, paretoOf } from "./criteria.ts";
import { columnOf } from "./parallel-chart.tsx";
import { type CompareView, criterionName, criterionUnit, lookedIds } from "./view.ts";

/** Two criteria against each other, with a line through the strategies that none beats on both. */
export function TradeOff({ view }: { readonly view: CompareView }): ReactNode {
  const { say, criteria, names, found, pick } = view;
  const [xId, setX] = useView("strategies.x", "once");
  const [yId, setY] = useView("strategies.y", "avoided");
  const x = criteria.find(({ id }) => id === xId) ?? criteria[0]!;
  const y = criteria.find(({ id }) => id === yId) ?? criteria[1]!;
  const front = paretoOf(x, y);
  const title = say("strategies.tradeOff");
  const state = stateOf(view, x, y, front);
  return (
    <div>
      <div className="controls">
        {(
          [
            ["x", x, setX],
            ["y", y, setY],
          ] as const
        ).map(([axis, chosen, set]) => (
          <label key={axis}>
            {say(`strategies.${axis}`)}
            <select value={chosen.id} data-action={`trade-${axis}`} onChange={(event) => set(event.target.value)}>
              {criteria.map((one) => (
                <option key={one.id} value={one.id}>
                  {criterionName(say, one)}, {criterionUnit(say, one)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <Chart
        id="strategies-trade-off"
        title={title}
        note={say("strategies.tradeOffNote", { basis: view.basis })}
        sources={[]}
        columns={[
          { name: say("strategies.strategy"), value: (row) => row.name },
          columnOf(view, x),
          columnOf(view, y),
          {
            name: say("strategies.unbeaten"),
            value: ({ i }) => (front.includes(i) ? say("strategies.yes") : say("strategies.no")),
          },
        ]}
        rows={names.map((name, i) => ({ name, i, id: found.rows[i]!.id }))}
        keyOf={({ id }) => id}
        svg={() => scatter(state)}
        onSelect={({ i }) => pick(i)}
      />
    </div>
  );
}

function stateOf(view: CompareView, x: Criterion, y: Criterion, front: readonly number[]): ScatterState {
  const { say, names, found, width } = view;
  const axis = (one: Criterion) => ({
    ...{ name: criterionName(say, one), unit: criterionUnit(say, one), better: one.better, share: one.share },
  });
  const range = ({ cells }: Criterion, i: number, key: "xRange" | "yRange") => {
    const { low, high } = cells[i] ?? {};
    return low === undefined || high === undefined ? {} : { [key]: [low, high] as const };
  };
  return {
    ...{ id: "strategies-trade-off", title: say("strategies.tradeOff"), width, height: 400 },
    desc: front.map((i) => names[i]).join(", "),
    ...{ x: axis(x), y: axis(y), better: say("strategies.better") },
    points: names.map((name, i) => ({
      ...{ id: found.rows[i]!.id, name, group: i },
      ...{ x: x.cells[i]?.value ?? null, y: y.cells[i]?.value ?? null },
      ...range(x, i, "xRange"),
      ...range(y, i, "yRange"),
    })),
    pareto: front.map((i) => found.rows[i]!.id),
    selected: lookedIds(view),
    missing: say("strategies.notOnBoth"),
    key: [say("strategies.tradeOffKey")],
  };
}

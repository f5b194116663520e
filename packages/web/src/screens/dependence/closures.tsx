import { type PowerHorizonState, powerHorizon } from "@multivector/charts";
import { type ActorPower, type CoercionView, powerCells, powers } from "@multivector/report";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { Empty } from "../../parts/status.tsx";
import { useView } from "../../state/store.ts";
import { type Say, useWords } from "../../words/words.ts";
import { ActorPanel } from "./actor-panel.tsx";
import { lossExplained, ownExplained } from "./closure-numbers.ts";

/** Actors of each kind drawn at first; all of them are in the table. */
const FEW = 6;

/** One actor's closures by all it holds; disputed ones beside the undisputed. */
const keyOf = ({ actor, disputed }: ActorPower) => (disputed ? `${actor}?` : actor);

/** Power by horizon: the loss while each actor closes what it can, its own cost below it. */
export function Closures({ view }: { readonly view: CoercionView }): ReactNode {
  const say = useWords();
  const rows = [...powers(view, false), ...powers(view, true)];
  const [selected, select] = useView("dependence.actor", rows[0] ? keyOf(rows[0]) : "");
  const [shown, setShown] = useView("dependence.actors", "few");
  const { horizons } = view.assessment.coercion;
  if (rows.length === 0) return <Empty>{say("dependence.nobodyCloses")}</Empty>;
  const groups = groupsOf(rows, shown === "all" ? rows.length : FEW, say);
  const days = horizons.map((count) => say("dependence.days", { count }));
  const focal = view.stateName(view.case.focal);
  const state: Omit<PowerHorizonState, "width"> = {
    id: "dependence-closures-picture",
    title: say("dependence.closures", { country: focal }),
    desc: rows.map(({ name, main }) => `${name}: ${main.lossUsdM.toFixed(0)}`).join("; "),
    unit: say("dependence.usdM"),
    columns: days,
    groups,
    levels: LEVELS.map((key) => say(key)),
  };
  const row = rows.find((one) => keyOf(one) === selected) ?? rows[0]!;
  return (
    <div className="split">
      <Chart
        id="dependence-closures"
        title={say("dependence.closures", { country: focal })}
        note={say("dependence.closuresNote")}
        sources={[]}
        columns={columnsOf(view, days, say)}
        rows={rows}
        keyOf={keyOf}
        selected={keyOf(row)}
        onSelect={(one) => select(keyOf(one))}
        svg={() => powerHorizon({ ...state, width: 760 })}
      >
        <FittedPicture most={900} draw={(width) => powerHorizon({ ...state, width })} />
        {rows.length > groups.reduce((sum, group) => sum + group.rows.length, 0) || shown === "all" ? (
          <button
            type="button"
            data-action="actors"
            aria-pressed={shown === "all"}
            onClick={() => setShown(shown === "all" ? "few" : "all")}
          >
            {shown === "all" ? say("dependence.fewActors") : say("dependence.allActors", { count: rows.length })}
          </button>
        ) : null}
      </Chart>
      <ActorPanel
        view={view}
        row={row}
        choices={rows.map((one) => ({ id: keyOf(one), name: nameIn(say)(one) }))}
        selected={keyOf(row)}
        select={select}
      />
    </div>
  );
}

function columnsOf(view: CoercionView, days: readonly string[], say: Say): readonly TableColumn<ActorPower>[] {
  return [
    { name: say("dependence.actor"), value: nameIn(say) },
    { name: say("dependence.lever"), value: ({ levers }) => levers },
    ...days.flatMap((name, i) => [
      {
        name: `${name}: ${say("dependence.loss")}, ${say("dependence.usdM")}`,
        align: "right" as const,
        value: ({ byDays }: ActorPower) => byDays[i]?.lossUsdM ?? null,
        show: (one: ActorPower) => <Num {...lossExplained(view, one, i, say)} />,
      },
      {
        name: `${name}: ${say("dependence.ownCost")}, ${say("dependence.usdM")}`,
        align: "right" as const,
        value: ({ byDays }: ActorPower) => byDays[i]?.ownCost.totalUsdM ?? null,
        show: (one: ActorPower) => <Num {...ownExplained(view, one, i, say)} />,
      },
    ]),
  ];
}

const LEVELS = [
  "dependence.level0",
  "dependence.level1",
  "dependence.level2",
  "dependence.level3",
  "dependence.level4",
  "dependence.level5",
] as const;

function nameIn(say: Say) {
  return ({ name, disputed }: ActorPower) => (disputed ? say("dependence.disputedName", { name }) : name);
}

function groupsOf(rows: readonly ActorPower[], most: number, say: Say): PowerHorizonState["groups"] {
  const group = (heading: string, own: readonly ActorPower[]) => ({
    heading,
    rows: own.slice(0, most).map((row) => ({ name: row.name, note: row.levers, cells: powerCells(row) })),
  });
  const sure = rows.filter(({ disputed }) => !disputed);
  return [
    group(
      say("dependence.states"),
      sure.filter(({ isState }) => isState),
    ),
    group(
      say("dependence.operators"),
      sure.filter(({ isState }) => !isState),
    ),
    group(
      say("dependence.disputed"),
      rows.filter(({ disputed }) => disputed),
    ),
  ].filter((one) => one.rows.length > 0);
}

import { type AlertBar, alertBars, percent } from "@multivector/charts";
import type { AlertValue, Case } from "@multivector/engine";
import { type CoercionView, closedName } from "@multivector/report";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { shown } from "../../parts/format.ts";
import { Empty } from "../../parts/status.tsx";
import { type Say, useWords } from "../../words/words.ts";

/** Bars drawn; the table has all. */
const MOST = 12;
/** Where less than this of what is missing is lost, all finds another way. */
const LOST = 0.005;

/** Alert values: how little of a capacity may go before the first tonne has no way. */
export function Alerts({ view }: { readonly view: CoercionView }): ReactNode {
  const say = useWords();
  const rows = view.assessment.coercion.alerts
    .filter(({ lostShare }) => lostShare > LOST)
    .toSorted((a, b) => tight(b) - tight(a));
  if (rows.length === 0) return <Empty>{say("dependence.noAlerts")}</Empty>;
  const state = {
    id: "dependence-alerts-picture",
    title: say("dependence.alerts"),
    desc: rows
      .slice(0, MOST)
      .map((row) => `${closedName(view, row.link)} ${percent(tight(row))}`)
      .join("; "),
    unit: say("dependence.alertUnit"),
    bars: rows.slice(0, MOST).map((row) => barOf(view, row, say)),
    key: [say("dependence.alertKey")],
  };
  return (
    <Chart
      id="dependence-alerts"
      title={say("dependence.alerts")}
      note={`${say("dependence.alertNote")}${rows.length > MOST ? ` ${say("dependence.moreRows", { count: rows.length - MOST })}` : ""}`}
      sources={[]}
      columns={columnsOf(view, say)}
      rows={rows}
      keyOf={({ link }) => link}
      svg={() => alertBars({ ...state, width: 900 })}
    >
      <FittedPicture most={1380} draw={(width) => alertBars({ ...state, width })} />
    </Chart>
  );
}

function columnsOf(view: CoercionView, say: Say): readonly TableColumn<AlertValue>[] {
  const commodity = ({ commodity: ids }: AlertValue) =>
    ids
      .split(", ")
      .map((id) => view.case.commodities.find((one) => one.id === id)?.name ?? id)
      .join(", ");
  return [
    { name: say("dependence.link"), value: ({ link }) => `${closedName(view, link)} [${link}]` },
    { name: say("dependence.commodity"), value: commodity },
    {
      name: say("dependence.firstLoss"),
      align: "right",
      value: ({ firstLossAt }) => firstLossAt,
      show: (row) => (
        <Num
          title={closedName(view, row.link)}
          measure=""
          value={row.firstLossAt}
          unit={row.unit}
          equation={say("dependence.alertEquation")}
          figures={capacitiesOf(view.case, row.link)}
        />
      ),
    },
    {
      name: say("dependence.capacity"),
      align: "right",
      value: ({ capacity }) => capacity,
      show: ({ capacity, unit }) =>
        capacity === null ? (
          <span className="not-known">{say("dependence.noLimit")}</span>
        ) : (
          `${shown(capacity)} ${unit}`
        ),
    },
    { name: say("dependence.unit"), value: ({ unit }) => unit },
    {
      name: say("dependence.lostOfIt"),
      align: "right",
      value: ({ lostShare }) => 100 * lostShare,
      show: ({ lostShare }) => percent(lostShare),
    },
    {
      name: say("dependence.tanksFull"),
      align: "right",
      value: ({ daysUntilFull }) => daysUntilFull,
      show: ({ daysUntilFull }) => (daysUntilFull === null ? say("dependence.noTank") : shown(daysUntilFull)),
    },
  ];
}

/** What is needed of a capacity, as a share; 0 where no limit is stated. */
function tight({ firstLossAt, capacity }: AlertValue): number {
  return capacity === null ? 0 : firstLossAt / capacity;
}

function barOf(view: CoercionView, row: AlertValue, say: Say): AlertBar {
  const { link, firstLossAt, capacity, unit, daysUntilFull } = row;
  const amounts = { least: shown(firstLossAt), capacity: shown(capacity), unit, share: percent(tight(row)) };
  return {
    id: link,
    name: closedName(view, link),
    share: capacity === null ? null : tight(row),
    text: say(capacity === null ? "dependence.alertOpen" : "dependence.alertText", amounts),
    store:
      daysUntilFull === null ? say("dependence.noTank") : say("dependence.fullIn", { count: shown(daysUntilFull) }),
  };
}

function capacitiesOf(kase: Case, link: string): readonly string[] {
  const quantities = ["capacity", "permitted"];
  return kase.figures
    .filter(({ subject, quantity, use }) => use && subject === `link:${link}` && quantities.includes(quantity))
    .map(({ id }) => id);
}

import { backtestDots } from "@multivector/charts";
import type { Backtest, BacktestRow } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { shown } from "../../parts/format.ts";
import { useWords } from "../../words/words.ts";

/** Below this two panels and the legend do not fit; a narrower page scrolls the picture. */
const LEAST_WIDTH = 560;

/** Prediction, record and a naive rule by route and year. */
export function BacktestChart({ test }: { readonly test: Backtest }): ReactNode {
  const say = useWords();
  const unit = test.annual[0]?.unit ?? "";
  const level = Math.round(100 * test.coverage.level);
  const { inside, targets } = test.coverage;
  const note = say("sources.backtestChartNote", { unit, inside, targets, level });
  const title = say("sources.backtestChart", { date: test.asKnownOn });
  const amount = (name: string, of: (row: BacktestRow) => number | null) => ({
    name: `${name}, ${unit}`,
    align: "right" as const,
    value: of,
    show: (row: BacktestRow) => {
      const value = of(row);
      return value === null ? <span className="not-known">{say("value.notKnown")}</span> : shown(value);
    },
  });
  const draw = (width: number) =>
    backtestDots({
      ...{ id: "sources-backtest", title, desc: note, width, unit },
      interval: say("sources.interval", { level }),
      naive: say("sources.lastShares"),
      panels: panelsOf(test),
    });
  return (
    <Chart
      id="sources-backtest"
      title={title}
      note={note}
      sources={[...new Set(test.annual.map(({ source }) => source).filter((source) => source !== ""))]}
      columns={[
        { name: say("sources.route"), value: ({ name }) => name },
        { name: say("sources.year"), value: ({ year }) => year },
        amount(say("sources.predicted"), ({ predicted }) => predicted.value),
        amount(say("sources.low"), ({ predicted }) => predicted.low ?? null),
        amount(say("sources.high"), ({ predicted }) => predicted.high ?? null),
        amount(say("sources.observed"), ({ observed }) => observed),
        { name: say("sources.observedBasis"), value: ({ observedBasis }) => observedBasis },
        amount(say("sources.naiveShares"), ({ naive }) => naive.lastYearShares),
        {
          name: say("sources.inside"),
          value: (row) => (row.inside === null ? null : say(row.inside ? "sources.yes" : "sources.no")),
        },
      ]}
      rows={test.annual}
      keyOf={({ route, year }) => `${route}/${year}`}
      svg={() => draw(900)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="backtest-picture" tabIndex={0} aria-label={title}>
        <FittedPicture most={1300} draw={(width) => draw(Math.max(width, LEAST_WIDTH))} />
      </section>
    </Chart>
  );
}

function panelsOf({ annual }: Backtest) {
  return [...new Set(annual.map(({ route }) => route))].map((route) => {
    const rows = annual.filter((row) => row.route === route);
    return {
      name: rows[0]!.name,
      marks: rows.map(({ year, predicted, observed, naive }) => ({
        year: String(year),
        low: predicted.low ?? predicted.value,
        value: predicted.value,
        high: predicted.high ?? predicted.value,
        observed,
        naive: naive.lastYearShares,
      })),
    };
  });
}

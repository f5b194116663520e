import { fanChart } from "@multivector/charts";
import type { ReactNode } from "react";
import { columnsOnly } from "../../engine/questions/futures-data.ts";
import type { SpreadRow } from "../../engine/questions/futures-spread.ts";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { shown } from "../../parts/format.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { coursesOf, type Reading, strategyTitle } from "./choices.ts";
import { useOver } from "./use-over.ts";

/** The fan: how a measure lies over the futures, by strategy or over the years. */
export function Fan({ reading }: { readonly reading: Reading }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [shownId] = useView("futures.fan", SIDE_BY_SIDE);
  const { data, measure, strategy } = reading;
  const course = coursesOf(data.shape).find(({ id }) => id === shownId);
  if (shownId !== SIDE_BY_SIDE && course === undefined) return <Empty>{say("futures.fanNoTime")}</Empty>;
  return (
    <section data-panel="futures-fan">
      {course === undefined ? (
        <FanOf
          key={SIDE_BY_SIDE}
          {...{ reading, measures: [measure.name], title: measure.label ?? measure.name, unit: measure.unit }}
        />
      ) : (
        <FanOf
          key={course.id}
          reading={reading}
          measures={course.measures}
          title={`${course.label}, ${strategyTitle(kase, strategy)}`}
          unit={course.unit}
        />
      )}
    </section>
  );
}

/** What the fan shows: strategies side by side, or one course over the years. */
export function FanControl({ reading }: { readonly reading: Reading }): ReactNode {
  const say = useWords();
  const [shownId, show] = useView("futures.fan", SIDE_BY_SIDE);
  const courses = coursesOf(reading.data.shape);
  return (
    <label>
      {say("futures.fanBy")}
      <select data-action="fan" value={shownId} onChange={(event) => show(event.target.value)}>
        <option value={SIDE_BY_SIDE}>{say("futures.fanStrategies")}</option>
        {courses.length === 0 ? null : (
          <optgroup label={say("futures.fanTime")}>
            {courses.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

const SIDE_BY_SIDE = "strategies";

interface FanProps {
  readonly reading: Reading;
  readonly measures: readonly string[];
  readonly title: string;
  readonly unit: string;
}

function FanOf({ reading, measures, title, unit }: FanProps): ReactNode {
  const say = useWords();
  const { run, data, strategy, states, sources } = reading;
  const overTime = measures.length > 1;
  const strategies = overTime ? [strategy] : data.shape.strategies;
  const spread = useOver("futuresSpread", JSON.stringify([run.id, measures, strategies]), () => ({
    data: columnsOnly(data, measures, "theory"),
    ...{ measures, strategies },
  }));
  const { case: kase } = useCase();
  const [ref, width] = useWidth(640);
  const name = (row: SpreadRow) => (overTime ? row.measure.slice(-4) : strategyTitle(kase, row.strategy));
  return (
    <div ref={ref}>
      <Answer of={spread}>
        {(rows) => (
          <Chart
            id="futures-fan"
            title={say("futures.fan", { measure: title })}
            note={say("futures.fanNote", { unit, states })}
            sources={sources}
            columns={columnsOf(say, overTime ? say("futures.year") : say("futures.strategy"), name, unit)}
            rows={rows}
            keyOf={({ strategy: id, measure }) => `${id} ${measure}`}
            svg={() =>
              fanChart({
                ...{ id: "futures-fan", title, width: width - 30, plot: 240, heading: "", unit },
                desc: rows.map((row) => `${name(row)}: ${row.quantiles.map(shown).join(", ")}`).join("; "),
                over: overTime
                  ? { by: "time", observed: [], futures: rows.map(yearOf) }
                  : { by: "strategy", rows: rows.map((row) => ({ name: name(row), quantiles: row.quantiles })) },
              })
            }
          />
        )}
      </Answer>
    </div>
  );
}

function yearOf({ measure, quantiles }: SpreadRow) {
  const year = Number(measure.slice(-4));
  return { from: `${year}-01-01`, to: `${year + 1}-01-01`, quantiles };
}

function columnsOf(
  say: ReturnType<typeof useWords>,
  head: string,
  name: (row: SpreadRow) => string,
  unit: string,
): readonly TableColumn<SpreadRow>[] {
  return [
    { name: head, value: name },
    ...[10, 25, 50, 75, 90].map(
      (share, i): TableColumn<SpreadRow> => ({
        name: `${share === 50 ? say("futures.median") : say("futures.below", { share })}, ${unit}`,
        align: "right",
        value: ({ quantiles }) => quantiles[i]!,
        show: ({ quantiles }) => shown(quantiles[i]!),
      }),
    ),
    { name: say("futures.states"), align: "right", value: ({ states }) => states },
    { name: say("futures.failed"), align: "right", value: ({ failed }) => failed },
  ];
}

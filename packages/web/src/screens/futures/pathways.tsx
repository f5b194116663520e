import { type PathwayLine, pathwaysMap } from "@multivector/charts";
import type { PathwaysMap, TippingPoint } from "@multivector/engine";
import type { ReactNode } from "react";
import { columnsOnly } from "../../engine/questions/futures-data.ts";
import type { Pathways as PathwaysAnswer } from "../../engine/questions/futures-pathways.ts";
import { Chart } from "../../parts/chart.tsx";
import { shown } from "../../parts/format.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useWords } from "../../words/words.ts";
import { percent, type Reading } from "./choices.ts";
import { yearsIn } from "./request.ts";
import { Signals } from "./signals.tsx";
import { useOver } from "./use-over.ts";

/** Until when each strategy does, where one can switch, and which signals warn in time. */
export function Pathways({ reading }: { readonly reading: Reading }): ReactNode {
  const say = useWords();
  const { run, data, measure, threshold } = reading;
  const years = yearsIn(data.shape.measures);
  const limit = measure.name === "loss" ? threshold : null;
  const able = years.length > 0 && data.shape.strategies.length > 1;
  const yearly = data.shape.measures.filter(({ name }) => /-\d{4}$/.test(name)).map(({ name }) => name);
  const pathways = useOver("futuresPathways", able ? JSON.stringify([run.id, limit]) : null, () => ({
    data: columnsOnly(data, ["loss", ...yearly], "theory"),
    ...{ years, limit, assumptions: run.request.assumptions },
  }));
  const [ref, width] = useWidth(640);
  return (
    <section data-panel="futures-pathways" ref={ref}>
      {able ? (
        <Answer of={pathways}>
          {(answer) =>
            answer.map === null ? (
              <Empty>{say("futures.pathwaysNone")}</Empty>
            ) : (
              <MapOf reading={reading} answer={answer} map={answer.map} width={width - 30} />
            )
          }
        </Answer>
      ) : (
        <section className="panel" aria-label={say("futures.pathways")}>
          <h3>{say("futures.pathways")}</h3>
          <Empty>{say("futures.pathwaysNone")}</Empty>
        </section>
      )}
    </section>
  );
}

function MapOf({
  reading,
  answer,
  map,
  width,
}: {
  readonly reading: Reading;
  readonly answer: PathwaysAnswer;
  readonly map: PathwaysMap;
  readonly width: number;
}): ReactNode {
  const say = useWords();
  const title = say("futures.pathways");
  const tips = (id: string) => answer.tipping.find(({ strategy }) => strategy === id);
  const lines = map.lines.map((line) => lineOf(map, line, tips(line.action), say));
  const rows = map.lines.map((line, i) => ({ line, drawn: lines[i]!, tipping: tips(line.action) }));
  const year = (value: number | null) =>
    value === null || value > map.horizon ? say("futures.later", { year: map.horizon }) : shownYear(value);
  return (
    <>
      <Chart
        id="futures-pathways"
        title={title}
        note={say("futures.pathwaysNote", {
          states: reading.states,
          window: answer.window,
          limit: shown(answer.threshold),
          runs: reading.runs,
        })}
        sources={reading.sources}
        columns={[
          { name: say("futures.strategy"), value: ({ line }) => line.label },
          {
            name: say("futures.taken"),
            align: "right",
            value: ({ drawn }) => (drawn.reached ? shownYear(drawn.from) : say("futures.notTaken")),
          },
          { name: say("futures.tenth"), align: "right", value: ({ line }) => year(line.low) },
          { name: say("futures.half"), align: "right", value: ({ line }) => year(line.tips) },
          {
            name: `${say("futures.tips")}, %`,
            align: "right",
            value: ({ tipping }) => (tipping?.never == null ? null : 100 * (1 - tipping.never)),
            show: ({ tipping }) => (tipping?.never == null ? say("value.notKnown") : percent(1 - tipping.never)),
          },
          { name: say("futures.states"), align: "right", value: ({ tipping }) => tipping?.futures ?? null },
        ]}
        rows={rows}
        keyOf={({ line }) => line.action}
        svg={() =>
          pathwaysMap({
            ...{ id: "futures-pathways", title, width, now: map.now, horizon: map.horizon, lines },
            desc: lines.map(({ name, note }) => `${name}: ${note}`).join("; "),
            switches: switchesOf(map),
            key: [say("futures.pathwaysKey1", { runs: reading.runs }), say("futures.pathwaysKey2")],
          })
        }
      />
      <section className="panel" aria-label={title} data-panel="futures-sentences">
        <ul>
          {map.sentences.map((sentence) => (
            <li key={sentence}>{sentence}.</li>
          ))}
        </ul>
      </section>
      <Signals signals={answer.signals} runs={reading.runs} />
    </>
  );
}

/** Lead times give parts of years; a tenth of a year is all that is meant. */
function shownYear(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function switchesOf(map: PathwaysMap) {
  const station = (id: string) => map.stations.find((one) => one.id === id)!;
  const place = (id: string) => map.lines.findIndex(({ action }) => action === station(id).action);
  return map.edges.flatMap((edge) =>
    edge.kind === "switch" ? [{ from: place(edge.from), to: place(edge.to), year: station(edge.from).time }] : [],
  );
}

function lineOf(
  map: PathwaysMap,
  line: PathwaysMap["lines"][number],
  tipping: TippingPoint | undefined,
  say: ReturnType<typeof useWords>,
): PathwayLine {
  const own = map.stations.filter(({ action }) => action === line.action);
  const times = own.map(({ time }) => time);
  const last = Math.max(...times);
  return {
    name: line.label,
    from: line.reached ? Math.min(...times) : map.now,
    to: line.reached ? last : map.horizon,
    ends: own.some(({ kind, time }) => (kind === "terminal" || kind === "transfer") && time === last),
    reached: line.reached,
    firstFails: line.low !== null && line.low <= map.horizon ? line.low : null,
    note:
      tipping?.never == null
        ? say("value.notKnown")
        : say("futures.pathwaysTips", { share: percent(1 - tipping.never) }),
  };
}

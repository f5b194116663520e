import { type ReactNode, useSyncExternalStore } from "react";
import { engine } from "../../engine/client.ts";
import { columnsOnly, type FuturesData } from "../../engine/questions/futures-data.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { chooseMeasure, type Reading, strategyTitle, useReading, wholeMeasures } from "./choices.ts";
import { Failure } from "./failure.tsx";
import { Fan, FanControl } from "./fan.tsx";
import { EnsembleForm } from "./form.tsx";
import { useForm } from "./form-choices.ts";
import { Pathways } from "./pathways.tsx";
import { requestOf } from "./request.ts";
import { Robustness } from "./robustness.tsx";
import { type FuturesRun, useRun } from "./run-store.ts";
import { RunStatus } from "./status.tsx";
import { Tornado } from "./tornado.tsx";
import { useOver } from "./use-over.ts";
import "./futures.css";

/** Many futures of the case: run here, then read as fans, failures, what matters, pathways and robustness. */
export function Futures(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const run = useRun();
  const stale = useStale(run);
  if (!kase.theories.some(({ switches }) => switches.reactions)) return <Empty>{say("futures.noTheories")}</Empty>;
  if (kase.strategies.length === 0) return <Empty>{say("futures.noStrategies")}</Empty>;
  return (
    <div className="futures">
      <EnsembleForm />
      {run === null ? <Empty>{say("futures.none")}</Empty> : <RunStatus run={run} stale={stale} />}
      {run?.data ? (
        <div className={stale ? "stale-results" : ""} data-stale={stale}>
          <Read run={run} data={run.data} />
        </div>
      ) : null}
    </div>
  );
}

/** Whether the ensemble shown is another than the form, the case and the assumptions now ask for. */
function useStale(run: FuturesRun | null): boolean {
  const { case: kase } = useCase();
  const { scenario, case: id } = useWorkbench();
  const form = useForm();
  const opened = useSyncExternalStore(engine.subscribe, engine.opened);
  if (run === null) return false;
  const { request } = requestOf(kase, scenario, form);
  return run.case !== id || run.opened !== opened || JSON.stringify(run.request) !== JSON.stringify(request);
}

function Read({ run, data }: { readonly run: FuturesRun; readonly data: FuturesData }): ReactNode {
  const say = useWords();
  const reading = useReading(run, data, say);
  const { measure, strategy } = reading;
  const values = useOver("futuresValues", JSON.stringify([run.id, measure.name, strategy]), () => ({
    data: columnsOnly(data, [measure.name], "theory"),
    ...{ measure: measure.name, strategy },
  }));
  const threshold = values.status === "ready" ? (reading.threshold ?? values.answer!.usual) : Number.NaN;
  return (
    <>
      <ReadControls reading={reading} />
      <div className="pair">
        <Fan reading={reading} />
        <Tornado reading={reading} />
      </div>
      <Answer of={values}>
        {({ sorted, usual }) =>
          sorted.length === 0 ? (
            <Empty>{say("value.notKnown")}</Empty>
          ) : (
            <Failure reading={reading} sorted={sorted} usual={usual} fresh={values.status === "ready"} />
          )
        }
      </Answer>
      <Robustness reading={reading} threshold={threshold} />
      <Pathways reading={reading} />
    </>
  );
}

function ReadControls({ reading }: { readonly reading: Reading }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { shape } = reading.data;
  const [, setStrategy] = useView("futures.strategy", "");
  return (
    <div className="controls read" data-panel="futures-read">
      <label>
        {say("futures.measure")}
        <select
          data-action="measure"
          value={reading.measure.name}
          onChange={(event) => chooseMeasure(event.target.value)}
        >
          {wholeMeasures(shape).map(({ name, label, unit }) => (
            <option key={name} value={name}>
              {label ?? name}, {unit}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("futures.strategy")}
        <select
          data-action="strategy"
          value={reading.strategy}
          onChange={(event) => setStrategy(event.target.value === shape.strategies[0] ? "" : event.target.value)}
        >
          {shape.strategies.map((id) => (
            <option key={id} value={id}>
              {strategyTitle(kase, id)}
            </option>
          ))}
        </select>
      </label>
      <FanControl reading={reading} />
    </div>
  );
}

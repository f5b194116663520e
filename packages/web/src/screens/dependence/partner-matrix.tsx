import type { ExposureTable } from "@multivector/engine";
import type { ReactNode } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { chosenColumns, columnsOf } from "./matrix.ts";
import { MatrixChart } from "./matrix-chart.tsx";

/** Years before the date of the case that can be chosen. */
const YEARS = 16;

/** Partners by domains: how much of each domain is tied to each partner. */
export function Matrix(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const [year, setYear] = useView("dependence.matrixYear", "");
  const ask = { year: year === "" ? null : Number(year), assumptions: scenario.assumptions };
  const tables = useAnswer("exposures", ask);
  // What can be chosen does not depend on the year: a year without a figure says so in its cells.
  const latest = useAnswer("exposures", { ...ask, year: null });
  const last = Number(kase.asOf.slice(0, 4));
  return (
    <section data-panel="matrix" aria-labelledby="dependence-matrix-title">
      <h2 id="dependence-matrix-title">{say("dependence.matrix")}</h2>
      <div className="controls">
        <label>
          {say("dependence.year")}
          <select value={year} onChange={(event) => setYear(event.target.value)}>
            <option value="">{say("dependence.latest")}</option>
            {Array.from({ length: YEARS }, (_, i) => String(last - i)).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answer of={latest}>
        {(all) => <Answer of={tables}>{(found) => <Columns all={all} tables={found} />}</Answer>}
      </Answer>
    </section>
  );
}

function Columns({
  all,
  tables,
}: {
  readonly all: readonly ExposureTable[];
  readonly tables: readonly ExposureTable[];
}): ReactNode {
  const say = useWords();
  const initial = chosenColumns(all).map(({ definition }) => definition);
  const [text, setText] = useView("dependence.columns", initial.join(","));
  const chosen = text.split(",");
  const choices = columnsOf(all);
  const columns = chosen.flatMap((id) => tables.find(({ definition }) => definition === id) ?? []);
  const flip = (id: string) => {
    const next = chosen.includes(id)
      ? chosen.filter((one) => one !== id)
      : choices.map(({ definition }) => definition).filter((one) => one === id || chosen.includes(one));
    setText(next.join(","));
  };
  if (choices.length === 0) return <Empty>{say("dependence.noVolumes")}</Empty>;
  return (
    <>
      <details className="panel" data-action="columns">
        <summary>{say("dependence.columns", { count: columns.length, all: choices.length })}</summary>
        <ul className="checks">
          {choices.map(({ definition, title, year }) => (
            <li key={definition}>
              <label>
                <input type="checkbox" checked={chosen.includes(definition)} onChange={() => flip(definition)} />{" "}
                {title}{" "}
                <span className="quiet">
                  {year} · {definition}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
      {columns.length === 0 ? <Empty>{say("dependence.noColumns")}</Empty> : <MatrixChart columns={columns} />}
    </>
  );
}

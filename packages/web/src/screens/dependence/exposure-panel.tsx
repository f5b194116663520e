import type { ExposureTable } from "@multivector/engine";
import { type ReactNode, useState } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { type Say, useWords } from "../../words/words.ts";
import { ExposureChart } from "./exposure-chart.tsx";

/** Any definition of the case: its statement, its categories in a year, its concentration, its sources. */
export function ExposurePanel(): ReactNode {
  const say = useWords();
  // Rows carry notes, which come after the rest of the case.
  const { case: kase, whole } = useCase();
  const { scenario } = useWorkbench();
  const [id, choose] = useView("dependence.definition", kase.definitions[0]?.id ?? "");
  const recorded = kase.definitions.some((definition) => definition.id === id);
  const [wanted, want] = useState(false);
  const { assumptions } = scenario;
  const years = useAnswer("exposure", recorded && whole ? { definition: id, assumptions } : null);
  const modelled = useAnswer("touched", wanted || !recorded ? { assumptions } : null, { long: true });
  return (
    <section data-panel="exposure" aria-labelledby="dependence-exposure-title">
      <h2 id="dependence-exposure-title">{say("dependence.exposure")}</h2>
      {kase.definitions.length === 0 ? (
        <Empty>{say("dependence.noDefinitions")}</Empty>
      ) : (
        <>
          <Choice id={id} choose={choose} modelled={modelled.answer} want={() => want(true)} />
          {recorded ? (
            <Answer of={years}>{(tables) => <InYear key={id} tables={tables} />}</Answer>
          ) : (
            <Answer of={modelled}>{(tables) => <Modelled id={id} tables={tables} />}</Answer>
          )}
        </>
      )}
    </section>
  );
}

function Modelled({ id, tables }: { readonly id: string; readonly tables: readonly ExposureTable[] }): ReactNode {
  const say = useWords();
  const table = tables.find(({ definition }) => definition === id);
  return table ? <ExposureChart table={table} /> : <Empty>{say("dependence.noDefinition", { id })}</Empty>;
}

/** All definitions: those of the record, and those of a run, which are worked out when the reader reaches for them. */
function Choice({
  id,
  choose,
  modelled,
  want,
}: {
  readonly id: string;
  readonly choose: (id: string) => void;
  readonly modelled: readonly ExposureTable[] | null;
  readonly want: () => void;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  return (
    <div className="controls">
      <label>
        {say("dependence.definition")}
        <select value={id} onFocus={want} onPointerDown={want} onChange={(event) => choose(event.target.value)}>
          <Options say={say} tables={kase.definitions} />
          <optgroup label={say("dependence.modelled", { year: kase.baseYear })}>
            {(modelled ?? []).map(({ definition, title }) => (
              <option key={definition} value={definition}>
                {title}
              </option>
            ))}
            {modelled === null ? <option disabled>{say("state.loading")}</option> : null}
          </optgroup>
        </select>
      </label>
    </div>
  );
}

/** Definitions by the way they split. */
function Options({
  say,
  tables,
}: {
  readonly say: Say;
  readonly tables: readonly { readonly id: string; readonly title: string; readonly by: string }[];
}): ReactNode {
  return [...new Set(tables.map(({ by }) => by))].map((by) => (
    <optgroup key={by} label={say("dependence.by", { by })}>
      {tables
        .filter((one) => one.by === by)
        .map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
    </optgroup>
  ));
}

/** One definition over its years, with a slider. */
function InYear({ tables }: { readonly tables: readonly ExposureTable[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const usual = tables.find(({ year }) => year === kase.baseYear) ?? tables.at(-1);
  const [text, setYear] = useView("dependence.exposureYear", "");
  if (usual === undefined) return <Empty>{say("dependence.noYears")}</Empty>;
  const place = Math.max(
    0,
    tables.findIndex(({ year }) => year === (text === "" ? usual.year : nearest(tables, Number(text)))),
  );
  const table = tables[place]!;
  return (
    <>
      {tables.length > 1 ? (
        <label className="slider" data-action="exposure-year">
          {say("dependence.year")} <output>{table.year}</output>{" "}
          <span className="quiet">{say("dependence.yearsHeld", { count: tables.length, years: spanOf(tables) })}</span>
          <input
            type="range"
            min={0}
            max={tables.length - 1}
            step={1}
            value={place}
            aria-valuetext={String(table.year)}
            onChange={(event) => setYear(String(tables[Number(event.target.value)]!.year))}
          />
        </label>
      ) : null}
      <ExposureChart table={table} />
    </>
  );
}

/** The year held that is nearest to one chosen under another definition. */
function nearest(tables: readonly ExposureTable[], year: number): number {
  return tables.reduce(
    (best, one) => (Math.abs(one.year - year) < Math.abs(best - year) ? one.year : best),
    tables[0]!.year,
  );
}

function spanOf(tables: readonly ExposureTable[]): string {
  return `${tables[0]!.year}–${tables.at(-1)!.year}`;
}

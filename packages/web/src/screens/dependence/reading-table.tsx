import type { ExposureRow, FigureAnswer } from "@multivector/engine";
import type { ReactNode } from "react";
import { type Explainable, Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { explainable } from "./shares.ts";

/** Every reading in every year it is held for, one beside the other; the one looked at is marked. */
export function ReadingTable({
  answer,
  row: chosen,
}: {
  readonly answer: FigureAnswer;
  readonly row: ExposureRow;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const labels = [...new Set(answer.answers.map(({ label }) => label))];
  const years = [...new Set(answer.answers.map(({ year }) => year))].sort((a, b) => a - b);
  const statement = ({ definition }: ExposureRow) =>
    kase.definitions.find(({ id }) => id === definition)?.statement ?? "";
  const cell = (label: string, year: number) => answer.answers.find((one) => one.label === label && one.year === year);
  return (
    <div className="panel" data-panel="readings">
      <p className="verdict">{answer.verdict}</p>
      {/* A table wider than its place is scrolled, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="table-frame" tabIndex={0} aria-label={say("dependence.readings", { stated: answer.stated })}>
        <table className="readings">
          <caption>{say("dependence.readings", { stated: answer.stated })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("dependence.reading")}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="number">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label) => (
              <tr key={label} aria-selected={label === chosen.label}>
                <th scope="row">{label}</th>
                {years.map((year) => {
                  const found = cell(label, year);
                  return (
                    <td key={year} className={found === chosen ? "number chosen" : "number"}>
                      {found === undefined ? null : <Reading of={explainable(kase, found, statement(found), label)} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">{say("dependence.readingsNote")}</p>
    </div>
  );
}

/** A number, with its range below it where there is one: side by side they would not fit. */
function Reading({ of: { low, high, ...what } }: { readonly of: Explainable }): ReactNode {
  const range = low === undefined || high === undefined ? "" : [shown(low), shown(high)];
  return (
    <>
      <Num {...what} />
      {range === "" || range[0] === range[1] ? null : <span className="quiet range">{range.join("–")}</span>}
    </>
  );
}

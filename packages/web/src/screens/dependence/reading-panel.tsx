import type { ExposureRow, FigureAnswer } from "@multivector/engine";
import type { ReactNode } from "react";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { explainable } from "./shares.ts";
import { SourceList } from "./source-list.tsx";

/** One reading in one year, with the switches to the others: the definition in words, its value, what it rests on. */
export function ReadingPanel({
  answer,
  row,
  select,
}: {
  readonly answer: FigureAnswer;
  readonly row: ExposureRow;
  readonly select: (label: string, year: number) => void;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const definition = kase.definitions.find(({ id }) => id === row.definition);
  const labels = [...new Set(answer.answers.map(({ label }) => label))];
  const years = answer.answers.filter(({ label }) => label === row.label).map(({ year }) => year);
  return (
    <div className="panel" data-panel="reading">
      <p className="quiet">
        {say("dependence.stated")}: “{answer.stated}”
      </p>
      <fieldset className="choice stacked">
        <legend>{say("dependence.reading")}</legend>
        {labels.map((label) => (
          <label key={label}>
            <input
              type="radio"
              name={`reading-${answer.id}`}
              checked={label === row.label}
              onChange={() => select(label, row.year)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset className="choice">
        <legend>{say("dependence.year")}</legend>
        {years.map((year) => (
          <label key={year}>
            <input
              type="radio"
              name={`reading-year-${answer.id}`}
              checked={year === row.year}
              onChange={() => select(row.label, year)}
            />
            {year}
          </label>
        ))}
      </fieldset>
      <p className="big" data-reading={`${row.definition}/${row.key}@${row.year}`}>
        <Num {...explainable(kase, row, definition?.statement ?? "", row.label)} />{" "}
        <span className={`basis ${row.basis}`}>{row.basis}</span>
      </p>
      <p>{definition?.statement}</p>
      {definition === undefined || definition.note === "" ? null : <p className="quiet">{definition.note}</p>}
      <p className="quiet">
        <SourceList ids={row.sources} />
      </p>
    </div>
  );
}

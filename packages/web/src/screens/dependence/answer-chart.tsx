import { type ShareBar, shareBars } from "@multivector/charts";
import type { ExposureRow, FigureAnswer } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { Num } from "../../parts/explain.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { explainable, isWeak } from "./shares.ts";

/** All readings as bars, with the stated number as a line through them. */
export function AnswerChart({
  answer,
  stated,
}: {
  readonly answer: FigureAnswer;
  readonly stated: number | null;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const rows = answer.answers;
  const full = fullWidth(rows, stated);
  const labels = [...new Set(rows.map(({ label }) => label))];
  const unitOf = ({ share, unit }: ExposureRow) => (share === null ? unit : say("dependence.percent"));
  const units = [...new Set(rows.filter(isKnown).map(unitOf))];
  const unit = units.join(", ");
  const state = {
    id: `answer-${answer.id}`,
    title: answer.question,
    desc: rows.map((row) => `${row.label}, ${row.year}: ${valueText(row) || say("value.notKnown")}`).join("; "),
    stated: stated === null ? null : { length: stated / full, text: say("dependence.statedLine") },
    blocks: labels.map((label) => ({
      heading: label,
      bars: rows.filter((row) => row.label === label).map((row) => bar(row, full)),
    })),
  };
  return (
    <Chart
      id={`dependence-answer-${answer.id}`}
      title={answer.question}
      note={units.length === 0 ? say("dependence.answerNote") : `${unit}. ${say("dependence.answerNote")}`}
      sources={[...new Set(rows.flatMap(({ sources }) => sources))]}
      columns={[
        { name: say("dependence.reading"), value: ({ label }) => label },
        { name: say("dependence.definition"), value: ({ definition }) => definition },
        { name: say("dependence.year"), align: "right", value: ({ year }) => year },
        {
          name: units.length === 1 ? unit : say("explain.value"),
          align: "right",
          value: ({ share, amount }) => (share === null ? amount : 100 * share),
          show: (row) => <Num {...explainable(kase, row, "", row.label)} />,
        },
        // Definitions of one question may measure in different units.
        ...(units.length === 1 ? [] : [{ name: say("dependence.unit"), value: unitOf }]),
        { name: say("explain.basis"), value: ({ basis }) => basis },
        { name: say("chart.source"), value: ({ sources }) => sources.join(", ") },
      ]}
      rows={rows}
      keyOf={({ label, year }) => `${label}@${year}`}
      svg={() => shareBars({ ...state, width: 900 })}
    >
      <FittedPicture draw={(width) => shareBars({ ...state, width })} />
    </Chart>
  );
}

function isKnown({ share, amount }: ExposureRow): boolean {
  return share !== null || amount !== null;
}

/** What a bar of full length means: one for shares, the largest number at hand for amounts and rates. */
function fullWidth(rows: readonly ExposureRow[], stated: number | null): number {
  if (rows.some(({ share }) => share !== null)) return 1;
  return Math.max(1e-9, stated ?? 0, ...rows.map(({ amount }) => amount ?? 0));
}

function bar(row: ExposureRow, full: number): ShareBar {
  const value = row.share ?? row.amount;
  const range =
    value === null || row.low === undefined || row.high === undefined
      ? {}
      : { low: row.low / full, high: row.high / full };
  const length = value === null ? null : Math.min(1, value / full);
  return { name: String(row.year), length, text: valueText(row), weak: isWeak(row), ...range };
}

/** A value with its unit; empty where it is not known. */
export function valueText({ share, amount, unit }: ExposureRow): string {
  if (share !== null) return `${shown(100 * share)} %`;
  return amount === null ? "" : `${shown(amount)} ${unit}`;
}

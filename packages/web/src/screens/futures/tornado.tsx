import { tornado } from "@multivector/charts";
import type { ReactNode } from "react";
import { columnsOnly } from "../../engine/questions/futures-data.ts";
import type { Matters, NamedSwing } from "../../engine/questions/futures-matters.ts";
import { Chart } from "../../parts/chart.tsx";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { Answer, Empty } from "../../parts/status.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { type Reading, strategyTitle } from "./choices.ts";
import { useOver } from "./use-over.ts";

/** Bars that are drawn, rows of the table, and rows where no swing is beyond chance: the largest ones. */
const DRAWN = 12;
const LISTED = 40;
const UNTOLD = 6;
/** Columns beside each other where there is no picture: the input, the difference and its error. */
const BRIEF = [0, 6, 7];

/** What moves the measure most: inputs by their swing, those beyond chance drawn. */
export function Tornado({ reading }: { readonly reading: Reading }): ReactNode {
  const { run, data, measure, strategy } = reading;
  const matters = useOver("futuresMatters", JSON.stringify([run.id, measure.name, strategy]), () => ({
    data: columnsOnly(data, [measure.name], "all"),
    ...{ measure: measure.name, strategy },
  }));
  const [ref, width] = useWidth(640);
  return (
    <section data-panel="futures-tornado" ref={ref}>
      <Answer of={matters}>{(answer) => <TornadoOf reading={reading} matters={answer} width={width - 30} />}</Answer>
    </section>
  );
}

function TornadoOf({
  reading: { measure, strategy, sources },
  matters,
  width,
}: {
  readonly reading: Reading;
  readonly matters: Matters;
  readonly width: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const label = measure.label ?? measure.name;
  const title = say("futures.tornado", { strategy: strategyTitle(kase, strategy) });
  const { told, inputs, futures: count } = matters;
  const note = say("futures.tornadoNote", { measure: label, unit: measure.unit, count, told, inputs });
  const rows = matters.swings.slice(0, LISTED);
  const columns = columnsOf(say, measure.unit);
  const brief = columns.filter((_, c) => BRIEF.includes(c));
  if (told === 0)
    return (
      <section className="panel" aria-label={title}>
        <h3>{title}</h3>
        <Empty>{say("futures.tornadoNone", { inputs, count })}</Empty>
        <DataTable caption={note} columns={brief} rows={rows.slice(0, UNTOLD)} keyOf={({ input }) => input} />
      </section>
    );
  const drawn = matters.swings.filter((one) => one.told).slice(0, DRAWN);
  return (
    <Chart
      id="futures-tornado"
      title={title}
      note={note}
      sources={sources}
      columns={columns}
      rows={rows}
      keyOf={({ input }) => input}
      svg={() =>
        tornado({
          ...{ id: "futures-tornado", title, width, unit: `${label}, ${measure.unit}` },
          desc: drawn.map((one) => `${one.label}: ${shown(one.swing)}`).join("; "),
          rows: drawn.map((one) => ({
            name: one.label,
            ...{ atLowest: one.atLowest, atHighest: one.atHighest },
            text: `${one.swing > 0 ? "+" : ""}${shown(one.swing)} (±${shown(2 * one.standardError)})`,
            note: say("futures.tornadoRow", {
              lowest: `${shown(one.lowest)} ${one.unit}`.trim(),
              highest: `${shown(one.highest)} ${one.unit}`.trim(),
            }),
          })),
          key: say("futures.tornadoKey"),
        })
      }
    />
  );
}

function columnsOf(say: ReturnType<typeof useWords>, unit: string): readonly TableColumn<NamedSwing>[] {
  const number = (name: string, of: (row: NamedSwing) => number): TableColumn<NamedSwing> => ({
    name: `${name}, ${unit}`,
    align: "right",
    value: of,
    show: (row) => shown(of(row)),
  });
  const bound = (name: string, of: (row: NamedSwing) => number): TableColumn<NamedSwing> => ({
    name,
    align: "right",
    value: of,
    show: (row) => <Num title={row.label} measure={row.input} value={of(row)} unit={row.unit} />,
  });
  return [
    { name: say("futures.input"), value: ({ label }) => label },
    bound(say("futures.lowest"), ({ lowest }) => lowest),
    bound(say("futures.highest"), ({ highest }) => highest),
    { name: say("futures.inputUnit"), value: ({ unit: own }) => own },
    number(say("futures.atLowest"), ({ atLowest }) => atLowest),
    number(say("futures.atHighest"), ({ atHighest }) => atHighest),
    number(say("futures.swing"), ({ swing }) => swing),
    number(say("futures.error"), ({ standardError }) => standardError),
    { name: say("futures.beyond"), value: ({ told }) => say(told ? "futures.yes" : "futures.no") },
  ];
}

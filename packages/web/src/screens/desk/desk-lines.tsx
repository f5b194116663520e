import { threeLines } from "@multivector/charts";
import type { Series } from "@multivector/engine";
import { memo, type ReactNode } from "react";
import type { MeasureOf, ShockAnswer } from "../../engine/questions/shock.ts";
import { Chart } from "../../parts/chart.tsx";
import { FILE_WIDTH, FittedPicture } from "../../parts/fitted-picture.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { useShown, writtenMeasure } from "./use-shown.ts";

/** A measure over time, always three times: published, under the assumptions, with the strategy. */
export const DeskLines = memo(function DeskLines({
  commodity,
  answer,
}: {
  readonly commodity: string;
  readonly answer: ShockAnswer;
}): ReactNode {
  const say = useWords();
  const { published, assumed, ours } = answer.series;
  const shownNow = useShown(commodity);
  const name = useMeasureName();
  const title = `${name(shownNow)}: ${say("desk.three")}`;
  const unit = published?.unit ?? answer.unit;
  const per = say(`desk.per.${answer.window.step}`);
  const rows = (published ?? assumed)?.points ?? [];
  const at = (series: Series | null, from: string) =>
    series?.points.find((point) => point.from === from)?.value ?? null;
  const column = (words: string, series: Series | null) => ({
    name: `${words}, ${unit}`,
    align: "right" as const,
    value: ({ from }: { from: string }) => at(series, from),
    show: ({ from }: { from: string }) => shown(at(series, from)),
  });
  const line = (words: string, series: Series | null) => ({ name: words, points: series?.points ?? [] });
  // On the page the title says what is drawn; a file says it itself.
  const draw = (width: number, heading: string) =>
    threeLines({
      ...{ id: "desk-lines-svg", title, desc: title, width, plot: 210, heading },
      unit: `${unit} ${per}`,
      published: line(say("desk.run.published"), published),
      assumptions: line(say("desk.run.assumed"), assumed),
      strategy: line(say("desk.run.ours"), ours),
      spans: answer.span.from === answer.window.from ? [] : [{ ...answer.span, text: say("desk.span") }],
      marks: [],
      stale: null,
      notKnown: say("value.notKnown"),
    });
  return (
    <Chart
      id="desk-lines"
      title={title}
      note={`${unit} ${per}. ${answer.held ? say("desk.held") : ""}`}
      sources={[]}
      columns={[
        { name: say("desk.from"), value: ({ from }) => from },
        column(say("desk.run.published"), published),
        column(say("desk.run.assumed"), assumed),
        column(say("desk.run.ours"), ours),
      ]}
      rows={rows}
      keyOf={({ from }) => from}
      svg={() => draw(FILE_WIDTH, name(shownNow))}
    >
      <FittedPicture draw={(width) => draw(width, "")} />
    </Chart>
  );
});

/** Which measure is shown; the list of what the runs have comes with the losses. */
export const MeasureChoice = memo(function MeasureChoice({ all }: { readonly all: readonly MeasureOf[] }): ReactNode {
  const say = useWords();
  const [text, setText] = useView("desk.measure", "exports");
  const name = useMeasureName();
  // Of a corridor's two flows the focal state's own is offered: it is what the map shows.
  const measures = all.filter(({ measure, of }) => measure !== "flow" || of.actor !== undefined);
  return (
    <label>
      {say("desk.measure")}{" "}
      <select value={text} data-action="measure" onChange={(event) => setText(event.target.value)}>
        {measures.some((one) => writtenMeasure(one) === text) ? null : <option value={text}>{text}</option>}
        {measures.map((one) => (
          <option key={writtenMeasure(one)} value={writtenMeasure(one)}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  );
});

/** What a measure is called, with its subject. */
function useMeasureName(): (measure: MeasureOf) => string {
  const say = useWords();
  const { case: kase } = useCase();
  return ({ measure, of }) => {
    const subject = [...kase.corridors, ...kase.places].find(({ id }) => id === (of.corridor ?? of.place))?.name;
    const goods = kase.commodities.find(({ id }) => id === of.commodity)?.name ?? "";
    return `${say(`measure.${measure}` as never)}: ${subject ?? goods}`;
  };
}

import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Comparison } from "../../engine/questions/comparison.ts";
import { Answer } from "../../parts/status.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { commandOf } from "../futures/request.ts";
import { useOver } from "../futures/use-over.ts";
import { type Brushes, insideOf, readBrushes, writeBrushes } from "./brushes.ts";
import type { CompareRun } from "./compare-run.ts";
import { CostBeside } from "./cost-beside.tsx";
import { axesOf, criteriaOf } from "./criteria.ts";
import { FloorsKept } from "./floors-kept.tsx";
import { Legend } from "./legend.tsx";
import { ParallelChart } from "./parallel-chart.tsx";
import { RankHeatmap } from "./rank-heatmap.tsx";
import { Theories } from "./theories.tsx";
import { TradeOff } from "./trade-off.tsx";
import { type CompareView, floorName } from "./view.ts";

/** The strategies side by side by every chart of the screen. */
export function Results({ found }: { readonly found: NonNullable<CompareRun["found"]> }): ReactNode {
  const [measure] = useView("strategies.measure", "loss");
  const { request, data, id } = found;
  const known = data.shape.measures.some(({ name }) => name === measure) ? measure : "loss";
  const compared = useOver("comparison", `${id} ${known}`, () => ({ of: request, data, measure: known }));
  return <Answer of={compared}>{(answer) => <Charts found={answer} />}</Answer>;
}

function Charts({ found }: { readonly found: Comparison }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { embed } = useWorkbench();
  const shows = (chart: string) => embed === "" || embed === chart;
  const [ref, width] = useWidth(1440, 1440);
  const [picked, setPicked] = useView("strategies.picked", "");
  const [axesText] = useView("strategies.axes", "");
  const { brushes, brush } = useBrushes();
  const names = found.rows.map(({ id }) => nameIn(found, kase.strategies, id));
  const baseline = names[0] ?? "";
  const criteria = useMemo(
    () => criteriaOf(found, baseline, (floor) => floorName(say, kase, floor)),
    [found, baseline, say, kase],
  );
  const axes = axesOf(criteria, axesText);
  const picks = picked === "" ? null : picked.split(",");
  const inside = insideOf(axes, brushes);
  const looked =
    picks === null && inside === null
      ? null
      : found.rows.flatMap(({ id }, i) =>
          (picks === null || picks.includes(id)) && (inside === null || inside.includes(i)) ? [i] : [],
        );
  const pick = (place: number) => {
    const id = found.rows[place]!.id;
    const rest = (picks ?? []).filter((one) => one !== id);
    setPicked((picks?.includes(id) ? rest : [...rest, id]).join(","));
  };
  const basis = say("strategies.basis", {
    ...{ states: found.states, futures: found.futures, theories: found.theories.join(", "), seed: found.of.seed },
  });
  const view: CompareView = { found, names, criteria, looked, width, say, pick, basis };
  const half = width > 1000 ? { ...view, width: Math.floor((width - 16 - 60) / 2) } : { ...view, width: width - 30 };
  const wide = { ...view, width: width - 30 };
  return (
    <div ref={ref}>
      <p className="quiet">
        {basis}{" "}
        {found.of.study.plans || Object.keys(found.of.assumptions).length > 0 ? null : (
          <code>{commandOf(kase.id, found.of)}</code>
        )}
      </p>
      {found.failed.length === 0 ? null : (
        <details className="failed">
          <summary>{say("strategies.failedRuns", { count: found.failed.length })}</summary>
          <ul>
            {found.failed.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {embed === "" ? <Legend view={view} picks={picks} clear={() => setPicked("")} /> : null}
      <ParallelChart view={wide} axes={axes} brushes={brushes} brush={brush} />
      <div className={embed === "" ? "strategies-pair" : ""}>
        {shows("strategies-trade-off") ? <TradeOff view={half} /> : null}
        {embed === "" ? <CostBeside view={half} /> : null}
      </div>
      {shows("strategies-ranks") ? <RankHeatmap view={wide} /> : null}
      <div className={embed === "" ? "strategies-pair" : ""}>
        {shows("strategies-theories") ? <Theories view={half} /> : null}
        <FloorsKept view={half} />
      </div>
    </div>
  );
}

function nameIn(
  { of }: Comparison,
  strategies: readonly { readonly id: string; readonly title: string }[],
  id: string,
): string {
  const found = [...(of.study.plans ?? []), ...strategies].find((one) => one.id === id);
  return found?.title.split(":")[0] ?? id;
}

/** Ranges asked for on the axes: followed at once, kept in the link when the hand rests. */
function useBrushes() {
  const [text, write] = useView("strategies.brush", "");
  const [brushes, setBrushes] = useState<Brushes>(() => readBrushes(text));
  useEffect(() => setBrushes(readBrushes(text)), [text]);
  const brush = (id: string, range: readonly [number, number] | null, rests: boolean) => {
    const { [id]: _, ...rest } = brushes;
    const next = range === null ? rest : { ...rest, [id]: range };
    setBrushes(next);
    if (rests) write(writeBrushes(next));
  };
  return { brushes, brush };
}

import { corridorMap } from "@multivector/charts";
import type { Baseline } from "@multivector/engine";
import { type ReactNode, useMemo } from "react";
import { RUNS, type RunName, type ShockAnswer } from "../../engine/questions/shock.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { Chart } from "../../parts/chart.tsx";
import { shown } from "../../parts/format.ts";
import { FlowMap } from "../../parts/map/flow-map.tsx";
import { MapLegend } from "../../parts/map/map-legend.tsx";
import { useMap } from "../../parts/map/use-map.ts";
import { useCase } from "../../state/case-context.ts";
import { usePart, useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";

/** The map of a scenario: widths are the run chosen, the pale outline is the published baseline. */
export function DeskMap({
  baseline,
  commodity,
  answer,
}: {
  readonly baseline: Baseline;
  readonly commodity: string;
  readonly answer: ShockAnswer;
}): ReactNode {
  const say = useWords();
  const { case: kase, topology } = useCase();
  const [run, setRun] = useView("desk.run", "ours");
  const scenario = usePart(({ scenario: all }) => all);
  // The run that is shown, as a slider moves: ahead of the whole answer.
  const now = useAnswer("shockMap", { scenario, commodity, run: run as RunName });
  const map = useMap(baseline, commodity);
  const amounts = useMemo(() => visible(Object.entries(now.answer?.links ?? {}), map.factor), [now.answer, map.factor]);
  const published = useMemo(
    () =>
      visible(
        Object.entries(answer.links).map(([id, all]) => [id, all[0]!]),
        map.factor,
      ),
    [answer, map.factor],
  );
  const goods = kase.commodities.find(({ id }) => id === commodity)!;
  const { span } = answer;
  const places = new Map(kase.places.map(({ id, name }) => [id, name]));
  const rows = kase.links.filter(({ id }) => answer.links[id]?.some((amount) => amount > 1e-6));
  const amountColumn = (name: RunName, k: number) => ({
    name: `${say(`desk.run.${name}`)}, ${map.state.unit}`,
    align: "right" as const,
    value: ({ id }: { id: string }) => (answer.links[id]?.[k] ?? 0) * map.factor,
    show: ({ id }: { id: string }) => shown((answer.links[id]?.[k] ?? 0) * map.factor),
  });
  return (
    <Chart
      id="desk-map"
      title={say("desk.map", { commodity: goods.name, from: span.from, to: span.to })}
      note={`${map.state.unit}, ${span.from} – ${span.to}. ${say("desk.mapNote", { held: answer.held ? say("desk.held") : "" })}`}
      sources={[]}
      columns={[
        { name: say("atlas.link"), value: ({ id }) => id },
        { name: say("atlas.from"), value: ({ from }) => places.get(from) ?? from },
        { name: say("atlas.to"), value: ({ to }) => places.get(to) ?? to },
        ...RUNS.map(amountColumn),
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      svg={() => {
        const links = map.state.links.map((link) => ({ ...link, amount: amounts.get(link.id) ?? 0 }));
        return corridorMap({ ...map.state, id: "desk-map-svg", links }, topology);
      }}
    >
      <fieldset className="choice">
        <legend>{say("desk.shown")}</legend>
        {RUNS.map((name) => (
          <label key={name}>
            <input type="radio" name="desk-run" checked={run === name} onChange={() => setRun(name)} />
            {say(`desk.run.${name}`)}
          </label>
        ))}
      </fieldset>
      <FlowMap state={map.state} scene={map.scene} amounts={amounts} baseline={published} />
      <MapLegend state={map.state} />
    </Chart>
  );
}

/** Traces of the solver's tolerance are no flow. */
function visible(flows: readonly (readonly [string, number])[], factor: number): ReadonlyMap<string, number> {
  return new Map(flows.map(([id, amount]) => [id, amount > 1e-6 ? amount * factor : 0]));
}

import { type CorridorMapState, corridorMap } from "@multivector/charts";
import { type Baseline, dayOf, yearOf } from "@multivector/engine";
import type { ReactNode } from "react";
import type { YearFlows } from "../../engine/questions/year.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { Chart } from "../../parts/chart.tsx";
import { useCommodity } from "../../parts/commodity-choice.tsx";
import { FlowMap } from "../../parts/map/flow-map.tsx";
import { MapLegend } from "../../parts/map/map-legend.tsx";
import { useMap } from "../../parts/map/use-map.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { corridorColumns, corridorRows } from "./corridor-rows.ts";
import { LinkPanel } from "./link-panel.tsx";
import { Ways } from "./ways.tsx";
import { YearControls, yearsShown } from "./year-controls.tsx";

/** Where it flows: the corridors of a commodity in a year of the record, who controls them, what is known of each link. */
export function Atlas(): ReactNode {
  const { scenario } = useWorkbench();
  const baseline = useAnswer("baseline", { assumptions: scenario.assumptions });
  return <Answer of={baseline}>{(answer) => <AtlasOf baseline={answer} />}</Answer>;
}

function AtlasOf({ baseline }: { readonly baseline: Baseline }): ReactNode {
  const say = useWords();
  const { case: kase, topology } = useCase();
  const { scenario } = useWorkbench();
  const { commodity, choice } = useCommodity(baseline, "atlas.commodity");
  const [yearText, setYear] = useView("atlas.year", String(kase.baseYear));
  const [selected, select] = useView("atlas.link", "");
  const last = yearOf(dayOf(kase.asOf)) - 1;
  // A link may name a year that is none, or that lies beyond the record.
  const isShown = yearText === String(kase.baseYear) || yearsShown(last).includes(yearText);
  const year = isShown ? Number(yearText) : kase.baseYear;
  const flows = useAnswer("year", { commodity, year, assumptions: scenario.assumptions });
  const map = useMap(baseline, commodity);
  const goods = kase.commodities.find(({ id }) => id === commodity)!;
  return (
    <div className="split atlas">
      <h2 className="unseen">{say("screen.atlas")}</h2>
      <div className="controls">
        {choice}
        <YearControls year={year} last={last} setYear={(next) => setYear(String(next))} />
      </div>
      {isShown ? null : (
        <p className="notice bad" role="alert" data-notice="year">
          {say("atlas.noYear", { asked: yearText, year, first: yearsShown(last)[0]!, last })}
        </p>
      )}
      <Answer of={flows}>
        {(answer) => {
          const amounts = new Map(
            Object.entries(answer.links).map(([id, { focal }]) => [id, visible(focal) * map.factor]),
          );
          const state = withAmounts(map.state, amounts);
          const rows = corridorRows(kase, answer, map.factor);
          return (
            <>
              <Chart
                id="atlas-map"
                title={say("atlas.map", { commodity: goods.name, year: answer.year })}
                note={`${map.state.unit}. ${say("atlas.mapNote", { country: focalName(kase) })}`}
                sources={[...new Set(rows.map(({ source }) => source).filter((source) => source !== ""))]}
                columns={corridorColumns(say, map.state.unit, answer.year)}
                rows={rows}
                keyOf={({ corridor }) => corridor}
                svg={() => corridorMap(state, topology)}
                onSelect={({ link }) => select(link)}
              >
                <FlowMap state={map.state} scene={map.scene} amounts={amounts} selected={selected} onSelect={select} />
                <MapLegend state={map.state} />
              </Chart>
              {answer.notKnown.length > 0 ? (
                <p className="quiet">{say("atlas.yearUnknown", { year, list: answer.notKnown.join("; ") })}</p>
              ) : null}
            </>
          );
        }}
      </Answer>
      <LinkPanel
        link={selected || largest(flows.answer?.links ?? {})}
        isChosen={selected !== ""}
        commodity={commodity}
        year={year}
      />
      <Ways baseline={baseline} commodity={commodity} />
    </div>
  );
}

function withAmounts(state: CorridorMapState, amounts: ReadonlyMap<string, number>): CorridorMapState {
  return { ...state, links: state.links.map((link) => ({ ...link, amount: amounts.get(link.id) ?? 0 })) };
}

/** The link with the most of the focal state's cargo: what is told of before the reader chooses. */
function largest(links: YearFlows["links"]): string {
  const [first] = Object.entries(links).sort(([, a], [, b]) => b.focal - a.focal);
  return first?.[0] ?? "";
}

/** Traces of the solver's tolerance are no flow. */
function visible(amount: number): number {
  return amount > 1e-6 ? amount : 0;
}

function focalName(kase: ReturnType<typeof useCase>["case"]): string {
  return kase.actors.find(({ id }) => id === kase.focal)?.name ?? kase.focal;
}

import { type Case, lookup, recordedFlow } from "@multivector/engine";
import type { YearFlows } from "../../engine/questions/year.ts";
import type { TableColumn } from "../../parts/data-table.tsx";
import { shown } from "../../parts/format.ts";
import type { Say } from "../../words/words.ts";

/** One corridor in a year: modelled beside recorded. Amounts in the unit of the map. */
export interface CorridorRow {
  readonly corridor: string;
  readonly name: string;
  readonly crosses: string;
  readonly own: number;
  readonly all: number;
  readonly observed: number | null;
  readonly source: string;
  /** A link of the corridor that can be opened. */
  readonly link: string;
}

/** The corridors that carry something in a year, or of which the record says that they do; largest first. */
export function corridorRows(kase: Case, flows: YearFlows, factor: number): readonly CorridorRow[] {
  const index = lookup(kase);
  const goods = kase.commodities.find(
    ({ id }) => id === flows.series.find(({ of }) => of.commodity !== undefined)?.of.commodity,
  );
  return kase.corridors
    .flatMap((corridor): CorridorRow[] => {
      const all = seriesTotal(flows, corridor.id, undefined);
      const own = seriesTotal(flows, corridor.id, kase.focal);
      if (all === null || own === null) return [];
      const record = goods ? recordedFlow(kase, corridor.id, goods, flows.year) : null;
      if (all <= 1e-6 && record === null) return [];
      const states = corridor.gauge.flatMap((id) => kase.links.find((link) => link.id === id)?.states ?? []);
      const abroad = [...new Set(states)].filter((state) => state !== kase.focal);
      return [
        {
          corridor: corridor.id,
          name: corridor.name,
          crosses: abroad.map((code) => stateName(kase, code)).join(", "),
          own: own * factor,
          all: all * factor,
          observed: record === null ? null : record.amount * factor,
          source: record?.source ?? "",
          link: corridor.gauge[0] ?? index.linksOf(corridor.id)[0] ?? "",
        },
      ];
    })
    .sort((a, b) => b.own - a.own);
}

/** Columns of the table behind the map. */
export function corridorColumns(say: Say, unit: string, year: number): readonly TableColumn<CorridorRow>[] {
  const number = (name: string, of: (row: CorridorRow) => number | null): TableColumn<CorridorRow> => ({
    name: `${name}, ${unit}`,
    align: "right",
    value: of,
    show: (row) => (of(row) === null ? say("value.notKnown") : shown(of(row))),
  });
  return [
    { name: say("atlas.corridor"), value: ({ name }) => name },
    { name: say("atlas.crosses"), value: ({ crosses }) => crosses },
    number(`${say("atlas.own")} ${year}`, ({ own }) => own),
    number(say("atlas.all"), ({ all }) => all),
    number(say("atlas.observed"), ({ observed }) => observed),
    { name: say("chart.source"), value: ({ source }) => source },
  ];
}

export function stateName(kase: Case, code: string): string {
  return (
    kase.actors.find(({ id }) => id === code)?.name ??
    kase.actors.find(({ country, kind }) => country === code && kind === "state")?.name ??
    code
  );
}

function seriesTotal({ series }: YearFlows, corridor: string, actor: string | undefined): number | null {
  const found = series.find(({ measure, of }) => measure === "flow" && of.corridor === corridor && of.actor === actor);
  return found ? found.points.reduce((sum, { value }) => sum + value, 0) : null;
}

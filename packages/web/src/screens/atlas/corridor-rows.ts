import { amountOf, type Case, lookup } from "@multivector/engine";
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
  return kase.corridors
    .flatMap((corridor): CorridorRow[] => {
      const all = seriesTotal(flows, corridor.id, undefined);
      const own = seriesTotal(flows, corridor.id, kase.focal);
      if (all === null || own === null) return [];
      const record = recorded(kase, corridor.id, flows);
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

/** The recorded flow of the year, of the focal state's cargo of this commodity; null: the record does not say. */
function recorded(kase: Case, corridor: string, flows: YearFlows): { amount: number; source: string } | null {
  const commodity = kase.commodities.find(
    ({ id }) => id === flows.series.find(({ of }) => of.commodity !== undefined)?.of.commodity,
  );
  if (!commodity) return null;
  const index = lookup(kase);
  const figure = index
    .figures(`corridor:${corridor}`, "flow", `${commodity.id}/${kase.focal}`)
    .concat(carriesOne(kase, corridor) ? index.figures(`corridor:${corridor}`, "flow", kase.focal) : [])
    .find(({ from, to }) => from === `${flows.year}-01-01` && to === `${flows.year + 1}-01-01`);
  if (!figure) return null;
  return { amount: amountOf(figure.value, figure.unit, 365) * commodity.reportFactor, source: figure.source };
}

/** A figure of all cargo speaks of one commodity only where the corridor carries no other. */
function carriesOne(kase: Case, corridor: string): boolean {
  return kase.corridors.find(({ id }) => id === corridor)?.commodities.length === 1;
}

import { corridorMap } from "@multivector/charts";
import type { Assets, Figure } from "../document.ts";
import { cell, distinct, mark, readingUnit } from "../format.ts";
import { linksOf, type View } from "../view.ts";
import { tableOf } from "../writer.ts";
import { mapState } from "./map-state.ts";
import { once } from "./once.ts";

type FigureParts = Omit<Figure, "kind" | "name">;

/** The corridors of one commodity with their flow in the base year; height in pixels. */
export function mapFigure(view: View, commodity: string, height: number): FigureParts {
  const rows = view.assessment.baseline.corridors.filter(
    (c) => c.commodity === commodity && (c.total > 1e-6 || c.observed !== null),
  );
  const unit = rows[0]?.unit ?? "kt";
  const reading = readingUnit(Math.max(0, ...linksOf(view, commodity).map((l) => l.focal)), unit);
  const state = mapState(view, commodity, reading, height);
  const name = view.case.commodities.find((c) => c.id === commodity)?.name ?? commodity;
  const year = view.assessment.baseline.year;
  return {
    id: `fig-map-${commodity}`,
    title: `${name}: where ${view.focalName}’s cargo flows, ${year}`,
    caption:
      "Line width is the modelled flow of the focal state’s own cargo; colour is the territory that must be crossed. " +
      "Observed volumes stand beside the modelled ones in the table.",
    unit: `${reading.unit} in ${year}`,
    sources: distinct([...rows.map((r) => r.observedSource), `run:${view.assessment.runId}`]),
    table: tableOf(
      [
        "Corridor",
        "Crosses",
        `#Own cargo, ${reading.unit}`,
        `#All cargo, ${reading.unit}`,
        `#Observed, ${reading.unit}`,
        "Source",
      ],
      [...rows]
        .sort((a, b) => b.focal - a.focal)
        .map((r) => [
          r.name,
          crossed(view, r.corridor),
          cell(r.focal, reading.factor),
          cell(r.total, reading.factor),
          cell(r.observed, reading.factor) + (r.observed === null ? "" : mark(r.observedBasis)),
          r.observedSource,
        ]),
    ),
    draw: once((assets: Assets) => corridorMap(state, assets.topology)),
  };
}

function crossed(view: View, corridor: string): string {
  const states = view.case.links.filter((l) => l.corridor === corridor).flatMap((l) => [...l.states]);
  const abroad = distinct(states).filter((s) => s !== view.case.focal);
  return abroad.map((s) => view.stateName(s)).join(", ") || "domestic";
}

import { beforeAfterLines, type HeatCell, shockHeatmap } from "@multivector/charts";
import type { Interval, Series, ShockResult } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { cell, dateText, inSentence, shareText } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf } from "../writer.ts";

type FigureParts = Omit<Figure, "kind" | "name">;
type TotalKey = "deferred" | "delayed" | "diverted" | "lost" | "exportValueUsdM" | "extraTransportUsdM";

const MEASURES: readonly { readonly key: TotalKey; readonly name: string; readonly money: boolean }[] = [
  { key: "deferred", name: "Shut in", money: false },
  { key: "delayed", name: "Delayed", money: false },
  { key: "diverted", name: "Diverted", money: false },
  { key: "lost", name: "Lost", money: false },
  { key: "exportValueUsdM", name: "Export value", money: true },
  { key: "extraTransportUsdM", name: "Extra freight", money: true },
];

/** Totals of one commodity in a shock, or undefined. */
export function totalsOf(shock: ShockResult, commodity: string): ShockResult["totals"][number] | undefined {
  return shock.totals.find((t) => t.commodity === commodity);
}

/** Shocks by measures for one commodity; each column keeps its unit. */
export function heatmapFigure(view: View, shocks: readonly ShockResult[]): FigureParts {
  const unit = shocks.flatMap((s) => totalsOf(s, view.commodity.id)?.unit ?? [])[0] ?? view.commodity.reportUnit;
  // Where everything is weak, hatching everything would say nothing; the caption says it instead.
  const allWeak = shocks.every((shock) => shock.weakInputs.weightedShare > 0.5);
  const rows = shocks.map((shock) => {
    const totals = totalsOf(shock, view.commodity.id);
    const weak = !allWeak && shock.weakInputs.weightedShare > 0.5;
    const full = shock.storage.flatMap((s) => (s.daysUntilFull === null ? [] : [s.daysUntilFull]));
    const measured: HeatCell[] = MEASURES.map((m) => heat(totals?.[m.key], weak));
    return { shock, totals, days: full.length === 0 ? null : Math.min(...full), cells: measured };
  });
  const state = {
    id: "heatmap",
    title: "What each shock costs",
    desc: rows.map((r) => `${r.shock.title}: shut in ${cell(r.totals?.deferred)} ${unit}`).join("; "),
    width: 700,
    columns: MEASURES.map((m) => ({ name: m.name, unit: m.money ? "USD million" : unit })),
    rows: rows.map((r) => ({
      name: r.shock.title,
      note: `${r.shock.days} days from ${dateText(r.shock.from)}`,
      cells: r.cells,
    })),
  };
  return {
    id: "fig-shocks",
    title: `What each shock costs: ${inSentence(view.commodity.name)}`,
    caption:
      "Differences against the same days without the shock, counted over the shock and the 30 days after it, range below. Shut in stays in the ground; delayed is stored and moves later; " +
      "diverted leaves by another corridor. Shades compare within a column only. " +
      (allWeak
        ? "All rows rest mostly on figures nobody observed (last column of the table)."
        : "Hatched rows rest mostly on figures nobody observed."),
    unit: `${unit}; USD million`,
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      [
        "Shock",
        "#Days",
        ...MEASURES.map((m) => `#${m.name}, ${m.money ? "USD million" : unit}`),
        "#Days until a store is full",
        "#Weak inputs",
      ],
      rows.map((r) => [
        r.shock.title,
        String(r.shock.days),
        ...MEASURES.map((m) => cell(r.totals?.[m.key])),
        cell(r.days),
        shareText(r.shock.weakInputs.weightedShare),
      ]),
    ),
    draw: () => shockHeatmap(state),
  };
}

function heat(value: Interval | undefined, weak: boolean): HeatCell {
  if (value === undefined) return { value: null, weak };
  const ranged = value.low !== undefined && value.high !== undefined && value.low !== value.high;
  return ranged ? { value: value.value, low: value.low!, high: value.high!, weak } : { value: value.value, weak };
}

/** The course of one shock; null where the run kept no pair of lines. */
export function courseFigure(view: View, shock: ShockResult): FigureParts | null {
  const own = shock.series.filter((s) => s.of.commodity === undefined || s.of.commodity === view.commodity.id);
  const without = own.find((s) => s.measure === "exports-without");
  const withShock = own.find((s) => s.measure === "exports-with");
  if (without === undefined || withShock === undefined || without.points.length === 0) return null;
  const volumeOf = (series: Series) => shock.storage.find((s) => s.place === series.of.place)?.volume ?? 0;
  const store = own.filter((s) => s.measure === "store-level").sort((a, b) => volumeOf(b) - volumeOf(a))[0];
  const period = isDaily(without) ? "per day" : "per period";
  const storeName = store?.of.place === undefined ? "" : ` (${view.placeName(store.of.place)})`;
  const state = {
    id: `course-${shock.id}`,
    title: `${shock.title}: exports without and with the shock`,
    desc: `Two lines from ${dateText(shock.from)} to ${dateText(shock.to)}; the shock lasts ${shock.days} days.`,
    width: 700,
    unit: `${without.unit} ${period}`,
    without: without.points,
    with: withShock.points,
    window: { from: shock.from, to: addDays(shock.from, shock.days), text: `${shock.days} days` },
    store: store === undefined ? null : { unit: store.unit, volume: volumeOf(store), level: store.points },
  };
  return {
    id: `fig-course-${shock.id}`,
    title: `${shock.title}: exports without and with the shock`,
    caption: `The band is the range that the stated ranges of the inputs give; below, the level of the largest store${storeName} against its volume.`,
    unit: `${without.unit} ${period}${store === undefined ? "" : `; store in ${store.unit}`}`,
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      [
        "From",
        "To",
        `#Without, ${without.unit}`,
        `#With, ${withShock.unit}`,
        ...(store === undefined ? [] : [`#Stores, ${store.unit}`]),
      ],
      without.points.map((p, i) => [
        p.from,
        p.to,
        cell(p),
        cell(withShock.points[i]),
        ...(store === undefined ? [] : [cell(store.points[i])]),
      ]),
    ),
    draw: () => beforeAfterLines(state),
  };
}

function isDaily(series: Series): boolean {
  return series.points.every((p) => addDays(p.from, 1) === p.to);
}

function addDays(iso: string, days: number): string {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

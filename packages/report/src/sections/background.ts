import { seriesLines } from "@multivector/charts";
import type { Series } from "@multivector/engine";
import {
  cell,
  count,
  dateText,
  distinct,
  inSentence,
  isWeak,
  listText,
  readingUnit,
  sentence,
  shortDate,
  shortName,
} from "../format.ts";
import { exitCorridors, type View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** Dated events, the course of the main flows, and the base year beside the record. */
export function writeBackground(writer: Writer, view: View): void {
  writer.heading(1, "background", "Background");
  writeRecord(writer, view);
  writeSeries(writer, view);
  writeTimeline(writer, view);
}

function writeRecord(writer: Writer, view: View): void {
  const { baseline } = view.assessment;
  writeBalance(writer, view);
  const observed = baseline.corridors.filter((c) => c.observed !== null && c.commodity === view.commodity.id);
  const misses = observed.filter((c) => Math.abs(c.total - c.observed!) > 0.1 * Math.max(c.observed!, 1e-9));
  if (observed.length === 0) return;
  const fit =
    misses.length === 0
      ? "all of them within a tenth of the recorded volume"
      : `${count(observed.length - misses.length, "of them", "of them")} within a tenth of the recorded volume; not so ${listText(misses.map((m) => m.name))}`;
  writer.paragraph(
    `In ${baseline.year} the record gives a volume for ${count(observed.length, "corridor")} of ${inSentence(view.commodity.name)}; the model reproduces ${fit}. ` +
      "Agreement in the base year is no proof of foresight: the back-test in the annex is.",
    [`fig-map-${view.commodity.id}`, "annex-backtest", ...distinct(observed.map((c) => c.observedSource)).slice(0, 3)],
  );
}

/** One row per commodity; a dash where an item does not apply, as for goods that a process makes from another. */
function writeBalance(writer: Writer, view: View): void {
  const { balance, year } = view.assessment.baseline;
  const items = distinct(balance.map((b) => b.what));
  const commodities = distinct(balance.filter((b) => b.value > 1e-6).map((b) => b.commodity));
  writer.table({
    id: "tab-balance",
    title: `The base year ${year} in one balance`,
    caption: "A dash: nothing, or an item that does not apply because the commodity is made from another one.",
    unit: "as stated in each row",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Commodity", "Unit", ...items.map((item) => `#${sentence(item)}`)],
      commodities.map((id) => {
        const own = balance.filter((b) => b.commodity === id);
        const reading = readingUnit(Math.max(...own.map((b) => b.value)), own[0]!.unit);
        const values = items.map((item) => own.find((b) => b.what === item)?.value ?? 0);
        return [
          commodityName(view, id),
          reading.unit,
          ...values.map((v) => (v > 1e-6 ? cell(v, reading.factor) : "–")),
        ];
      }),
    ),
  });
}

const MOST_LINES = 6;

/** The focal state's cargo of the main commodity by exit corridor. */
function writeSeries(writer: Writer, view: View): void {
  const exits = exitCorridors(view.baseline, view.commodity.id);
  const peak = (s: Series) => Math.max(...s.points.map((p) => p.value));
  const own = view.assessment.baseline.series.filter(
    (s) =>
      s.points.length > 1 &&
      s.of.corridor !== undefined &&
      (s.of.commodity ?? view.commodity.id) === view.commodity.id &&
      (s.of.actor ?? view.case.focal) === view.case.focal &&
      (exits.size === 0 || exits.has(s.of.corridor)),
  );
  const named = new Set(own.filter((s) => s.of.actor !== undefined).map((s) => s.of.corridor));
  const chosen = own
    .filter((s) => s.of.actor !== undefined || !named.has(s.of.corridor))
    .sort((a, b) => peak(b) - peak(a))
    .slice(0, MOST_LINES);
  if (chosen.length === 0) return;
  const reading = readingUnit(Math.max(...chosen.map(peak)), chosen[0]!.unit);
  const name = (s: Series) => shortName(view.corridorName(s.of.corridor ?? ""));
  const lines = chosen.map((s) => ({
    name: name(s),
    weak: isWeak(s.basis),
    points: s.points.map((p) => scaled(p, reading.factor)),
  }));
  const title = `${view.commodity.name}: exports by corridor, period by period`;
  writer.figure({
    id: "fig-series",
    title,
    caption: "One point per period, at its middle. Dashed lines rest on assumed, remembered or derived figures.",
    unit: `${reading.unit} per period`,
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Corridor", "From", "To", `#Flow, ${reading.unit}`],
      chosen.flatMap((s) => s.points.map((p) => [name(s), p.from, p.to, cell(p, reading.factor)])),
    ),
    draw: () =>
      seriesLines({
        id: "series",
        title,
        desc: lines.map((l) => l.name).join("; "),
        width: 700,
        height: 250,
        unit: `${reading.unit} per period`,
        lines,
      }),
  });
}

function scaled(point: Series["points"][number], factor: number): Series["points"][number] {
  const range =
    point.low === undefined || point.high === undefined ? {} : { low: point.low * factor, high: point.high * factor };
  return { from: point.from, to: point.to, value: point.value * factor, ...range };
}

function commodityName(view: View, id: string): string {
  return view.case.commodities.find((c) => c.id === id)?.name ?? id;
}

/** Events that changed or were meant to change the network; all others are in the annex. */
function writeTimeline(writer: Writer, view: View): void {
  const events = [...view.case.events].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (events.length === 0) return;
  const physical = events.filter((e) => e.changes.length > 0 || e.announced !== undefined);
  const unexecuted = events.filter((e) => e.announced !== undefined && e.executed !== "yes").length;
  writer.paragraph(
    `The case holds ${count(events.length, "dated event")} from ${dateText(events[0]!.date)} to ${dateText(events.at(-1)!.date)}. What was announced, whether it was carried out and what it did to flows ` +
      `are kept apart: of ${count(events.filter((e) => e.announced !== undefined).length, "announcement")}, ${unexecuted} were not, or only partly, carried out, or it is unknown.`,
    ["tab-events", "tab-all-events"],
  );
  writer.table({
    id: "tab-events",
    title: "Events on the corridors: announced, executed, effect",
    caption: "All dated events of the case are in Annex D.",
    unit: "dates; effects as the source states them",
    sources: distinct(physical.map((e) => e.source)),
    dense: true,
    table: tableOf(
      ["Date", "Event", "Announced", "Executed", "Effect on flows", "Source"],
      physical.map((e) => [
        shortDate(e.date),
        e.title,
        e.announced?.text ?? "–",
        e.executed,
        e.flowEffect || "–",
        e.source,
      ]),
    ),
  });
}

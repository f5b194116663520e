import type { ShockResult } from "@multivector/engine";
import {
  amount,
  cell,
  count,
  dateText,
  distinct,
  listText,
  sentence,
  shareText,
  shortDate,
  shortName,
} from "../format.ts";
import { courseFigure, heatmapFigure, totalsOf } from "../pictures/shocks.ts";
import { heaviestShock, referenceDays, referenceShocks, replays, shocksByCost } from "../readings.ts";
import { refName, type View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { writeReroute } from "./reroute.ts";

const MOST_SHOCKS = 12;
const MOST_COURSES = 2;

/** What the injected shocks do, how past ones compare with the record, and how near trouble is. */
export function writeShocks(writer: Writer, view: View): void {
  const shocks = shocksByCost(view);
  const worst = heaviestShock(view);
  const totals = worst === undefined ? undefined : totalsOf(worst, view.commodity.id);
  if (worst !== undefined && totals !== undefined) {
    writer.paragraph(shockSentence(view, worst, totals, shocks.length), [
      "fig-shocks",
      `shock:${worst.id}`,
      `run:${view.assessment.runId}`,
    ]);
    writer.figure(heatmapFigure(view, shocks.slice(0, MOST_SHOCKS)));
    for (const shock of referenceShocks(view).slice(0, MOST_COURSES)) writeCourse(writer, view, shock);
  }
  writeReplays(writer, view);
  writeRecord(writer, view);
  writeReroute(writer, view);
  writeAlerts(writer, view);
}

function shockSentence(view: View, worst: ShockResult, totals: ShockResult["totals"][number], all: number): string {
  const displaced = totals.diverted.value + totals.delayed.value + totals.deferred.value;
  const relief =
    displaced > 0
      ? `, so detours carry ${shareText(totals.diverted.value / displaced)} of what the closure displaces. `
      : ". ";
  return (
    `${count(all, "injected shock")} that touch ${view.commodity.name.toLowerCase()} were run day by day. Among those of ${count(referenceDays(view), "day")}, which can be compared, the costliest is “${worst.title}”: ` +
    `${amount(totals.deferred, totals.unit)} are shut in, ${amount(totals.delayed, totals.unit)} delayed and ${amount(totals.diverted, totals.unit)} diverted${relief}` +
    `The gross export value not earned in the period is ${amount(totals.exportValueUsdM, "USD million")}; what stays in the ground can be sold later, at a price nobody knows.`
  );
}

function writeCourse(writer: Writer, view: View, shock: ShockResult): void {
  const figure = courseFigure(view, shock);
  if (figure === null) return;
  writer.figure(figure);
  writer.list(shock.notes.slice(0, 4).map((text) => ({ text, rests: [figure.id, `shock:${shock.id}`] })));
}

/** Past events as far as the record shows what was carried out: an order is not a halt. */
function writeReplays(writer: Writer, view: View): void {
  const past = replays(view);
  if (past.length === 0) return;
  const unit = totalsOf(past[0]!, view.commodity.id)!.unit;
  const without = past.filter((s) => totalsOf(s, view.commodity.id)!.deferred.value < 0.5).length;
  writer.paragraph(
    `${count(past.length, "past event")} were replayed with the physical change that the record shows; ${without} of them shut in nothing, most because what was announced was not carried out. The last column is what the announcement alone would have meant.`,
    ["tab-replays", "tab-events"],
  );
  writer.table({
    id: "tab-replays",
    title: "Past events replayed: executed and announced",
    unit: `${unit}; days`,
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "From",
        "Event",
        "#Days",
        `#Shut in, ${unit}`,
        `#Diverted, ${unit}`,
        `#Shut in if carried out as announced, ${unit}`,
      ],
      past.map((s) => {
        const totals = totalsOf(s, view.commodity.id)!;
        const announced = s.announced?.totals.find((t) => t.commodity === view.commodity.id)?.deferred;
        return [
          shortDate(s.from),
          s.title,
          String(s.days),
          cell(totals.deferred),
          cell(totals.diverted),
          cell(announced),
        ];
      }),
    ),
  });
}

function writeRecord(writer: Writer, view: View): void {
  const rows = view.assessment.shocks.flatMap((shock) => shock.record.map((r) => ({ shock, r })));
  if (rows.length === 0) return;
  const inside = rows.filter((x) => x.r.inside).length;
  writer.paragraph(
    `${count(rows.length, "recorded figure")} of past disruptions can be compared: ${inside} lie inside the modelled range. A forecast or a ceiling in the record is no observation and is marked as such.`,
    ["tab-record", ...distinct(rows.map((x) => x.r.source)).slice(0, 4)],
  );
  writer.table({
    id: "tab-record",
    title: "Past disruptions: record and model",
    unit: "as stated in each row",
    sources: distinct(rows.map((x) => x.r.source)),
    dense: true,
    table: tableOf(
      ["Disruption", "What", "#Record", "Kind", "#Modelled", "Unit", "Inside", "Source"],
      rows.map(({ shock, r }) => [
        `${shock.title}, ${dateText(shock.from.slice(0, 7))}`,
        recordedWhat(view, r.what),
        cell(r.observed),
        r.kind,
        cell(r.modelled),
        r.unit,
        r.inside ? "yes" : "no",
        r.source,
      ]),
    ),
  });
}

/** What a recorded figure is about: its note, or in place of a bare id its quantity and places. */
function recordedWhat(view: View, what: string): string {
  const figure = view.case.figures.find((candidate) => candidate.id === what);
  if (figure === undefined) return what;
  const about = figure.of === "" ? figure.subject.split(":").at(-1)! : figure.of;
  const names = about
    .split("/")
    .at(-1)!
    .split("+")
    .map((id) => shortName(view.placeName(id)));
  return sentence(`${figure.quantity.replaceAll("-", " ")} of ${listText(names)}, ${shortDate(figure.from)}`);
}

function writeAlerts(writer: Writer, view: View): void {
  const seen = new Set<string>();
  const alerts = [...shocksByCost(view)].flatMap((s) => s.alerts).filter((a) => !seen.has(a.ref) && seen.add(a.ref));
  if (alerts.length === 0) return;
  writer.paragraph(
    "Not every cut hurts. For each link the table gives the capacity below which the first tonne is lost, and how many days the stores then last: the distance from trouble, in units a control room can read.",
    ["tab-alerts"],
  );
  writer.table({
    id: "tab-alerts",
    title: "Alert values",
    unit: "as stated in each row; days",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Link or shared capacity", "#First loss below", "Unit", "#Share of capacity", "#Days until full"],
      alerts.map((a) => [
        refName(view, a.ref),
        cell(a.capacity),
        a.unit,
        shareText(a.shareOfCapacity),
        a.daysUntilFull === undefined ? "–" : String(a.daysUntilFull),
      ]),
    ),
  });
}

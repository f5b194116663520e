import type { Figure } from "@multivector/engine";
import { cell, count, distinct, shareText, shortDate, shortList } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

const BASES = ["observed", "estimated", "derived", "assumed", "memory", "modelled"] as const;

/** How much rests on figures nobody observed, which figures these are, and where sources disagree. */
export function writeInputs(writer: Writer, view: View): void {
  const weak = view.assessment.baseline.weakInputs;
  writer.heading(1, "annex-inputs", "Annex D: What the numbers rest on");
  writer.paragraph(
    `${weak.weak} of the ${count(weak.figures, "figure")} used in the base year are assumed, remembered or derived (${shareText(weak.share)}); weighted by the tonnes that pass the links concerned, ${shareText(weak.weightedShare)}.`,
    ["tab-bases", "tab-assumed", `run:${view.assessment.runId}`],
  );
  writeBases(writer, view);
  writeAssumed(writer, view);
  writeDisagreements(writer, view);
  writeEvents(writer, view);
}

function writeBases(writer: Writer, view: View): void {
  const used = view.case.figures.filter((f) => f.use);
  const quantities = distinct(used.map((f) => f.quantity));
  writer.table({
    id: "tab-bases",
    title: "Figures of the case by quantity and basis",
    unit: "number of figures in use",
    sources: [view.case.id],
    dense: true,
    table: tableOf(
      ["Quantity", ...BASES.map((b) => `#${b}`), "#all"],
      quantities.map((q) => {
        const own = used.filter((f) => f.quantity === q);
        return [
          q.replaceAll("-", " "),
          ...BASES.map((b) => String(own.filter((f) => f.basis === b).length)),
          String(own.length),
        ];
      }),
    ),
  });
}

/** Assumed figures that share quantity, unit and reason are one row: the reason is what a reader can quarrel with. */
function writeAssumed(writer: Writer, view: View): void {
  const groups = new Map<string, Figure[]>();
  for (const figure of view.case.figures) {
    if (!figure.use || figure.basis !== "assumed") continue;
    const key = [figure.quantity, figure.unit, figure.note].join(" | ");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  writer.table({
    id: "tab-assumed",
    title: "Assumed figures and the reasons for them",
    caption: "Figures with the same quantity, unit and reason share a row; the range spans their stated ranges.",
    unit: "as stated in each row",
    sources: [view.case.id],
    dense: true,
    table: tableOf(
      ["Quantity", "Subject", "#Figures", "#Range", "Unit", "Reason"],
      [...groups.values()].map((own) => [
        own[0]!.quantity.replaceAll("-", " "),
        shortList(distinct(own.map((f) => f.subject)), 2),
        String(own.length),
        `${cell(Math.min(...own.map((f) => f.low ?? f.value)))}–${cell(Math.max(...own.map((f) => f.high ?? f.value)))}`,
        own[0]!.unit,
        own[0]!.note || "–",
      ]),
    ),
  });
}

function writeEvents(writer: Writer, view: View): void {
  const events = [...view.case.events].sort((a, b) => (a.date < b.date ? -1 : 1));
  writer.table({
    id: "tab-all-events",
    title: "All dated events of the case",
    unit: "dates",
    sources: distinct(events.map((e) => e.source)).slice(0, 12),
    dense: true,
    table: tableOf(
      ["Date", "Event", "By", "Executed", "Effect on flows", "Source"],
      events.map((e) => [
        shortDate(e.date),
        e.title,
        view.bodyName(e.actor),
        e.executed,
        e.flowEffect || "–",
        e.source,
      ]),
    ),
  });
}

function quantityOf(figure: Figure): string {
  const from = figure.from === "" ? "" : ` from ${figure.from.slice(0, 4)}`;
  return `${figure.quantity.replaceAll("-", " ")}${figure.of === "" ? "" : ` of ${figure.of}`}${from}`;
}

function rangeOf(figure: Figure): { value: number; low?: number; high?: number } {
  const { value, low, high } = figure;
  return low === undefined || high === undefined ? { value } : { value, low, high };
}

/** Values kept beside the one in use, never averaged away. */
function writeDisagreements(writer: Writer, view: View): void {
  const key = (f: Figure) => `${f.quantity} ${f.subject} ${f.of} ${f.from} ${f.to}`;
  const inUse = new Map(view.case.figures.filter((f) => f.use).map((f) => [key(f), f]));
  const unused = view.case.figures.filter((f) => !f.use);
  writer.table({
    id: "tab-disagreements",
    title: "Where sources disagree",
    caption: "The value in use, the one kept beside it, and why.",
    unit: "as stated in each row",
    sources: distinct(unused.map((f) => f.source)),
    dense: true,
    table: tableOf(
      ["Subject", "Quantity", "#In use", "#Beside it", "Unit", "Source", "Note"],
      unused.map((f) => {
        const used = inUse.get(key(f));
        return [
          f.subject,
          quantityOf(f),
          used === undefined ? "–" : cell(rangeOf(used)),
          cell(rangeOf(f)),
          f.unit,
          f.source,
          used?.note || f.note || "–",
        ];
      }),
    ),
  });
}

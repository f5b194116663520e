import { backtestDots } from "@multivector/charts";
import type { Backtest } from "@multivector/engine";
import { amount, cell, count, dateText, distinct, mark, shareText } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { writeClaims } from "./annex-claims.ts";
import { writeInputs } from "./annex-inputs.ts";

/** Annexes: back-test, claims, conflicts, inputs, definitions, sources. */
export function writeAnnexes(writer: Writer, view: View): void {
  writer.heading(1, "annex-backtest", "Annex A: Does the model predict?");
  if (view.assessment.backtest === null) {
    writer.missing("No back-test was run for this case.", [view.case.id]);
  } else {
    writeBacktest(writer, view, view.assessment.backtest);
  }
  writeClaims(writer, view);
  writeInputs(writer, view);
  writeDefinitions(writer, view);
  writeSources(writer, view);
}

function writeBacktest(writer: Writer, view: View, test: Backtest): void {
  const run = [`run:${view.assessment.runId}`];
  writer.paragraph(
    `The model was fitted on the case as known on ${dateText(test.asKnownOn)} and then asked for the later flows by route. Given to it: ${test.given.join(", ") || "nothing"}. ` +
      `Multiplying every later observed flow by ${test.corruption.factor} (${count(test.corruption.figuresChanged, "figure")}) ` +
      (test.corruption.identical
        ? "changes no prediction by one bit: nothing leaks from the future."
        : "changes predictions: something leaks from the future, and the scores below are void."),
    ["fig-backtest", ...run],
  );
  writeBacktestFigure(writer, test, run);
  writer.table({
    id: "tab-scores",
    title: "Errors beside three naive rules",
    unit: "as stated in each row",
    sources: run,
    table: tableOf(
      [
        "Measure",
        "#Model",
        "#Last year’s shares",
        "#Last year’s volumes",
        "#Shares at the cutoff",
        "Unit",
        "Threshold",
        "Met",
        "Loses to",
      ],
      [...test.annualScores, ...test.eventScores].map((s) => [
        s.measure,
        cell(s.value),
        cell(s.naive?.lastYearShares),
        cell(s.naive?.lastYearVolumes),
        cell(s.naive?.sharesAtCutoff),
        s.unit,
        s.threshold,
        s.threshold === "none set" ? "–" : s.met ? "yes" : "no",
        s.losesTo.join(", ") || "none",
      ]),
    ),
  });
  writer.table({
    id: "tab-parameters",
    title: "Fitted parameters",
    unit: "as stated in each row",
    sources: run,
    table: tableOf(
      ["Parameter", "#Value", "Unit", "Fitted on"],
      test.parameters.map((p) => [p.title, cell(p.value), p.unit, p.fittedOn]),
    ),
  });
  const late =
    test.admittedLate.length === 0
      ? []
      : [`Published after the cutoff but about a closed period, and admitted: ${test.admittedLate.join(", ")}.`];
  writer.list([...test.notes, ...late].map((text) => ({ text, rests: ["fig-backtest"] })));
}

function writeBacktestFigure(writer: Writer, test: Backtest, run: readonly string[]): void {
  const routes = distinct(test.annual.map((r) => r.route));
  const unit = test.annual[0]?.unit ?? "";
  const panels = routes.map((route) => {
    const rows = test.annual.filter((r) => r.route === route);
    return {
      name: rows[0]!.name,
      marks: rows.map((r) => ({
        year: String(r.year),
        low: r.predicted.low ?? r.predicted.value,
        value: r.predicted.value,
        high: r.predicted.high ?? r.predicted.value,
        observed: r.observed,
        naive: r.naive.lastYearShares,
      })),
    };
  });
  const interval = `${shareText(test.coverage.level)} interval`;
  writer.figure({
    id: "fig-backtest",
    title: `Predicted and observed flow by route, known only up to ${dateText(test.asKnownOn)}`,
    caption: `${test.coverage.inside} of ${test.coverage.targets} observed values lie inside the ${interval} (${shareText(test.coverage.share)}). Each panel has a scale of its own.`,
    unit,
    sources: distinct([...test.annual.map((r) => r.source), ...run]),
    table: tableOf(
      [
        "Route",
        "#Year",
        `#Predicted, ${unit}`,
        `#Observed, ${unit}`,
        `#Last year’s shares, ${unit}`,
        "Inside",
        "Source",
      ],
      test.annual.map((r) => [
        r.name,
        String(r.year),
        cell(r.predicted),
        cell(r.observed) + (r.observed === null ? "" : mark(r.observedBasis)),
        cell(r.naive.lastYearShares),
        r.inside === null ? "–" : r.inside ? "yes" : "no",
        r.source,
      ]),
    ),
    draw: () =>
      backtestDots({
        id: "backtest",
        title: "Predicted intervals, observed values and a naive rule by route and year",
        desc: `${test.coverage.inside} of ${test.coverage.targets} observed values lie inside.`,
        width: 700,
        unit,
        interval,
        naive: "last year’s shares",
        panels,
      }),
  });
}

function writeDefinitions(writer: Writer, view: View): void {
  writer.heading(1, "annex-definitions", "Annex E: Definitions");
  writer.paragraph("A share is never given without its definition. The figures each one sums are listed in the case.", [
    view.case.id,
  ]);
  writer.table({
    id: "tab-definitions",
    title: "Definitions of shares",
    unit: "none",
    sources: [view.case.id],
    dense: true,
    table: tableOf(
      ["Id", "Title", "Statement", "By", "Adds up"],
      view.case.definitions.map((d) => [`def:${d.id}`, d.title, d.statement, d.by, d.partition ? "yes" : "no"]),
    ),
  });
  writer.table({
    id: "tab-shocks",
    title: "Shocks as they were run",
    unit: "days",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Id", "Title", "#Days", "Changes", "#Draws", "Shut in"],
      view.assessment.shocks.map((s) => {
        const totals = s.totals.find((t) => t.commodity === view.commodity.id);
        return [
          `shock:${s.id}`,
          s.title,
          String(s.days),
          changesText(s.changes),
          String(s.draws),
          totals === undefined ? "–" : amount(totals.deferred, totals.unit),
        ];
      }),
    ),
  });
}

const MOST_CHANGES = 4;

function changesText(changes: readonly string[]): string {
  const more = changes.length > MOST_CHANGES ? `; and ${changes.length - MOST_CHANGES} more` : "";
  return `${changes.slice(0, MOST_CHANGES).join("; ")}${more}`;
}

function writeSources(writer: Writer, view: View): void {
  writer.heading(1, "annex-sources", "Annex F: Sources");
  writer.paragraph(
    `${count(view.case.sources.length, "source")} stand behind the case. Addresses are given for the reader; nothing is fetched when this report is opened.`,
    [view.case.id],
  );
  const entries = [...view.case.sources]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((s) => ({ id: s.id, text: [s.title, s.issued, s.note].filter((t) => t !== "").join(". "), url: s.url }));
  writer.add({ kind: "bibliography", entries });
}

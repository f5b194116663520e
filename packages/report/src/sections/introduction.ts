import type { Verdict } from "@multivector/engine";
import { count, dateText, shortRun } from "../format.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

const COLUMNS: readonly (readonly Verdict[])[] = [
  ["contradicted", "outdated"],
  ["imprecise", "ambiguous"],
  ["unverified"],
  ["supported"],
  ["opinion"],
];

/** The question, how to read a number, and the texts under examination. */
export function writeIntroduction(writer: Writer, view: View): void {
  const { assessment } = view;
  writer.heading(1, "introduction", "Introduction");
  if (view.case.summary !== "") writer.paragraph(view.case.summary.trim(), [view.case.id]);
  writer.paragraph(
    `The report asks three questions of ${view.focalName}. What does it depend on, and under which definition of dependence? ` +
      "What is lost, delayed or diverted if a link closes, and for how long? Which sentences of the policy debate does the record still carry? " +
      "It answers in tonnes, days and dollars; it gives no composite index" +
      (assessment.politics === null
        ? " and no probability of a political event."
        : ". What others do in answer is run under rival theories; every rate or share of futures stands with its range, and every rule with its mechanism on and off."),
    [view.case.id, `run:${assessment.runId}`],
  );
  writer.note(
    "How to read a number",
    "A value stands with its unit; brackets hold the range that the stated ranges of its inputs give it. The dagger † marks a figure that is assumed, remembered " +
      "or derived; hatching and dashes mean the same in pictures. Small grey lines name what a paragraph rests on: figures and tables of this report, " +
      "claims (such as C001-01), definitions and sources of the bibliography. Where two sources disagree both are kept, and the note of the one in use says why.",
    ["annex-inputs", "annex-sources"],
  );
  writer.paragraph(
    `${count(assessment.claims.texts.length, "text")} are examined. They are treated as rival theories of one system, not as a specification: each is listed with its thesis and with how its sentences fare.`,
    ["tab-texts"],
  );
  writer.table({
    id: "tab-texts",
    title: "The texts and how their sentences fare",
    unit: "number of sentences",
    caption:
      "Falls: contradicted or outdated. Loose: imprecise or ambiguous. Open: no verdict yet. Holds: supported. Opinion: no record can settle it.",
    sources: [`run:${assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Text", "Thesis", "Theory", "#Falls", "#Loose", "#Open", "#Holds", "#Opinion"],
      assessment.claims.texts.map((t) => [
        `${t.text} ${t.author}`.trim(),
        t.thesis,
        t.theory,
        ...COLUMNS.map((verdicts) => String(verdicts.reduce((sum, v) => sum + (t.counts[v] ?? 0), 0))),
      ]),
    ),
  });
  writer.paragraph(
    `All figures are as known on ${dateText(assessment.asOf)}. The base year is ${assessment.baseline.year}. The same case, changes and engine version give the same report, down to the last digit (run ${shortRun(assessment.runId)}).`,
    [`run:${assessment.runId}`],
  );
}

import type { ExposureTable, FigureAnswer } from "@multivector/engine";
import { mainTables, otherGroups } from "../exposure-choice.ts";
import { cell, count, distinct, inSentence, listText } from "../format.ts";
import { flowFigure } from "../pictures/flows.ts";
import { mapFigure } from "../pictures/map.ts";
import { answerFigure, exposureFigure } from "../pictures/shares.ts";
import { notModelled } from "../readings.ts";
import type { View } from "../view.ts";
import type { Writer } from "../writer.ts";

/** Who depends on whom for what, under which definition, and what economics is missing. */
export function writeDependence(writer: Writer, view: View): void {
  const flow = flowFigure(view, view.commodity.id);
  if (flow !== null) writer.figure(flow);
  writeShares(writer, view);
  if (view.assessment.exposure.answers.length > 0) {
    writer.paragraph(
      `${count(view.assessment.exposure.answers.length, "figure")} of the texts can be computed in more than one way. A share without its definition cannot be checked, so each reading is given its own bar; the dashed line is the number as the text states it.`,
      view.assessment.exposure.answers.map((a) => a.claim),
    );
  }
  for (const answer of view.assessment.exposure.answers) writeAnswer(writer, view, answer);
  writeOthers(writer, view);
  writeEconomyGap(writer, view);
}

function writeAnswer(writer: Writer, view: View, answer: FigureAnswer): void {
  const definitions = distinct(answer.answers.map((a) => `def:${a.definition}`));
  writer.paragraph(`As stated: ${answer.stated}. ${briefly(answer.verdict)}`, [
    answer.claim,
    `fig-answer-${answer.id}`,
    ...definitions.slice(0, 5),
  ]);
  writer.figure(answerFigure(view, answer));
}

const LONG = 300;

/** A long verdict repeats every bar of the figure: its first sentence is what a reader needs. */
function briefly(verdict: string): string {
  const first = /^.*?\.(?= [A-Z])/.exec(verdict)?.[0];
  return verdict.length <= LONG || first === undefined
    ? verdict
    : `${first} The other readings in the figure give other numbers.`;
}

function writeShares(writer: Writer, view: View): void {
  const tables = mainTables(view);
  if (tables.length === 0) return;
  const concentrated = tables.filter((t) => t.hhi !== null);
  writer.paragraph(
    `${sentenceOfConcentration(concentrated)} Where a cargo crosses several territories the categories overlap: those shares do not add up to one hundred, and no index is given.`,
    ["fig-exposure-main", ...tables.map((t) => `def:${t.definition}`)],
  );
  const title = `${view.commodity.name}: shares under each definition`;
  writer.figure(exposureFigure(view, "main", title, tables));
}

function sentenceOfConcentration(tables: readonly ExposureTable[]): string {
  if (tables.length === 0) {
    return "No definition of the case splits the flow into categories that add up, so no concentration index is computed.";
  }
  const words = tables.map(
    (t) => `${inSentence(t.title)} in ${t.year}: HHI ${cell(t.hhi)}, as if ${cell(t.effectiveNumber)} equal parts`,
  );
  return `Concentration, where categories add up to the whole: ${words.join("; ")}.`;
}

function writeOthers(writer: Writer, view: View): void {
  const moving = view.assessment.baseline.corridors.filter((c) => c.focal > 1e-6 && c.commodity !== view.commodity.id);
  for (const id of distinct(moving.map((c) => c.commodity))) writer.figure(mapFigure(view, id, 300));
  const groups = otherGroups(view);
  if (groups.length === 0) return;
  writer.paragraph(
    "Other ties have their own definitions and years. Stocks, gross flows and net flows of investment are never mixed, and a share of one year is not set beside a share of another without saying so.",
    groups.map((group) => `fig-exposure-${group.id}`),
  );
  for (const group of groups) writer.figure(exposureFigure(view, group.id, group.title, group.tables));
}

const MONEY = ["trade", "export", "import", "fdi-stock", "fdi-gross", "fdi-net"];

function writeEconomyGap(writer: Writer, view: View): void {
  const figures = view.case.figures.filter((f) => MONEY.includes(f.quantity));
  const kinds = distinct(figures.map((f) => f.quantity.replace("-", " ")));
  const gap =
    notModelled(view, ["econom", "trade", "finance", "currency"]) ||
    "What a loss of exports does to incomes, prices and the currency.";
  const held =
    kinds.length === 0
      ? "The case holds no trade or investment figures."
      : `The case already holds ${count(figures.length, "figure")} on ${listText(kinds)}, which the share tables use.`;
  writer.missing(`${gap} The finance channels behind new infrastructure are not computed either. ${held}`, [
    view.case.id,
  ]);
}

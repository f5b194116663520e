import type { PoliticsResult, ReactionRecord, RecordRow } from "@multivector/engine";
import { count, dateText, listText } from "../format.ts";
import { ranged, two } from "../political-words.ts";
import { partyName } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** The record of moves away from a power and of its acts: what it shows, and what it does not identify. */
export function writeRecordOfPressure(writer: Writer, view: View, { record }: PoliticsResult): void {
  if (record === null) return;
  const sender = partyName(view, record.sender);
  writer.heading(3, "record-of-pressure", `The record of moves and of ${sender}’s acts`);
  writer.paragraph(`${exposureWords(sender, record)} ${regimeWords(sender, record)}`.trim(), [
    "tab-politics-exposure",
    "tab-politics-rates",
  ]);
  writeExposure(writer, view, record);
  writeRates(writer, view, record, sender);
  writer.paragraph(becameWords(record, sender), ["tab-events", `run:${view.assessment.runId}`]);
  const tested = testWords(record);
  if (tested !== "") writer.paragraph(tested, ["tab-politics-exposure", `run:${view.assessment.runId}`]);
}

const ratioText = ({ ratio, low, high }: RecordRow): string =>
  ratio === null
    ? "not known: a cell is empty"
    : low === null || high === null
      ? two(ratio)
      : ranged({ value: ratio, low, high });

/** First years of a period as the record has it: the end is the first day after it. */
function periodText({ from, to }: { readonly from: string; readonly to: string }): string {
  const last = Number(to.slice(0, 4)) - (to.slice(4) === "-01-01" ? 1 : 0);
  return `${from.slice(0, 4)}\u2013${last}`;
}

function exposureWords(sender: string, { exposure, moves, episodes }: ReactionRecord): string {
  const longest = Math.max(0, ...exposure.map(({ days }) => days));
  const rows = exposure.filter(({ days }) => days === longest);
  const [whole, part] = [rows[0], rows.find(({ from }) => from !== rows[0]?.from)];
  if (whole === undefined) return `The record of ${sender} holds no move or no act to compare.`;
  const first =
    `The record holds ${count(moves.length, "move")} away from ${sender} and ${count(episodes.length, "act")} of pressure by it. In ${periodText(whole)} acts came more often in the ${longest} days after a move than on other days: ` +
    `ratio ${ratioText(whole)}, 95 % interval in brackets.`;
  if (part === undefined) return first;
  const inside = part.low !== null && part.high !== null && part.low <= 1 && part.high >= 1;
  return `${first} In ${periodText(part)} alone it is ${ratioText(part)}${inside ? ", which includes 1: no difference" : ""}.`;
}

/** The jump is the regime's, not the moves': said whenever the record has two regimes. */
function regimeWords(sender: string, { rates, plan, fitted }: ReactionRecord): string {
  const [calm, war] = rates.filter(({ reaction }) => reaction === "");
  const rate = (one: typeof calm) =>
    one === undefined ? "" : `${ranged({ value: one.perYear, low: one.low, high: one.high })} a year`;
  const fit = fitted.find((one) => one.with === "regime");
  const ends =
    fit === undefined || fit.low === null || fit.high === null
      ? null
      : ranged({ value: fit.provocation, low: fit.low, high: fit.high });
  const open = fit === undefined || fit.low === null || fit.high === null || (fit.low <= 0 && fit.high >= 0);
  const jump =
    plan.regime === "" || calm === undefined || war === undefined
      ? ""
      : `The jump is the war regime, not the moves: ${sender} acted ${rate(calm)} before ${dateText(plan.regime)} and ${rate(war)} since, whatever was done.`;
  const fitText = ends === null ? "" : ` (fitted with the regime: ${ends} in the log per unit of severity)`;
  const coefficient = open
    ? `The coefficient of provocation is not identified${fitText}: the record allows that moves provoke, and that they do not. Wherever it matters, results are shown under theories with it and without it.`
    : `With the regime taken out, the record still speaks for provocation${fitText}; ${count(fit === undefined ? 0 : 1, "fit", "fits")} on few acts prove little.`;
  return `${jump} ${coefficient}`.trim();
}

function writeExposure(writer: Writer, view: View, { exposure, variants }: ReactionRecord): void {
  const rows = [
    ...exposure.map((row) => ["As recorded", row] as const),
    ...variants.flatMap(({ says, rows: own }) => own.slice(0, 1).map((row) => [says, row] as const)),
  ];
  writer.table({
    id: "tab-politics-exposure",
    title: "Acts in the days after a move, and on all other days",
    caption:
      "Exact counts over the case’s dated events. A ratio is no cause: both may follow a third thing. Lower rows: the same under another convention, or without one event.",
    unit: "acts and days; ratio of their frequencies (95 % interval)",
    sources: ["tab-events", `run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Reading",
        "Period",
        "#Days after a move",
        "#Acts in them",
        "#Days exposed",
        "#Other acts",
        "#Other days",
        "#Ratio",
      ],
      rows.map(([says, row]) => [
        says,
        periodText(row),
        String(row.days),
        ...[row.exposedEvents, row.exposedDays, row.otherEvents, row.otherDays].map(String),
        ratioText(row),
      ]),
    ),
  });
}

function writeRates(writer: Writer, view: View, { rates }: ReactionRecord, sender: string): void {
  const title = (id: string) => view.case.reactions.find((one) => one.id === id)?.title ?? id;
  writer.table({
    id: "tab-politics-rates",
    title: "How often, by the record",
    caption: "The interval is exact for a count; it knows nothing of change to come.",
    unit: "acts a year (95 % interval)",
    sources: ["tab-events", `run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["What", "Period", "#Acts", "#Acts a year"],
      rates.map((one) => [
        one.reaction === "" ? `All acts of ${sender}` : `${title(one.reaction)}${one.of === "" ? "" : ` (${one.of})`}`,
        periodText(one),
        String(one.events),
        ranged({ value: one.perYear, low: one.low, high: one.high }),
      ]),
    ),
  });
}

/** What was carried out, and on what stated ground. */
function becameWords({ executed, pretexts, leftOut, episodes, plan }: ReactionRecord, sender: string): string {
  const { yes, partly, no, unknown } = executed;
  const total = yes + partly + no + unknown;
  const grounds = pretexts.map(({ pretext, events }) => `${pretext === "" ? "none stated" : pretext} ${events.length}`);
  const stated =
    grounds.length === 0 ? "" : ` Stated grounds: ${listText(grounds)}; a ground is what was said, not what was meant.`;
  const out =
    leftOut.length === 0
      ? ""
      : ` ${count(leftOut.length, "event")} dated too loosely or coded as not counting ${leftOut.length === 1 ? "is" : "are"} left out of the tables.`;
  const after = total - episodes.length;
  const late =
    after > 0
      ? ` (${after} of them ${after === 1 ? "lies" : "lie"} after ${dateText(plan.to)}, where the tables end)`
      : "";
  return `Of ${count(total, "act")} of ${sender} announced or begun${late} ${yes} were carried out, ${partly} partly, ${no} not, ${unknown} not known.${stated}${out}`;
}

/** Whether the fitted hazard foretells anything: said as plainly where it does not. */
function testWords({ skill, rescaling }: ReactionRecord): string {
  const rows = skill.filter((one) => one.with === "regime");
  if (rows.length === 0) return "";
  const scores = rows.map((one) => `${two(one.skill)} in windows of ${count(one.windowDays, "day")}`);
  const best = Math.max(...rows.map((one) => one.skill));
  const verdict =
    best > 0.05
      ? "It is better than a forecast that never changes in some windows."
      : "It is no better than a forecast that never changes.";
  const regime = rescaling.find((one) => one.with === "regime");
  const times =
    regime === undefined
      ? ""
      : ` Waiting times: largest distance from a uniform law ${two(regime.distance)}, bound ${two(regime.bound)}${regime.distance <= regime.bound ? ": not refuted" : ": refuted"}.`;
  return `Put to the test on ${periodText(rows[0]!)}, which it was not fitted to, the fit scores ${listText(scores)} (1 is perfect, 0 no better than a constant). ${verdict}${times}`;
}

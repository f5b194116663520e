import type { PoliticsResult } from "@multivector/engine";
import { count, dateText, listText } from "../format.ts";
import { theoryFigure } from "../pictures/politics.ts";
import { MEANS, moneyCell, moneyText, shareOfFutures, spreadCell, two } from "../political-words.ts";
import { packagesOf, partyName, reacting, sameWords, silent, theoryName } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** Rival theories of one system side by side, the one in which nobody reacts first. */
export function writeTheories(writer: Writer, view: View, politics: PoliticsResult): void {
  const first = silent(politics);
  if (first === undefined) return;
  const spread = costWords(politics);
  writer.paragraph(
    `${count(politics.theories.length, "theory", "theories")} of one system are run side by side over the same ${politics.futures} futures, ${dateText(politics.from.slice(0, 7))} to ${dateText(politics.to.slice(0, 7))}. ` +
      `Under ${theoryName(politics, first.theory)} no act is answered and the loss from acts is zero by definition: every physical result of this report is of that kind.${spread} ` +
      "Ranges are what the middle nine tenths of the futures give. They are shares of futures that were drawn from stated ranges, not probabilities; no theory is weighted against another.",
    ["tab-politics-theories", "fig-politics-theories", `run:${view.assessment.runId}`],
  );
  writeTheoryTable(writer, view, politics);
  const packages = [...packagesOf(view, politics, "focal"), ...packagesOf(view, politics, "outsider")];
  writer.figure(theoryFigure(view, politics, packages));
  writePriorChecks(writer, view, politics);
}

/** What doing nothing new costs: once if it is the same under all, else where it is least and most. */
function costWords(politics: PoliticsResult): string {
  const sorted = [...reacting(politics)].sort((a, b) => a.lossUsdM.mean - b.lossUsdM.mean);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return "";
  const [low, high] = [least, most].map(({ lossUsdM }) => moneyText(lossUsdM));
  return low === high
    ? ` Under each of the others, doing nothing new costs ${low}.`
    : ` Under the others, doing nothing new costs from ${low} under ${theoryName(politics, least.theory)} up to ${high} under ${theoryName(politics, most.theory)}.`;
}

function writeTheoryTable(writer: Writer, view: View, politics: PoliticsResult): void {
  const held = (mechanisms: readonly string[]) => {
    const all = politics.theories.map((one) => one.mechanisms);
    const own = mechanisms.filter((id) => !all.every((list) => list.includes(id)));
    return own.length === 0 ? "what all hold" : own.join(" ");
  };
  const costOf = (theory: string) =>
    politics.theories.flatMap((one) => (one.theory === theory ? [moneyCell(one.lossUsdM), spreadCell(one.acts)] : []));
  writer.table({
    id: "tab-politics-theories",
    title: "The theories, and what doing nothing new costs under each",
    caption: `Loss from acts of others a year and their number. ${MEANS} Mechanisms: those that not every theory holds. Provocation: whether moves away from a power raise the frequency of its acts.${sameWords(politics, costOf, "they differ only in what does not touch the status quo")}`,
    unit: "USD million a year; kt a year; acts a year",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Theory", "It holds", "Provocation", "Mechanisms", "#USD million", "#kt", "#Acts"],
      politics.theories.map((one) => [
        `${one.theory} ${one.title}${one.text === "" ? "" : ` (text ${one.text})`}`,
        one.says,
        one.provocation,
        held(one.mechanisms),
        moneyCell(one.lossUsdM),
        spreadCell(one.lossKt),
        spreadCell(one.acts),
      ]),
    ),
  });
}

/** Whether simulated years look like the record: a theory that fails is said to fail. */
function writePriorChecks(writer: Writer, view: View, { priorChecks, futures }: PoliticsResult): void {
  if (priorChecks.length === 0) return;
  const failing = priorChecks.filter(({ within }) => within < ASKED);
  const named = failing.map(({ theory, sender }) => `${theory} for ${partyName(view, sender)}`);
  const verdict = failing.length === 0 ? "Every theory passes." : `Not so ${listText(named)}: read these with care.`;
  writer.paragraph(
    `A theory must also give years like those on record. Asked for: at most one simulated year in twenty with more acts than the record’s worst year times ${two(priorChecks[0]!.factor)}. ${verdict}`,
    ["tab-politics-prior", "tab-politics-rates"],
  );
  writer.table({
    id: "tab-politics-prior",
    title: "Simulated years against the record",
    caption:
      "Share of simulated years within the record’s range, widened; in brackets the interval that so many futures leave it.",
    unit: "acts of a sender in a year; share of years in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Theory", "Sender", "#Worst year on record", "#Widened to", "#Share of years within"],
      priorChecks.map((one) => [
        one.theory,
        partyName(view, one.sender),
        String(one.recordMost),
        two(one.widened),
        shareOfFutures(one.within, futures, ""),
      ]),
    ),
  });
}

const ASKED = 0.95;

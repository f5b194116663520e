import type { WatchedSignal } from "@multivector/engine";
import { count, listText } from "../format.ts";
import { pathwaysFigure } from "../pictures/uncertainty-pathways.ts";
import { shareOfFutures } from "../political-words.ts";
import { partyName, strategyTitle } from "../politics-readings.ts";
import { tableOf, type Writer } from "../writer.ts";
import { type Compared, quoted, shareRange, statesShare, yearText } from "./uncertainty-words.ts";

/** Until when each strategy does, who can still switch when, and which acts warn before it is too late. */
export function writeWatch(writer: Writer, compared: Compared): void {
  const { result } = compared;
  writer.heading(3, "survives-watch", "Until when, and what to watch");
  writer.paragraph(tippingWords(compared), [
    "tab-politics-tipping",
    ...(result.pathways === null ? [] : ["fig-politics-pathways"]),
  ]);
  writeTipping(writer, compared);
  if (result.pathways !== null) {
    writer.paragraph(pathWords(compared), ["fig-politics-pathways", ...transferTable(compared)]);
    writer.figure(pathwaysFigure(compared, result.pathways));
    writeTransfers(writer, compared);
  }
  writeSignals(writer, compared);
}

const horizonOf = ({ result, politics }: Compared): number =>
  result.pathways?.horizon ?? Number(politics.to.slice(0, 4)) - 1;

function tippingWords(compared: Compared): string {
  const { result } = compared;
  const parts = result.tipping.map(({ strategy, never }) =>
    never === null
      ? `of ${quoted(compared, strategy)} every run failed`
      : `${quoted(compared, strategy)} in ${statesShare(compared, 1 - never)}`,
  );
  const lasting = result.tipping.every(({ sellBy }) => sellBy === null);
  const half = lasting
    ? " In none of these does half of the states fail by then, so that nothing yet forces a switch on the central course."
    : "";
  return `A strategy tips when its losses pass the limit in the mean of ${count(result.tippingYears, "year")} one after the other: a run of bad years, where the limit above is held against all years. By ${horizonOf(compared)} it does: ${parts.join("; ")}.${half}`;
}

function writeTipping(writer: Writer, compared: Compared): void {
  const { view, politics, result } = compared;
  const horizon = horizonOf(compared);
  writer.table({
    id: "tab-politics-tipping",
    title: "When each strategy tips",
    caption:
      "The last of the years whose mean first passes the limit. Shares with the 95\u202f% interval of so many futures; years by which a tenth of the states, half, and nine tenths have tipped.",
    unit: "share of states in per cent; calendar years",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Strategy", "#Tips in", "#A tenth by", "#Half by", "#Nine tenths by"],
      result.tipping.map(({ strategy, never, low, median, high }) => [
        strategyTitle(view, politics, strategy),
        never === null ? "not known" : statesShare(compared, 1 - never, ""),
        ...[low, median, high].map((year) => yearText(year, horizon)),
      ]),
    ),
  });
}

/** The path that keeps most, against staying; then until when a switch is still in time. */
function pathWords(compared: Compared): string {
  const { pathways } = compared.result;
  const { paths, transfers, horizon } = pathways!;
  const best = paths[0];
  const stay = paths.find(({ actions }) => actions.length === 1);
  const named = (actions: readonly string[]) => actions.map((id) => quoted(compared, id)).join(", then ");
  const most =
    best === undefined || stay === undefined || best === stay || best.kept <= stay.kept
      ? "No path that switches keeps the limit in more states than staying does."
      : `${named(best.actions)} keeps the limit to ${horizon} in ${statesShare(compared, best.kept)}, staying with ${quoted(compared, stay.actions[0]!)} in ${statesShare(compared, stay.kept)}.`;
  const open = transfers
    .filter(({ from }) => from === stay?.actions[0])
    .flatMap(({ to, decideBy, open }) => {
      const now = open[0];
      if (decideBy.median === null || now === undefined) return [];
      return [
        `${quoted(compared, to)} is in time in ${shareOfFutures(now.share, tippingFutures(compared, stay!.actions[0]!), "of them")} if it is decided in ${now.time}, in half of them until ${yearText(decideBy.median, horizon)}`,
      ];
    });
  const late = open.length === 0 ? "" : ` Of the states in which staying tips: ${open.join("; ")}.`;
  return `${most}${late}`;
}

/** Futures that stand behind the states in which a strategy tips. */
function tippingFutures({ result }: Compared, strategy: string): number {
  const never = result.tipping.find((one) => one.strategy === strategy)?.never ?? 1;
  return Math.max(1, Math.round((1 - never) * result.futures));
}

const transferTable = ({ result }: Compared): string[] =>
  result.pathways!.transfers.length === 0 ? [] : ["tab-politics-transfers"];

function writeTransfers(writer: Writer, compared: Compared): void {
  const { view, politics, result } = compared;
  const { transfers, horizon } = result.pathways!;
  writer.table({
    id: "tab-politics-transfers",
    title: "Who can still switch when",
    caption:
      "Of the states in which the first tips: the year in which the switch must be decided at the latest, so that all of the second stands in time; and the share in which it is in time if it is decided at once, with the 95\u202f% interval of so many futures.",
    unit: "calendar years, to a tenth; share of states in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["From", "To", "#A tenth by", "#Half by", "#Nine tenths by", "#In time if decided at once"],
      transfers.map(({ from, to, decideBy, open }) => [
        strategyTitle(view, politics, from),
        strategyTitle(view, politics, to),
        ...[decideBy.low, decideBy.median, decideBy.high].map((year) => yearText(year, horizon)),
        open[0] === undefined ? "not known" : shareOfFutures(open[0].share, tippingFutures(compared, from), ""),
      ]),
    ),
  });
}

/** A signal tells if its hits surely outnumber its false alarms: their intervals do not touch. */
function tells({ best }: WatchedSignal): boolean {
  return best?.hitRate != null && best.falseAlarmRate != null && best.hitRate.low > best.falseAlarmRate.high;
}

function writeSignals(writer: Writer, compared: Compared): void {
  const { view, politics, result } = compared;
  const { signals } = result;
  if (signals.length === 0) return;
  const telling = signals.filter(tells);
  const named = telling.map(
    ({ strategy, sender, best, years }) =>
      `for ${quoted(compared, strategy)} ${best!.trigger.above} or more acts of ${partyName(view, sender)} within ${years} years, seen a year ahead in ${rateText(best!.hitRate)} of the states that tip and in vain in ${rateText(best!.falseAlarmRate)} of those that do not`,
  );
  const links = politics.indicators.length === 0 ? [] : ["tab-politics-signposts"];
  writer.paragraph(
    `${telling.length === 0 ? `Counting acts warns of nothing: of ${signals.length} counts of senders’ acts none is seen surely more often before a package tips than where it never does.` : `Of ${signals.length} counts of senders’ acts ${telling.length} ${telling.length === 1 ? "warns" : "warn"}: ${listText(named)}. The others are seen about as often where nothing tips, and warn of nothing.`}${links.length === 0 ? "" : " What would tell which theory is right is another question: the signs listed with their expected information answer that one."}`,
    ["tab-politics-signals", ...links],
  );
  writer.table({
    id: "tab-politics-signals",
    title: "Counts of acts as a warning that a package is about to tip",
    caption:
      "The count with the best record among those that warn in vain in at most a fifth of the states that never tip. Hit rate: share of tipping states with the alarm at least a year ahead. Right: share of alarms followed by tipping. Warns: the intervals of the two rates do not touch. The 95\u202f% interval counts each state by itself and is rather too narrow.",
    unit: "share of states in per cent (95\u202f% interval); years",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Package", "Alarm", "#Hit rate", "#False alarms", "#Right", "#Years ahead", "Warns"],
      signals.map((one) => [
        strategyTitle(view, politics, one.strategy),
        ...(one.best === null
          ? [`acts of ${partyName(view, one.sender)}: no count`, "", "", "", "", "no"]
          : [
              `${one.best.trigger.above} acts of ${partyName(view, one.sender)} within ${one.years} years`,
              ...[one.best.hitRate, one.best.falseAlarmRate, one.best.precision].map(rateText),
              one.best.medianWarning === null ? "never" : String(one.best.medianWarning),
              tells(one) ? "yes" : "no: of nothing",
            ]),
      ]),
    ),
  });
}

function rateText(rate: { value: number; low: number; high: number } | null): string {
  return rate === null ? "not known" : shareRange({ share: rate.value, low: rate.low, high: rate.high });
}

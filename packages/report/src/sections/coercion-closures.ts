import { type ActorPower, corridorWords, NOTICED, powerless, powers, quotedDays } from "../coercion-readings.ts";
import { amount, cell, count, dateText, listText, shareText, shortList } from "../format.ts";
import { knownOwn, ownText, powerFigure, usd } from "../pictures/coercion.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { costWords } from "./coercion-finding.ts";

/** Rows of the picture: more of them are in the table behind it. */
const MOST_OF_A_KIND = 8;

/** Closure loss by actor and days: the main finding, the picture, the levers behind it, what is disputed. */
export function writeClosures(writer: Writer, view: View): void {
  const { coercion, runId } = view.assessment;
  const rows = powers(view, false);
  const days = quotedDays(coercion);
  const none = powerless(view);
  if (rows.length === 0) {
    writer.paragraph(
      `${count(none.length, "actor")} outside ${view.focalName} can close something its cargo may use, but no such closure costs it anything within ${Math.max(...coercion.horizons)} days.`,
      [`run:${runId}`],
    );
    return;
  }
  writer.paragraph(finding(view, rows, days), ["fig-power-horizon", "tab-closures", `run:${runId}`]);
  writer.paragraph(assumptions(view), ["fig-power-horizon", "tab-closures"]);
  const ofKind = (states: boolean) => rows.filter((row) => row.isState === states).slice(0, MOST_OF_A_KIND);
  writer.figure(powerFigure(view, [...ofKind(true), ...ofKind(false)]));
  writeLevers(writer, view, rows, days);
  writeDisputed(writer, view, days);
}

function finding(view: View, rows: readonly ActorPower[], days: number): string {
  const [first, ...others] = [...rows].sort((a, b) => b.main.lossUsdM - a.main.lossUsdM);
  const { main } = first!;
  const next = others.slice(0, 3).map((row) => `${row.name} ${usd(row.main.lossUsdM)} (own cost ${ownWords(row)})`);
  return (
    `Closing everything it surely can for ${count(days, "day")} from ${dateText(view.assessment.coercion.date)}, ${first!.name} (${first!.levers}) would keep ${view.focalName} from earning ${usd(main.lossUsdM)}, ` +
    `${shareText(main.shareOfYear)} of a year’s export value, at a known cost to itself of ${ownWords(first!)}; ${amount(main.lossKt, "kt")} would not leave in time. ` +
    `${next.length === 0 ? "No one else can take anything noticeable." : `Next come ${listText(next)}.`}${dearer(view, rows)}`
  );
}

/** Whom a closure costs more than it takes, and whether by cargo of its own. */
function dearer(view: View, rows: readonly ActorPower[]): string {
  const found = rows.filter(({ main }) => main.lossUsdM > NOTICED && (knownOwn(main.ownCost) ?? 0) > main.lossUsdM);
  if (found.length === 0) return "";
  const byCargo = found.every(({ main }) => (main.ownCost.cargoUsdM ?? 0) > (main.ownCost.totalUsdM ?? 0) / 2);
  const names = shortList(
    found.map((row) => row.name),
    4,
  );
  return ` For ${names} what is known of the own cost is more than what ${view.focalName} would lose${byCargo ? ", because cargo of their own takes the same ways" : ""}.`;
}

function ownWords(row: ActorPower): string {
  const own = knownOwn(row.main.ownCost);
  if (own === null) return "not known";
  return own < 0 ? `none: it earns ${usd(-own)} more elsewhere` : costWords(row);
}

function assumptions(view: View): string {
  return (
    `Assumed: each actor uses all its undisputed levers at once and nobody answers; ${view.focalName} re-routes, fills its tanks and shuts in what is left, day by day; prices and contracts stay as they are. ` +
    "The loss is gross export value not earned within the days of closure: oil left in the ground can be sold later, at a price nobody knows. It spans all goods and starts at another date than the shocks of crude oil alone, so the two differ. An own cost counts only what the case has figures for. A company acts under the law of a state, so rows overlap and do not add up."
  );
}

function writeLevers(writer: Writer, view: View, rows: readonly ActorPower[], days: number): void {
  const felt = rows.filter((row) => row.main.lossUsdM > NOTICED);
  const later = rows.filter((row) => row.main.lossUsdM <= NOTICED).map((row) => row.name);
  const none = powerless(view);
  const caption = [
    "Corridors that stop include those that carry nothing because what feeds them is shut. Own cost: + marks that a part of it is not known, mostly a share in profit. Tanks last: days until the first field or mine is shut in; –: none is. Back to normal: days until exports and output are as without the closure.",
    later.length === 0 ? "" : `${listText(later)} can take something in longer closures only.`,
    none.length === 0 ? "" : `Nothing is lost to ${listText(none)}, though each holds a lever.`,
  ];
  writer.table({
    id: "tab-closures",
    title: `What a closure of ${count(days, "day")} rests on and does`,
    caption: caption.filter((part) => part !== "").join(" "),
    unit: `over ${count(days, "day")} of closure; USD million, kt, days`,
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      [
        "Actor",
        "Levers",
        "Corridors that stop",
        "#Loss",
        "#Own cost",
        "#Share of a year",
        "#Not exported, kt",
        "#Tanks last, days",
        "#Back to normal after reopening, days",
      ],
      felt.map((row) => [row.name, row.levers, corridors(view, row.main.corridors), ...amounts(row), ...times(row)]),
    ),
  });
}

function corridors(view: View, ids: readonly string[]): string {
  return ids.length === 0
    ? "–"
    : shortList(
        ids.map((id) => corridorWords(view, id)),
        4,
      );
}

function amounts({ main }: ActorPower): string[] {
  const flag = main.gainByWaiting ? "*" : "";
  return [cell(main.lossUsdM), ownText(main.ownCost), smallShare(main.shareOfYear), `${cell(main.lossKt)}${flag}`];
}

/** A share too small for its digits is not nothing. */
function smallShare(share: number): string {
  return share > 0 && share < 0.0005 ? "<\u202f0.1\u202f%" : shareText(share);
}

function times({ main }: ActorPower): string[] {
  return [
    main.bufferDays === null ? "–" : String(Math.round(main.bufferDays)),
    main.recoveryDays === null ? "later than watched" : String(Math.round(main.recoveryDays)),
  ];
}

function writeDisputed(writer: Writer, view: View, days: number): void {
  const rows = powers(view, true).filter((row) => row.main.lossUsdM > NOTICED);
  if (rows.length === 0) return;
  writer.table({
    id: "tab-disputed",
    title: `Levers that are disputed: what they would take over ${count(days, "day")}`,
    caption:
      "Whether the actor holds the lever is contested or untested; no number above contains these. n.k.: nothing of the own cost is known.",
    unit: `USD million over ${count(days, "day")}`,
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Actor", "Lever", "Corridors that would stop", "#Loss", "#Own cost", "Why disputed"],
      rows.map((row) => [
        row.name,
        row.levers,
        corridors(view, row.main.corridors),
        cell(row.main.lossUsdM),
        ownText(row.main.ownCost),
        reason(view, row),
      ]),
    ),
  });
}

/** The note of the weightiest disputed control: of a corridor that stops. */
function reason(view: View, row: ActorPower): string {
  const held = view.case.controls.filter((c) => c.actor === row.actor && c.veto === "disputed");
  const about = held.find((c) => row.main.corridors.some((id) => c.target === `corridor:${id}`)) ?? held[0];
  return about?.note || "–";
}

import { cell, count, listText, readingUnit } from "../format.ts";
import { heaviestShock, notModelled } from "../readings.ts";
import { refName, type View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { claimsAbout } from "./claim-lists.ts";
import { writeBargaining } from "./politics-bargaining.ts";
import { writeTheories } from "./politics-theories.ts";
import { writeThreats } from "./politics-threats.ts";
import { writeUnknown } from "./politics-unknown.ts";
import { writeShocks } from "./shocks.ts";

/** What breaks, what takes its place, what changes. */
export function writeImplications(writer: Writer, view: View): void {
  writer.heading(1, "strategic-implications", "Strategic Implications");
  writer.heading(2, "security-threats", "Security Threats");
  writeShocks(writer, view);
  const { politics } = view.assessment;
  if (politics !== null) writeThreats(writer, view, politics);
  else writeLikelihoods(writer, view);
  const shocks = notModelled(view, ["shock"]);
  if (shocks !== "") writer.missing(shocks, ["fig-shocks"]);
  writer.heading(2, "economic-alternatives", "Economic Alternatives");
  writeAlternatives(writer, view);
  writeScarcity(writer, view);
  const alternatives = notModelled(view, ["alternativ"]);
  if (alternatives !== "") writer.missing(alternatives, [view.case.id]);
  claimsAbout(writer, view, "economic-alternatives", /corridor|pipeline|route|diversif|gas union/i);
  writer.heading(2, "geopolitical-transformation", "Geopolitical Transformation");
  if (politics !== null) {
    writeTheories(writer, view, politics);
    writeBargaining(writer, view, politics);
    writeUnknown(writer, view, politics);
  } else
    writer.missing(
      `${notModelled(view, ["transform", "mediat", "power"]) || "Mediation, the weight of outside powers and a changing order."} The examined sentences on them are held against the record, no more.`,
      ["annex-claims"],
    );
  claimsAbout(writer, view, "geopolitical-transformation", /mediat|standing|order|influence|pivotal/i);
}

function writeLikelihoods(writer: Writer, view: View): void {
  const threats = notModelled(view, ["retaliat", "coerc", "threat"]);
  writer.missing(
    `${threats || "Who would close a link, in answer to what, and with what chance."} The record does not identify it; the shocks above are injected by hand.`,
    ["tab-events"],
  );
}

/** Corridors whose cargo moves by less than this share of the largest are left out of the table. */
const NOTICEABLE = 0.002;

function writeAlternatives(writer: Writer, view: View): void {
  const worst = heaviestShock(view);
  if (worst === undefined || worst.corridors.length === 0) return;
  const abroad = worst.corridors.filter((c) => view.groups.ofCorridor.get(c.corridor) !== -1);
  const largest = Math.max(...abroad.map((c) => c.totalBefore.value), 0);
  const moved = abroad.filter((c) => Math.abs(c.focalAfter.value - c.focalBefore.value) > NOTICEABLE * largest);
  const gains = moved.filter((c) => c.focalAfter.value > c.focalBefore.value);
  writer.paragraph(
    gains.length === 0
      ? `In the costliest shock among those of ${worst.days} days (${worst.title}) no other corridor takes noticeably more of ${view.focalName}’s cargo than before.`
      : `In the costliest shock among those of ${worst.days} days (${worst.title}) relief comes from ${listText(gains.map((c) => c.name))}. Detours begin small: what can be mobilised in the first month is less than what is permitted, and that is less than what is built.`,
    [...(moved.length > 0 ? ["tab-alternatives"] : ["fig-shocks"]), `shock:${worst.id}`],
  );
  const reading = readingUnit(largest, worst.corridors[0]!.unit);
  writer.table({
    id: "tab-alternatives",
    title: `Who carries what: ${worst.title}`,
    caption: `Over the shock and its aftermath, from ${worst.from} to ${worst.until}; corridors that change noticeably.`,
    unit: `${reading.unit} over ${count(daysBetween(worst.from, worst.until), "day")}`,
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Corridor", "#Own cargo before", "#Own cargo with the shock", "#All cargo before", "#All cargo with the shock"],
      moved.map((c) => [
        c.name,
        cell(c.focalBefore, reading.factor),
        cell(c.focalAfter, reading.factor),
        cell(c.totalBefore, reading.factor),
        cell(c.totalAfter, reading.factor),
      ]),
    ),
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function writeScarcity(writer: Writer, view: View): void {
  const prices = view.assessment.baseline.shadowPrices.filter((p) => p.value > 0);
  const dearest = [...prices].sort((a, b) => b.value - a.value).slice(0, 10);
  writer.table({
    id: "tab-scarcity",
    title: "Where one more unit of capacity is worth most in the base year",
    caption:
      "The shadow price of a limit: export revenue gained per unit of added capacity while the limit binds. Units differ, so rows are not a ranking.",
    unit: "as stated in each row",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Limit", "#Worth", "Unit", "#Periods binding"],
      dearest.map((p) => [refName(view, p.ref), cell(p), p.unit, String(p.days)]),
    ),
  });
}

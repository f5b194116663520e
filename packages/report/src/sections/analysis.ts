import { count, distinct, shortList } from "../format.ts";
import { notModelled } from "../readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { writeAlliances } from "./alliances.ts";
import { claimsAbout } from "./claim-lists.ts";
import { writeDependence } from "./dependence.ts";
import { writeAlignment } from "./politics-alignment.ts";
import { writeIdentity } from "./politics-culture.ts";
import { writeRecordOfPressure } from "./politics-record.ts";

/** Four views of the system: what is measured is shown, what is not is named. */
export function writeAnalysis(writer: Writer, view: View): void {
  writer.heading(1, "strategic-analysis", "Strategic Analysis");
  writer.heading(2, "economic-interdependencies", "Economic Interdependencies");
  writeDependence(writer, view);
  writer.heading(2, "political-manoeuvring", "Political Manoeuvring");
  writePolitics(writer, view);
  writer.heading(2, "cultural-dynamics", "Cultural Dynamics");
  writeCulture(writer, view);
  writer.heading(2, "regional-alliances", "Regional Alliances");
  writeAlliances(writer, view);
}

function writePolitics(writer: Writer, view: View): void {
  const { politics } = view.assessment;
  if (politics !== null) writeAlignment(writer, view, politics);
  const events = view.case.events.filter((e) => e.actor !== "");
  const actors = distinct(events.map((e) => e.actor));
  if (events.length > 0) {
    const rows = actors.map((actor) => {
      const own = events.filter((e) => e.actor === actor);
      const of = (executed: string) => String(own.filter((e) => e.executed === executed).length);
      return [view.bodyName(actor), String(own.length), of("yes"), of("partly"), of("no"), of("unknown")];
    });
    writer.paragraph(
      `The record lists moves, not motives. ${count(actors.length, "actor")} appear in ${count(events.length, "event")}; the table counts what each did and what was carried out. ` +
        "A count says nothing about size or intent, and few events are attributed beyond dispute.",
      ["tab-moves", "tab-events"],
    );
    writer.table({
      id: "tab-moves",
      title: "Moves by actor",
      unit: "number of events",
      sources: distinct(events.map((e) => e.source)).slice(0, 12),
      table: tableOf(
        ["Actor", "#Events", "#Executed", "#Partly", "#Not", "#Unknown"],
        rows.sort((a, b) => Number(b[1]) - Number(a[1])),
      ),
    });
  }
  if (politics !== null) writeRecordOfPressure(writer, view, politics);
  else writeSilence(writer, view);
  claimsAbout(writer, view, "political-manoeuvring", /balanc|align|sanction|neutral|multi-?vector|retaliat/i);
}

function writeSilence(writer: Writer, view: View): void {
  writer.missing(
    `${notModelled(view, ["align", "politic", "reaction"]) || "Alignment by domain, the response of a power to a move, and bargaining are not computed. No position on a scale and no chance of retaliation is given anywhere in this report."} ` +
      `In the case already: ${count(view.case.events.length, "dated event")}, ${count(view.case.memberships.length, "membership")}, ${count(view.case.controls.length, "control")} (who can close what, by which lever).`,
    ["tab-events", view.case.id],
  );
}

const CULTURE = /cultur|language|heritage|identity|diaspora|ethnic/i;

function writeCulture(writer: Writer, view: View): void {
  const { politics } = view.assessment;
  if (politics !== null) {
    writeIdentity(writer, view, politics);
    claimsAbout(writer, view, "cultural-dynamics", CULTURE);
    return;
  }
  const names = view.case.names.length;
  writer.missing(
    `${notModelled(view, ["cultur", "identity"]) || "Identity, language and their effect on loyalty and cohesion are not computed."} ` +
      (names === 0
        ? "The case holds no measured series on them."
        : `In the case already: ${count(names, "dated name")} of places.`),
    [view.case.id],
  );
  const found = claimsAbout(writer, view, "cultural-dynamics", CULTURE);
  if (found.length > 0) return;
  writer.paragraph(
    `None of the examined sentences on culture can be computed; ${shortList(["they are listed in the annex"], 1)}.`,
    ["annex-claims"],
  );
}

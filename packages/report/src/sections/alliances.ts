import type { Membership } from "@multivector/engine";
import { count, distinct, mark } from "../format.ts";
import { notModelled } from "../readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { claimsAbout } from "./claim-lists.ts";
import { writeDuties } from "./politics-alliances.ts";

const MOST_BODIES = 7;

/** Who belongs to what, on the as-of date, as a matrix of actors and bodies. */
export function writeAlliances(writer: Writer, view: View): void {
  const { memberships } = view.case;
  const current = memberships.filter((m) => m.to === "" || m.to > view.assessment.asOf);
  if (current.length > 0) {
    const members = (body: string) => current.filter((m) => m.body === body);
    const bodies = distinct(current.map((m) => m.body)).sort((a, b) => members(b).length - members(a).length);
    const own = current.filter((m) => m.actor === view.case.focal).length;
    const shown = bodies.slice(0, MOST_BODIES);
    const actors = distinct(current.map((m) => m.actor)).sort(
      (a, b) => Number(b === view.case.focal) - Number(a === view.case.focal) || of(b).length - of(a).length,
    );
    function of(actor: string) {
      return current.filter((m) => m.actor === actor);
    }
    const tied = (actor: string) =>
      actor === view.case.focal || of(actor).filter((m) => shown.includes(m.body)).length > 1 || actors.length < 12;
    writer.paragraph(
      `${view.focalName} holds ${count(own, "recorded tie")} to the bodies of the case; ${count(memberships.length - current.length, "membership")} ended before the as-of date. ` +
        "A membership is a fact with dates; what it obliges to, and whether it would be honoured, is a different question.",
      ["tab-memberships"],
    );
    writer.table({
      id: "tab-memberships",
      title: "Memberships on the as-of date",
      caption: `A year alone: member since then.${
        bodies.length > shown.length
          ? ` The ${shown.length} of ${bodies.length} bodies with most ties; actors with at least two of them.`
          : ""
      }`,
      unit: "year since when; role where it is not membership",
      sources: distinct(current.map((m) => m.source)),
      dense: true,
      table: tableOf(
        ["Actor", ...shown.map((b) => view.bodyName(b))],
        actors.filter(tied).map((actor) => [
          view.bodyName(actor),
          ...shown.map((body) => {
            const tie = current.find((m) => m.actor === actor && m.body === body);
            return tie === undefined ? "" : tieText(tie);
          }),
        ]),
      ),
    });
  }
  const { politics } = view.assessment;
  if (politics !== null) writeDuties(writer, view, politics);
  else writeSilence(writer, view);
  claimsAbout(writer, view, "regional-alliances", /allian|member|summit|regional|organi[sz]ation/i);
}

function writeSilence(writer: Writer, view: View): void {
  const { memberships } = view.case;
  writer.missing(
    `${notModelled(view, ["alliance", "membership", "coalition"]) || "What a coalition could do together, and which duties would be honoured, is not computed."} ` +
      `In the case already: ${count(memberships.length, "membership")} with dates and sources.`,
    ["tab-memberships", view.case.id],
  );
}

/** Since when, and as what: membership is the rule and goes without saying. */
function tieText({ role, from, basis }: Membership): string {
  const words = [role === "member" && from !== "" ? "" : role, from.slice(0, 4)].filter((part) => part !== "");
  return `${words.join("\u00a0")}${mark(basis)}`;
}

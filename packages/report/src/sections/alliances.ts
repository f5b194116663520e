import type { Membership } from "@multivector/engine";
import { count, distinct, mark } from "../format.ts";
import { notModelled } from "../readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { claimsAbout } from "./claim-lists.ts";
import { writeDuties } from "./politics-alliances.ts";

const MOST_BODIES = 9;

/** Who belongs to what, on the as-of date, as a matrix of actors and bodies. */
export function writeAlliances(writer: Writer, view: View): void {
  const { memberships } = view.case;
  const current = memberships.filter((m) => m.to === "" || m.to > view.assessment.asOf);
  if (current.length > 0) {
    const members = (body: string) => current.filter((m) => m.body === body);
    const bodies = distinct(current.map((m) => m.body)).sort(
      (a, b) => ownTie(current, view, b) - ownTie(current, view, a) || members(b).length - members(a).length,
    );
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
      caption: `A year alone: member since then. A blank means that the case records no membership, not that there is none.${
        bodies.length > shown.length
          ? ` ${shown.length} of ${bodies.length} bodies: those of ${view.focalName} first, then those with most ties; actors with at least two of them.`
          : ""
      }${legendText(view, shown)}`,
      unit: "year since when; role where it is not membership",
      sources: distinct(current.map((m) => m.source)),
      dense: true,
      table: tableOf(
        ["Actor", ...shown.map((b) => shortBody(view, b))],
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

/** 2: the focal state is a member of a body, 1: it has another tie to it, 0: none. */
function ownTie(current: readonly Membership[], view: View, body: string): number {
  const tie = current.find((m) => m.body === body && m.actor === view.case.focal);
  return tie === undefined ? 0 : tie.role === "member" ? 2 : 1;
}

/** A body by its abbreviation where its id is one and its name is long: nine full names leave no room for years. */
function shortBody(view: View, body: string): string {
  const name = view.bodyName(body);
  return /^[A-Za-z]{2,5}$/.test(body) && name.length > LONG ? body.toUpperCase() : name;
}

const LONG = 12;

/** What the abbreviations stand for. */
function legendText(view: View, bodies: readonly string[]): string {
  const short = bodies.filter((body) => shortBody(view, body) !== view.bodyName(body));
  return short.length === 0
    ? ""
    : ` ${short.map((body) => `${shortBody(view, body)}: ${view.bodyName(body)}`).join("; ")}.`;
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

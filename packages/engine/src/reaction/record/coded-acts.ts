import { compare } from "../../case/lookup.ts";
import type { Case, CaseEvent } from "../../case/types.ts";
import { type Day, dayOf } from "../../quantity/dates.ts";

/** A coded event with the day it counts under. */
export interface CodedAct {
  readonly id: string;
  readonly day: Day;
  readonly severity: number;
  readonly event: CaseEvent;
}

/** `coded`: the date its coding gives, where it gives one; `own`: always the event's own. */
export type Dating = "coded" | "own";

/** Which acts are taken: those that count, or also those that the coding leaves out. */
export interface Choice {
  readonly dating: Dating;
  readonly leftOutToo: boolean;
}

/** The usual choice: the coding's dates, and only what counts. */
export const COUNTED: Choice = { dating: "coded", leftOutToo: false };

/** The focal state's acts that are read as moves away from the sender, by day. */
export function movesAway(kase: Case, sender: string, choice: Choice = COUNTED): CodedAct[] {
  return acts(
    kase,
    choice,
    ({ coding }) => coding !== undefined && coding.sender === kase.focal && coding.away.includes(sender),
  );
}

/** What the sender did to the focal state: its acts of pressure and attacks, by day. */
export function episodesOf(kase: Case, sender: string, choice: Choice = COUNTED): CodedAct[] {
  return acts(
    kase,
    choice,
    ({ coding }) =>
      coding !== undefined && coding.sender === sender && (coding.as === "pressure" || coding.as === "attack"),
  );
}

function acts(kase: Case, choice: Choice, fits: (event: CaseEvent) => boolean): CodedAct[] {
  return kase.events
    .filter((event) => fits(event) && (choice.leftOutToo || event.coding?.counts))
    .map((event) => ({
      id: event.id,
      day: dayOfAct(event, choice.dating),
      severity: event.coding?.severity ?? 0,
      event,
    }))
    .sort((a, b) => a.day - b.day || compare(a.id, b.id));
}

/** The day an event counts under: one known by its month alone stands on the 15th, one known by its year on 1 July, so that the error is least. */
export function dayOfAct(event: CaseEvent, dating: Dating): Day {
  const written = (dating === "coded" && event.coding?.dated) || event.date;
  if (written.length === 7) return dayOf(`${written}-15`);
  return dayOf(written.length === 4 ? `${written}-07-01` : written);
}

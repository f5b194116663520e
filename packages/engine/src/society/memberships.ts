import { compare } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import type { SocietyResult } from "./types.ts";

/** Every membership the focal state holds or held in a body, oldest first. A partnership is one too: `role` says so. */
export function membershipsOf(kase: Case): SocietyResult["memberships"] {
  const bodies = new Set(kase.actors.filter((actor) => actor.kind === "body").map((actor) => actor.id));
  return kase.memberships
    .filter((row) => row.actor === kase.focal && bodies.has(row.body))
    .map(({ body, role, from, to }) => ({ body, role, from, to }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.body, b.body));
}

/** Ids of the bodies the focal state belongs to on a day (ISO; the day of the case if left out), in order of the case. */
export function bodiesHeld(kase: Case, on = kase.asOf): string[] {
  const held = membershipsOf(kase).filter((row) => row.from <= on && (row.to === "" || on < row.to));
  return [...new Set(held.map((row) => row.body))];
}

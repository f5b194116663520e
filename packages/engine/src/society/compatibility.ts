import type { Duty } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { bodiesHeld } from "./memberships.ts";
import type { Compatibility } from "./types.ts";

/** What a state does and belongs to. Left out: every lever that any duty speaks of, and the bodies it belongs to today. */
export interface Engagements {
  readonly levers?: readonly string[];
  readonly bodies?: readonly string[];
}

/**
 * What of the given levers and bodies is at odds with a duty of one of the bodies: a list of warnings, in the order of the duties.
 * Nothing is forbidden: states hold such memberships side by side, and the cost of provocation stands on the lever.
 */
export function compatibilityOf(kase: Case, { levers, bodies = bodiesHeld(kase) }: Engagements = {}): Compatibility[] {
  const binding = kase.duties.filter((duty) => bodies.includes(duty.body));
  const isBody = new Set(kase.actors.map((actor) => actor.id));
  const isDone = (id: string): boolean => (isBody.has(id) ? bodies.includes(id) : (levers?.includes(id) ?? true));
  return binding.flatMap((duty) => duty.against.filter(isDone).map((id) => warningOf(kase, duty, id)));
}

function warningOf(kase: Case, duty: Duty, id: string): Compatibility {
  const { body, title, conflicts } = duty;
  const warning = `${nameOf(kase, id)} is at odds with a duty of ${nameOf(kase, body)} (${title}): ${duty.says} A warning: nothing is forbidden.`;
  return { duty: duty.id, body, title, with: id, warning, conflicts };
}

function nameOf(kase: Case, id: string): string {
  return (
    kase.levers.find((lever) => lever.id === id)?.title ?? kase.actors.find((actor) => actor.id === id)?.name ?? id
  );
}

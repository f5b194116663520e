import { compare } from "../../case/lookup.ts";
import type { CodedAct } from "./coded-acts.ts";
import type { ExecutionRecord, ReactionRecord } from "./types.ts";

/** What became of the acts: as their coding says, else as the event says. */
export function executedRecord(acts: readonly CodedAct[]): ExecutionRecord {
  const counts = { yes: 0, partly: 0, no: 0, unknown: 0 };
  for (const { event } of acts) counts[event.coding?.executed || event.executed]++;
  return counts;
}

/** The stated grounds of the acts, the commonest first; an act without one stands under "none stated". */
export function pretextsOf(acts: readonly CodedAct[]): ReactionRecord["pretexts"] {
  const byPretext = new Map<string, string[]>();
  for (const { id, event } of acts) {
    const pretext = event.coding?.pretext || "none stated";
    byPretext.set(pretext, [...(byPretext.get(pretext) ?? []), id]);
  }
  return [...byPretext]
    .map(([pretext, events]) => ({ pretext, events }))
    .sort((a, b) => b.events.length - a.events.length || compare(a.pretext, b.pretext));
}

import type { Case, CaseEvent } from "../case/types.ts";
import { type Evidence, missing, type Outcome } from "./check.ts";

/** The event of an id, or the outcome that says it is missing. */
export function eventOf(data: Case, id: string): CaseEvent | Outcome {
  return data.events.find((event) => event.id === id) ?? missing(`no event ${id}`);
}

/** Narrows the result of {@link eventOf}. */
export function isOutcome(found: CaseEvent | Outcome): found is Outcome {
  return "holds" in found;
}

/** Evidence of events: their records and sources. */
export function eventEvidence(...events: readonly CaseEvent[]): Evidence {
  return { figures: events.flatMap((event) => event.record), sources: events.map((event) => event.source) };
}

import { type Case, dayOf, networkSimplex, run, type Trace } from "@multivector/engine";
import { heldForward } from "../../packages/engine/src/case/held-forward.ts";

/** A run of the crude network by months with the last known year of output and demand held. */
export function held(kase: Case, from: string, to: string, changes: readonly string[]): Trace {
  const forward = heldForward(kase, Number(from.slice(0, 4)), Number(to.slice(0, 4)) + 1);
  const request = { from: dayOf(from), to: dayOf(to), step: "month", commodities: ["crude"], events: false } as const;
  return run(forward, networkSimplex, { ...request, changes });
}

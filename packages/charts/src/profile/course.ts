import type { ProfileLeg } from "./state.ts";

/** A leg with where it begins and ends: kilometres and amount so far, of what is known. */
export interface PlacedLeg {
  readonly leg: ProfileLeg;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** What is missing; null: drawn as a line. */
  readonly missing: "amount" | "length" | "both" | null;
}

/** Legs one after the other; what is not known adds nothing, so that the end is the least it can be. */
export function courseOf(legs: readonly ProfileLeg[]): PlacedLeg[] {
  let at: readonly [number, number] = [0, 0];
  return legs.map((leg) => {
    const from = at;
    // A crossing has no length to know.
    const length = leg.kind === "crossing" ? (leg.km ?? 0) : leg.km;
    at = [from[0] + (length ?? 0), from[1] + (leg.amount ?? 0)];
    const missing = leg.amount === null ? (length === null ? "both" : "amount") : length === null ? "length" : null;
    return { leg, from, to: at, missing };
  });
}

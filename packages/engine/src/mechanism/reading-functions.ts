/**
 * Functions a variable of role `reading` may name, and what their arguments are: `pressure` (acts of an actor that are taken for pressure, fading),
 * `excitement` (moves away from it, fading), `dependence` on it, its `own-cost`, the share of capacity that avoids it and can be used, the `weakest` of variables.
 */
export const READING_FUNCTIONS: Readonly<Record<string, "actor" | "variables">> = {
  pressure: "actor",
  excitement: "actor",
  dependence: "actor",
  "own-cost": "actor",
  "usable-capacity-avoiding": "actor",
  weakest: "variables",
};

/** A reading in parts: its function and its arguments. */
export function partsOfReading(reading: string): { readonly name: string; readonly of: readonly string[] } {
  const [name = "", ...of] = reading.split(/\s+/).filter((word) => word !== "");
  return { name, of };
}

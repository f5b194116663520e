import { lookup } from "./lookup.ts";
import type { Case, Link } from "./types.ts";

/** A link nobody has built: it has a capacity, and that is 0 throughout. Investments add to it. */
export function isPlanned(kase: Case, link: Link): boolean {
  const capacity = lookup(kase).figures(`link:${link.id}`, "capacity");
  return capacity.length > 0 && capacity.every(({ value }) => value === 0);
}

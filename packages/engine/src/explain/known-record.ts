import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";

/** The record of an id, or a {@link RequestError} with the nearest id and what there is. */
export function known<T extends { readonly id: string }>(items: readonly T[], what: string, id: string): T {
  const found = items.find((item) => item.id === id);
  if (found) return found;
  const ids = items.map((item) => item.id);
  const have = ids.length === 0 ? "the case has none" : `there are ${ids.slice(0, 8).join(", ")}`;
  throw new RequestError([`${unknown(what, id, ids)}; ${have}${ids.length > 8 ? " ..." : ""}`]);
}

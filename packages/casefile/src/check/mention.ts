import type { Found } from "./check.ts";
import type { RefKind } from "./ids.ts";

/** A place in a record where another record is named. */
export interface Mention {
  readonly at: Found;
  readonly path: readonly PropertyKey[];
  readonly id: string;
  /** What it may name; `ref`: `kind:id`; the other words are ids of their own. */
  readonly names: readonly RefKind[] | "ref" | "source" | "figure" | "definition" | "quantity" | "shock";
}

/** Causes of events that are nobody's act. */
export const NOBODY: ReadonlySet<string> = new Set(["weather", "accident", "unknown", "none"]);

/** Mentions of a list field. */
export const many = (
  at: Found,
  path: readonly PropertyKey[],
  ids: readonly string[],
  names: Mention["names"],
): Mention[] => ids.map((id, i) => ({ at, path: [...path, i], id, names }));

/** What a series `quantity/subject/of` without a date names. */
export function ofSeries(at: Found, path: readonly PropertyKey[], series: string): Mention[] {
  const [quantity = "", subject = series] = series.split("/");
  return [
    { at, path, id: quantity, names: "quantity" },
    { at, path, id: subject, names: "ref" },
  ];
}

import { lookup } from "./lookup.ts";
import type { Case, Figure } from "./types.ts";

/**
 * The case with other values for some of its figures: each becomes `assumed`, without a range, and its note keeps what the case says. Figures that
 * the case does not have are given back by id, and nothing is assumed for them.
 */
export function withAssumptions(
  kase: Case,
  values: ReadonlyMap<string, number>,
): { readonly case: Case; readonly unknown: readonly string[] } {
  const unknown = [...values.keys()].filter((id) => lookup(kase).figure(id) === undefined);
  if (values.size === unknown.length) return { case: kase, unknown };
  const figures = kase.figures.map((figure) => {
    const value = values.get(figure.id);
    return value === undefined || value === figure.value ? figure : assumed(figure, value);
  });
  return { case: { ...kase, figures }, unknown };
}

function assumed({ low: _low, high: _high, ...figure }: Figure, value: number): Figure {
  const note = `Your assumption; the case says ${figure.value} ${figure.unit} (${figure.basis}, ${figure.source}).`;
  return { ...figure, value, basis: "assumed", note };
}

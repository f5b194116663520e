import { compare } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import type { RuleReading, SupplierShare } from "./types.ts";
import { readingOf, twoDigits } from "./wording.ts";

const PREFIX = "arms:";
const MECHANISM = "mechanism:";

/** Share of each supplier in the arms delivered, by the windows of the record (figures `share` of `arms:X` on the case), oldest first. */
export function armsOf(kase: Case): SupplierShare[] {
  return armsFigures(kase).map((figure) => ({
    supplier: figure.of.slice(PREFIX.length),
    from: figure.from,
    to: figure.to,
    share: figure.value,
    figure: figure.id,
  }));
}

/**
 * Whether reliance on the first supplier of the latest window rose or fell since its lowest earlier window. The record stands without any
 * mechanism (`off`); of one said to lower it (`on`) the record shows no size, so none is given. A figure `evidence` of the same series on a
 * mechanism says which that is. null: there are not two windows to compare.
 */
export function armsRuleOf(kase: Case): RuleReading | null {
  const windows = shortWindows(armsFigures(kase));
  const end = windows.at(-1)?.to;
  const first = windows.filter((one) => one.to === end).sort((a, b) => b.value - a.value)[0];
  if (!first) return null;
  const earlier = windows.filter((one) => one.of === first.of && one.to < first.to).sort((a, b) => a.value - b.value);
  const lowest = earlier[0];
  if (!lowest) return null;
  const mechanism = mechanismHeldAgainst(kase, first.of);
  const claims = kase.mechanisms.find((one) => one.id === mechanism)?.claims ?? [];
  return {
    id: "first-arms-supplier",
    title: `Share of ${nameOf(kase, first)} in the arms delivered`,
    unit: "ratio",
    on: null,
    off: readingOf(first),
    mechanism,
    claims,
    says: saysOf(nameOf(kase, first), lowest, first, claims),
  };
}

function mechanismHeldAgainst(kase: Case, series: string): string {
  const figure = kase.figures.find(
    (one) => one.use && one.quantity === "evidence" && one.of === series && one.subject.startsWith(MECHANISM),
  );
  return figure?.subject.slice(MECHANISM.length) ?? "";
}

/** The supplier as a definition of the case labels its series, else its code. */
function nameOf(kase: Case, figure: Figure): string {
  const key = `${figure.quantity}/${figure.subject}/${figure.of}`;
  const categories = kase.definitions.flatMap((definition) => definition.categories);
  return categories.find((one) => one.series.includes(key))?.label ?? figure.of.slice(PREFIX.length);
}

function saysOf(supplier: string, lowest: Figure, last: Figure, claims: readonly string[]): string {
  const span = (one: Figure): string => `${one.from.slice(0, 4)}-${Number(one.to.slice(0, 4)) - 1}`;
  const rose = last.value > lowest.value;
  const course = `${twoDigits(lowest.value)} in ${span(lowest)} and ${twoDigits(last.value)} in ${span(last)}`;
  const against =
    claims.length === 0 ? "" : rose ? `, which contradicts ${claims.join(", ")}` : `, as ${claims.join(", ")} has it`;
  return `The share of ${supplier} in deliveries ${rose ? "rose" : "did not rise"}: ${course}${against}. Deliveries follow orders by years: newer orders elsewhere would not show yet.`;
}

function armsFigures(kase: Case): Figure[] {
  return kase.figures
    .filter(
      (one) => one.use && one.subject === `case:${kase.id}` && one.quantity === "share" && one.of.startsWith(PREFIX),
    )
    .filter((one) => one.from !== "" && one.to !== "")
    .sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from) || b.value - a.value);
}

/** Windows that hold another whole window are sums of what is shown anyway. */
function shortWindows(figures: readonly Figure[]): Figure[] {
  const holds = (a: Figure, b: Figure): boolean =>
    a.from <= b.from && b.to <= a.to && (a.from !== b.from || a.to !== b.to);
  return figures.filter((one) => !figures.some((other) => holds(one, other)));
}

import { type Case, type Figure, findQuantity, QUANTITIES } from "@multivector/engine";
import { nearest } from "../suggest.ts";

const QUANTITY_IDS = QUANTITIES.map(({ id }) => id);

/**
 * Subjects with a figure in use of a quantity. A figure whose subject or quantity is misspelt counts for the one it most likely means:
 * the misspelling is reported once, where it stands, and not again as a missing figure.
 */
export function subjectsWith(kase: Case, quantity: string, subjects: readonly string[], of?: string): Set<string> {
  const known = new Set(subjects);
  const found = new Set<string>();
  for (const figure of byQuantity(kase).get(quantity) ?? []) {
    if (of !== undefined && figure.of !== of) continue;
    const subject = known.has(figure.subject) ? figure.subject : meantSubject(kase, figure.subject, known);
    if (subject !== undefined) found.add(subject);
  }
  return found;
}

const BY_QUANTITY = new WeakMap<Case, ReadonlyMap<string, readonly Figure[]>>();

/** Figures in use by the quantity they mean. */
function byQuantity(kase: Case): ReadonlyMap<string, readonly Figure[]> {
  const known = BY_QUANTITY.get(kase);
  if (known) return known;
  const found = new Map<string, Figure[]>();
  for (const figure of kase.figures) {
    const quantity = figure.use ? meantQuantity(figure) : undefined;
    if (quantity === undefined) continue;
    const same = found.get(quantity);
    if (same) same.push(figure);
    else found.set(quantity, [figure]);
  }
  BY_QUANTITY.set(kase, found);
  return found;
}

function meantQuantity({ quantity }: Figure): string | undefined {
  return findQuantity(quantity) ? quantity : nearest(quantity, QUANTITY_IDS);
}

/** A subject that exists means itself, and so nothing in `known`. */
function meantSubject(kase: Case, subject: string, known: ReadonlySet<string>): string | undefined {
  return refsOf(kase).has(subject) || subject.startsWith("case:") ? undefined : nearest(subject, known);
}

const REFS = new WeakMap<Case, ReadonlySet<string>>();

function refsOf(kase: Case): ReadonlySet<string> {
  const made = REFS.get(kase);
  if (made) return made;
  const refs = (kind: string, records: readonly { readonly id: string }[]) => records.map(({ id }) => `${kind}:${id}`);
  const all = new Set([
    ...refs("link", kase.links),
    ...refs("corridor", kase.corridors),
    ...refs("row", kase.sideRows),
    ...refs("place", kase.places),
    ...refs("shipper", kase.shippers),
    ...refs("process", kase.processes),
    ...refs("contract", kase.contracts),
    ...refs("actor", kase.actors),
    ...refs("commodity", kase.commodities),
    ...refs("investment", kase.investments),
    ...refs("event", kase.events),
    ...refs("domain", kase.domains),
    ...refs("floor", kase.floors),
    ...refs("variable", kase.variables),
    ...refs("mechanism", kase.mechanisms),
    ...refs("theory", kase.theories),
    ...refs("reaction", kase.reactions),
    ...refs("lever", kase.levers),
    ...refs("strategy", kase.strategies),
    ...refs("duty", kase.duties),
    ...refs("threat", kase.threats),
    ...refs("channel", kase.channels),
    ...refs("issue", kase.issues),
    ...refs("indicator", kase.indicators),
    ...kase.reactions.flatMap(({ instruments }) => refs("instrument", instruments)),
  ]);
  REFS.set(kase, all);
  return all;
}

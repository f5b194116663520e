import type { Case, Figure } from "./types.ts";

/** Index tables over a case, built once per case object. */
export interface Lookup {
  readonly case: Case;
  /** Figures in use, by `subject|quantity|of`, sorted by `from`. */
  figures(subject: string, quantity: string, of?: string): readonly Figure[];
  /** All figures of a subject and quantity, whatever `of` and use. */
  allFigures(subject: string, quantity: string): readonly Figure[];
  figure(id: string): Figure | undefined;
  linksOf(corridorOrLink: string): readonly string[];
}

const LOOKUPS = new WeakMap<Case, Lookup>();

/** The index tables of a case (cached: a case is immutable). */
export function lookup(kase: Case): Lookup {
  let found = LOOKUPS.get(kase);
  if (!found) {
    found = buildLookup(kase);
    LOOKUPS.set(kase, found);
  }
  return found;
}

function buildLookup(kase: Case): Lookup {
  const inUse = new Map<string, Figure[]>();
  const all = new Map<string, Figure[]>();
  const byId = new Map<string, Figure>();
  for (const figure of kase.figures) {
    byId.set(figure.id, figure);
    push(all, `${figure.subject}|${figure.quantity}`, figure);
    if (figure.use) push(inUse, `${figure.subject}|${figure.quantity}|${figure.of}`, figure);
  }
  for (const list of [...inUse.values(), ...all.values()]) list.sort((a, b) => compare(a.from, b.from));
  const links = new Map<string, string[]>();
  for (const link of kase.links) {
    links.set(link.id, [link.id]);
    push(links, link.corridor, link.id);
  }
  return {
    case: kase,
    figures: (subject, quantity, of = "") => inUse.get(`${subject}|${quantity}|${of}`) ?? [],
    allFigures: (subject, quantity) => all.get(`${subject}|${quantity}`) ?? [],
    figure: (id) => byId.get(id),
    linksOf: (id) => links.get(id) ?? [],
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Order of strings by code unit: the same on every machine, unlike a locale's. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Lookup } from "../case/lookup.ts";
import type { Day } from "../quantity/dates.ts";
import type { WrittenChange } from "./grammar.ts";
import type { Intervention } from "./intervention.ts";

/** What a kind of change sees when it is resolved. */
export interface ResolveContext {
  readonly lookup: Lookup;
  readonly from: Day;
  readonly to: Day;
}

/** A kind of change: its name, how it is written, and how it becomes interventions. A string says what is wrong. */
export interface ChangeKind {
  readonly kind: string;
  readonly usage: string;
  readonly says: string;
  /** How many targets it may name. */
  readonly most: number;
  resolve(change: WrittenChange, context: ResolveContext): Intervention[] | string;
}

/** Links a target names: a link, or the links on which a corridor's volume is measured. */
export function linksOfTarget(lookup: Lookup, target: string): string[] | string {
  const id = target.replace(/^(link|corridor):/, "");
  const corridor = lookup.case.corridors.find((candidate) => candidate.id === id);
  if (corridor) return corridor.gauge.length > 0 ? [...corridor.gauge] : [...lookup.linksOf(id)];
  if (lookup.case.links.some((link) => link.id === id)) return [id];
  const known = [...lookup.case.corridors.map((c) => c.id), ...lookup.case.links.map((l) => l.id)];
  return unknown("link or corridor", id, known);
}

/** "unknown X `y`; did you mean `z`?" */
export function unknown(what: string, id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return `unknown ${what} \`${id}\`${near ? `; did you mean \`${near}\`?` : ""}`;
}

/** The known id nearest to a mistyped one (edit distance at most a third of its length), or undefined. */
export function nearest(id: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(id.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(id, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

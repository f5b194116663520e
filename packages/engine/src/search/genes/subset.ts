import type { Level } from "../../design/types.ts";
import type { Chance } from "../chance.ts";
import type { Gene } from "./gene.ts";

/**
 * Some of several values, kept as a 0 or 1 each: parents exchange half of what they differ in (Eshelman 1991), a mutation takes one in or out. Where that
 * makes too few or too many, others come in or go out by chance.
 */
export function subsetGene(values: readonly Level[], least: number, most: number): Gene {
  const n = values.length;
  const mend = (genes: number[], at: number, chance: Chance, kept: number): void => {
    let held = count(genes, at, n);
    for (; held < least; held++) flipOne(genes, at, n, 0, chance, kept);
    for (; held > most; held--) flipOne(genes, at, n, 1, chance, kept);
  };
  return {
    width: n,
    draw: (genes, at, _u, chance) => {
      for (let i = 0; i < n; i++) genes[at + i] = chance.uniform() < 0.5 ? 1 : 0;
      mend(genes, at, chance, -1);
    },
    cross: (a, b, at, chance) => {
      for (let i = at; i < at + n; i++) if (a[i] !== b[i] && chance.uniform() < 0.5) [a[i], b[i]] = [b[i]!, a[i]!];
      mend(a, at, chance, -1);
      mend(b, at, chance, -1);
    },
    mutate: (genes, at, chance) => {
      // With all or none demanded there is nothing to change.
      if (n === 0 || least === n || most === 0) return;
      const place = at + chance.below(n);
      genes[place] = 1 - genes[place]!;
      mend(genes, at, chance, place);
    },
    read: (genes, at) => values.filter((_, i) => genes[at + i] === 1),
    write: (value, genes, at) => {
      const wanted = `from ${least} to ${most} of ${values.join(", ")}, each once`;
      if (!Array.isArray(value) || value.length < least || value.length > most) return wanted;
      if (new Set(value).size < value.length || !value.every((one) => values.includes(one))) return wanted;
      for (const [i, one] of values.entries()) genes[at + i] = value.includes(one) ? 1 : 0;
      return null;
    },
  };
}

function count(genes: readonly number[], at: number, n: number): number {
  let held = 0;
  for (let i = at; i < at + n; i++) held += genes[i]!;
  return held;
}

/** Flips one place, drawn among those that hold `from`, but not the one to be kept. */
function flipOne(genes: number[], at: number, n: number, from: number, chance: Chance, kept: number): void {
  const places: number[] = [];
  for (let i = at; i < at + n; i++) if (genes[i] === from && i !== kept) places.push(i);
  const place = places[chance.below(places.length)];
  if (place !== undefined) genes[place] = 1 - from;
}

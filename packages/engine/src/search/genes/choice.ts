import type { Level } from "../../design/types.ts";
import type { Gene } from "./gene.ts";

/** One of several values without an order, kept as its place: parents swap it half of the time, a mutation takes another value. */
export function choiceGene(values: readonly Level[]): Gene {
  const n = values.length;
  return {
    width: 1,
    draw: (genes, at, u) => {
      genes[at] = Math.min(n - 1, Math.floor(u * n));
    },
    cross: (a, b, at, chance) => {
      if (chance.uniform() < 0.5) [a[at], b[at]] = [b[at]!, a[at]!];
    },
    mutate: (genes, at, chance) => {
      if (n > 1) genes[at] = (genes[at]! + 1 + chance.below(n - 1)) % n;
    },
    read: (genes, at) => values[genes[at]!]!,
    write: (value, genes, at) => {
      const place = values.indexOf(value as Level);
      if (place < 0) return `one of ${values.join(", ")}`;
      genes[at] = place;
      return null;
    },
  };
}

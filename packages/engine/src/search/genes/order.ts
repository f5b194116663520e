import type { Level } from "../../design/types.ts";
import type { Gene } from "./gene.ts";

/** All of several values in some order, kept as their places: order crossover (Davis 1985); a mutation swaps two or moves one to another place. */
export function orderGene(values: readonly Level[]): Gene {
  const n = values.length;
  return {
    width: n,
    draw: (genes, at, _u, chance) => {
      for (const [i, place] of chance.order(n).entries()) genes[at + i] = place;
    },
    cross: (a, b, at, chance) => {
      if (n < 2) return;
      const [one, other] = [chance.below(n), chance.below(n)];
      const [from, to] = one < other ? [one, other] : [other, one];
      const [first, second] = [a.slice(at, at + n), b.slice(at, at + n)];
      fill(a, at, first, second, from, to);
      fill(b, at, second, first, from, to);
    },
    mutate: (genes, at, chance) => {
      if (n < 2) return;
      const from = chance.below(n);
      const to = (from + 1 + chance.below(n - 1)) % n;
      if (chance.uniform() < 0.5) [genes[at + from], genes[at + to]] = [genes[at + to]!, genes[at + from]!];
      else moveOne(genes, at + from, at + to);
    },
    read: (genes, at) => values.map((_, i) => values[genes[at + i]!]!),
    write: (value, genes, at) => {
      const places = Array.isArray(value) ? value.map((one) => values.indexOf(one)) : [];
      if (places.length !== n || new Set(places).size !== n || places.includes(-1))
        return `an order of all of ${values.join(", ")}`;
      for (const [i, place] of places.entries()) genes[at + i] = place;
      return null;
    },
  };
}

/** The child keeps its own values at the places from..to; the others follow behind them in the order the other parent has them in. */
function fill(
  child: number[],
  at: number,
  own: readonly number[],
  other: readonly number[],
  from: number,
  to: number,
): void {
  const n = own.length;
  const kept = new Set(own.slice(from, to + 1));
  let place = (to + 1) % n;
  for (let i = 0; i < n; i++) {
    const value = other[(to + 1 + i) % n]!;
    if (kept.has(value)) continue;
    child[at + place] = value;
    place = (place + 1) % n;
  }
}

function moveOne(genes: number[], from: number, to: number): void {
  const [moved] = genes.splice(from, 1);
  genes.splice(to, 0, moved!);
}

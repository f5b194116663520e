import type { Chance } from "./chance.ts";
import type { Coding, Operators } from "./coding.ts";
import type { Member } from "./member.ts";

/** Tries to make a child differ from all others before a copy is accepted: small spaces run out of new points. */
const TRIES = 20;

/** Genomes of n children of parents that `pick` draws. A child equal to one of the population or of its siblings is mutated until it is not. */
export function offspring(
  coding: Coding,
  population: readonly Member[],
  n: number,
  operators: Operators,
  pick: () => number,
  chance: Chance,
): number[][] {
  const known = new Known();
  for (const { genes } of population) known.add(genes);
  const children: number[][] = [];
  while (children.length < n) {
    const pair = coding.children(population[pick()]!.genes, population[pick()]!.genes, operators, chance);
    for (const child of pair) {
      for (let i = 0; i < TRIES && known.has(child); i++) coding.mutateOne(child, operators, chance);
      known.add(child);
      if (children.length < n) children.push(child);
    }
  }
  return children;
}

/** A set of genomes, by a weighted sum of their numbers: writing thousands of doubles out as text would cost more than the search. */
class Known {
  readonly #bySum = new Map<number, (readonly number[])[]>();

  has(genes: readonly number[]): boolean {
    return this.#bySum.get(sumOf(genes))?.some((other) => other.every((value, i) => value === genes[i])) ?? false;
  }

  add(genes: readonly number[]): void {
    const sum = sumOf(genes);
    const same = this.#bySum.get(sum);
    if (same) same.push(genes);
    else this.#bySum.set(sum, [genes]);
  }
}

function sumOf(genes: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < genes.length; i++) sum = sum * 0.7548776662466927 + genes[i]!;
  return sum;
}

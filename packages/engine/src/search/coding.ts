import { unknown } from "../change/kind.ts";
import type { Level } from "../design/types.ts";
import type { Chance } from "./chance.ts";
import { choiceGene } from "./genes/choice.ts";
import type { Gene } from "./genes/gene.ts";
import { orderGene } from "./genes/order.ts";
import { integerGene, realGene } from "./genes/real.ts";
import { subsetGene } from "./genes/subset.ts";
import type { SearchPoint, Variable } from "./types.ts";

/** How far apart children lie from their parents, and how often. */
export interface Operators {
  readonly crossoverProbability: number;
  readonly crossoverIndex: number;
  readonly mutationProbability: number;
  readonly mutationIndex: number;
}

/** Points of a search as lists of numbers: a value or several for each variable, in their order. */
export class Coding {
  readonly #genes: readonly { readonly name: string; readonly gene: Gene; readonly at: number }[];

  constructor(variables: Readonly<Record<string, Variable>>) {
    let at = 0;
    this.#genes = Object.entries(variables).map(([name, variable]) => {
      const placed = { name, gene: geneOf(variable), at };
      at += placed.gene.width;
      return placed;
    });
  }

  /** n points, spread over the range of each variable that is one number as in a Latin hypercube. */
  draw(n: number, chance: Chance): number[][] {
    const drawn = Array.from({ length: n }, (): number[] => []);
    for (const { gene, at } of this.#genes) {
      const slices = chance.order(n);
      for (const [i, genes] of drawn.entries()) gene.draw(genes, at, (slices[i]! + chance.uniform()) / n, chance);
    }
    return drawn;
  }

  /** Two children of two parents. */
  children(a: readonly number[], b: readonly number[], operators: Operators, chance: Chance): [number[], number[]] {
    const pair: [number[], number[]] = [[...a], [...b]];
    if (chance.uniform() < operators.crossoverProbability)
      for (const { gene, at } of this.#genes) gene.cross(pair[0], pair[1], at, chance, operators.crossoverIndex);
    for (const child of pair)
      for (const { gene, at } of this.#genes)
        if (chance.uniform() < operators.mutationProbability) gene.mutate(child, at, chance, operators.mutationIndex);
    return pair;
  }

  /** Mutates one variable, drawn by chance. */
  mutateOne(genes: number[], operators: Operators, chance: Chance): void {
    const { gene, at } = this.#genes[chance.below(this.#genes.length)]!;
    gene.mutate(genes, at, chance, operators.mutationIndex);
  }

  point(genes: readonly number[]): SearchPoint {
    const point: Record<string, Level | readonly Level[]> = {};
    for (const { name, gene, at } of this.#genes) point[name] = gene.read(genes, at);
    return point;
  }

  /** The numbers of a point given from outside; what is wrong with it is added to `problems`. */
  genes(point: SearchPoint, where: string, problems: string[]): number[] {
    const names = this.#genes.map(({ name }) => name);
    const genes: number[] = [];
    for (const key of Object.keys(point))
      if (!names.includes(key)) problems.push(`${where}: ${unknown("variable", key, names)}`);
    for (const { name, gene, at } of this.#genes) {
      const wanted = gene.write(point[name], genes, at);
      if (wanted) problems.push(`${where}: \`${name}\` must be ${wanted}, not ${JSON.stringify(point[name])}`);
    }
    return genes;
  }
}

function geneOf(variable: Variable): Gene {
  switch (variable.kind) {
    case "real":
      return realGene(variable.low, variable.high);
    case "integer":
      return integerGene(variable.low, variable.high);
    case "choice":
      return choiceGene(variable.values);
    case "subset":
      return subsetGene(variable.values, variable.least ?? 0, variable.most ?? variable.values.length);
    case "order":
      return orderGene(variable.values);
  }
}

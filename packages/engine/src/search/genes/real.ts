import { pow } from "../../quantity/elementary.ts";
import type { Chance } from "../chance.ts";
import type { Gene } from "./gene.ts";

/** A number between two bounds: simulated binary crossover (Deb and Agrawal 1995) and polynomial mutation (Deb and Goyal 1996), both kept inside the bounds. */
export function realGene(low: number, high: number): Gene {
  return {
    width: 1,
    draw: (genes, at, u) => {
      genes[at] = low + u * (high - low);
    },
    cross: (a, b, at, chance, index) => crossReal(a, b, at, low, high, chance, index),
    mutate: (genes, at, chance, index) => {
      genes[at] = mutatedReal(genes[at]!, low, high, chance.uniform(), index);
    },
    read: (genes, at) => genes[at]!,
    write: (value, genes, at) => {
      if (typeof value !== "number" || !(value >= low && value <= high)) return `a number from ${low} to ${high}`;
      // Plus zero: -0 would come back from a checkpoint as 0.
      genes[at] = value + 0;
      return null;
    },
  };
}

/** A whole number: the operators of reals over bounds half a unit wider, rounded; a mutation moves by at least one. */
export function integerGene(low: number, high: number): Gene {
  const whole = (value: number): number => Math.min(high, Math.max(low, Math.round(value))) + 0;
  return {
    width: 1,
    draw: (genes, at, u) => {
      genes[at] = whole(low - 0.5 + u * (high - low + 1));
    },
    cross: (a, b, at, chance, index) => {
      crossReal(a, b, at, low - 0.5, high + 0.5, chance, index);
      a[at] = whole(a[at]!);
      b[at] = whole(b[at]!);
    },
    mutate: (genes, at, chance, index) => {
      const [before, u] = [genes[at]!, chance.uniform()];
      genes[at] = whole(mutatedReal(before, low - 0.5, high + 0.5, u, index));
      if (genes[at] === before && low < high) genes[at] = before + stepFrom(before, low, high, u);
    },
    read: (genes, at) => genes[at]!,
    write: (value, genes, at) => {
      if (!Number.isInteger(value) || !((value as number) >= low && (value as number) <= high))
        return `a whole number from ${low} to ${high}`;
      genes[at] = (value as number) + 0;
      return null;
    },
  };
}

function stepFrom(value: number, low: number, high: number, u: number): number {
  if (value === low) return 1;
  if (value === high) return -1;
  return u < 0.5 ? -1 : 1;
}

/** Half of the variables of a pair are crossed; the children lie about their parents as far apart as these, wider apart the smaller the index. */
function crossReal(
  a: number[],
  b: number[],
  at: number,
  low: number,
  high: number,
  chance: Chance,
  index: number,
): void {
  if (chance.uniform() >= 0.5) return;
  const [near, far] = a[at]! < b[at]! ? [a[at]!, b[at]!] : [b[at]!, a[at]!];
  const apart = far - near;
  if (!(apart > 1e-14)) return;
  const u = chance.uniform();
  const middle = near + far;
  const under = clamp(0.5 * (middle - spread(u, (near - low) / apart, index) * apart), low, high);
  const over = clamp(0.5 * (middle + spread(u, (high - far) / apart, index) * apart), low, high);
  const swap = chance.uniform() < 0.5;
  a[at] = swap ? over : under;
  b[at] = swap ? under : over;
}

/** Distance of the children over that of the parents, drawn so that no child lies beyond the bound `room` parents' distances away. */
function spread(u: number, room: number, index: number): number {
  const whole = 2 - pow(1 + 2 * room, -(index + 1));
  const mark = u * whole;
  return pow(mark <= 1 ? mark : 1 / (2 - mark), 1 / (index + 1));
}

function mutatedReal(value: number, low: number, high: number, u: number, index: number): number {
  const width = high - low;
  if (!(width > 0)) return value;
  const power = index + 1;
  const room = u < 0.5 ? (value - low) / width : (high - value) / width;
  const side = u < 0.5 ? 2 * u : 2 * (1 - u);
  const step = 1 - pow(side + (1 - side) * pow(1 - room, power), 1 / power);
  return clamp(value + (u < 0.5 ? -step : step) * width, low, high);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value)) + 0;
}

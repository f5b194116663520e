import type { SmpSettings } from "./settings.ts";

export type Matrix = number[][];
export type Table = readonly (readonly number[])[];

/** So small a following stands where nobody follows: it keeps 0/0 away. In units of a mean weight of 100. */
const NOBODY = 1e-8;

/** An n x m table. */
export function tabulate(n: number, m: number, cell: (i: number, j: number) => number): Matrix {
  const table: Matrix = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j < m; j++) row.push(cell(i, j));
    table.push(row);
  }
  return table;
}

/** Influence an actor of weight `w` throws in for the option worth `du` more to it; negative: against it. */
export function vote(rule: SmpSettings["voting"], w: number, du: number): number {
  const sign = Math.max(-1, Math.min(1, du / 1e-8));
  switch (rule) {
    case "Proportional":
      return w * du;
    case "Cubic":
      return w * du * du * du;
    case "PropCbc":
      return w * (0.5 * du + 0.5 * du * du * du);
    case "Binary":
      return w * sign;
    case "PropBin":
      return w * (0.8 * du + 0.2 * sign);
    case "ASymProsp":
      return du < 0 ? w * du : (2 * w * du) / 3;
  }
}

/** coalitions[i][j]: all influence for option i against option j, where utility[k][i] is what actor k thinks of option i. */
export function coalitions(rule: SmpSettings["voting"], weights: readonly number[], utility: Table): Matrix {
  const options = utility[0]!.length;
  const strength = tabulate(options, options, () => NOBODY);
  for (let k = 0; k < weights.length; k++) {
    const [w, own] = [weights[k]!, utility[k]!];
    for (let i = 0; i < options; i++)
      for (let j = 0; j < i; j++) {
        const cast = vote(rule, w, own[i]! - own[j]!);
        if (cast > 0) strength[i]![j]! += cast;
        else strength[j]![i]! -= cast;
      }
  }
  return strength;
}

/** Probability that a coalition of strength `a` beats one of strength `b`. */
export function victory(model: SmpSettings["victProb"], a: number, b: number): number {
  switch (model) {
    case "Linear":
      return a / (a + b);
    case "Square":
      return odds(a / b);
    case "Quartic":
      return odds((a / b) * (a / b));
    case "Octic":
      return odds((a / b) * (a / b) * (a / b) * (a / b));
    case "Binary":
      return decided(a, b);
  }
}

/** r^2 / (1 + r^2) without overflow. */
function odds(r: number): number {
  return r > 1 ? 1 / (1 + (1 / r) * (1 / r)) : (r * r) / (1 + r * r);
}

/** An advantage of a tenth decides; in between the chance runs straight from 0 to 1. */
function decided(a: number, b: number): number {
  const [edge, upset] = [1.1, 1e-6 / (1 + 1e-6)];
  if (a >= edge * b) return 1 - upset;
  if (b >= edge * a) return upset;
  return ((a / (a + b)) * (edge + 1) - 1) / (edge - 1);
}

/** chances[i][j]: probability that option i beats option j; one half against itself. */
export function victories(model: SmpSettings["victProb"], strength: Table): Matrix {
  return tabulate(strength.length, strength.length, (i, j) => {
    if (i === j) return 0.5;
    return i > j
      ? victory(model, strength[i]![j]!, strength[j]![i]!)
      : 1 - victory(model, strength[j]![i]!, strength[i]![j]!);
  });
}

import { type CentralPosition, centralPosition } from "./central-position.ts";
import type { SmpSettings } from "./settings.ts";
import { type Table, tabulate } from "./votes.ts";

/** What does not change while actors bargain; salience as shares of attention. */
export interface Parties {
  /** Weights with a mean of 100, so that only their ratios count. */
  readonly weights: readonly number[];
  readonly salience: Table;
  /** Salience of all dimensions together. */
  readonly attention: readonly number[];
}

/** Where actors stand and what they want, [actor][dimension], 0 to 1. */
export interface Stances {
  readonly positions: Table;
  readonly ideals: Table;
}

/** How actors see each other's positions. */
export interface Perception {
  /** distance[i][j]: how far j's position is from what i wants, 0 to 1. */
  readonly distance: Table;
  /** Worth of j's position to i, before and after i's attitude to risk. */
  readonly values: Table;
  readonly utilities: Table;
  readonly risk: readonly number[];
  /** seenBy[h][i][j]: what h thinks that j's position is worth to i. */
  readonly seenBy: readonly Table[];
}

/** Positions nearer than this are one (a tenth of a point of a hundred). */
const SAME = 1e-3;

/** Below this difference of chances nobody is bolder than another. */
const ALIKE = 1e-9;

/** Distance of `position` from `ideal`, each dimension weighted by its salience; 0 to 1. */
export function distance(ideal: readonly number[], position: readonly number[], salience: readonly number[]): number {
  let [apart, all, most] = [0, 0, 0];
  for (const s of salience) most = Math.max(most, s);
  for (const [k, own] of salience.entries()) {
    // Beside the largest: the squares of small ones would be nothing.
    const s = own / most;
    const gap = s * (ideal[k]! - position[k]!);
    apart += gap * gap;
    all += s * s;
  }
  return Math.sqrt(apart / all);
}

/** Worth of what lies `d` away to an actor with attitude `risk` (-1 to 1). */
export function utility(d: number, risk: number): number {
  return (1 - d) * (1 + Math.min(1, d) * risk);
}

/** All that actors think of each other's positions. */
export function perceive(parties: Parties, { positions, ideals }: Stances, settings: SmpSettings): Perception {
  const n = positions.length;
  const apart = tabulate(n, n, (i, j) => distance(ideals[i]!, positions[j]!, parties.salience[i]!));
  const values = tabulate(n, n, (i, j) => utility(apart[i]![j]!, 0));
  const risk = attitudes(settings.rRange, centralPosition(settings, parties.weights, values).chances);
  return {
    distance: apart,
    values,
    risk,
    utilities: tabulate(n, n, (i, j) => utility(apart[i]![j]!, risk[i]!)),
    seenBy: risk.map((own) =>
      tabulate(n, n, (i, j) => utility(apart[i]![j]!, ascribed(settings.observers, own, risk[i]!))),
    ),
  };
}

/** Attitudes to risk: those whose position is likeliest to win dare most. All alike: nobody dares more, 0. */
function attitudes(range: SmpSettings["rRange"], chances: readonly number[]): number[] {
  const [least, most] = [Math.min(...chances), Math.max(...chances)];
  const from = { Min: 0, Mid: -0.5, Max: -1 }[range];
  return chances.map((p) => (most - least < ALIKE ? 0 : from + (1 - from) * ((p - least) / (most - least))));
}

/** The attitude that an observer of attitude `own` ascribes to an actor of attitude `theirs`: anchored in its own. */
function ascribed(rule: SmpSettings["observers"], own: number, theirs: number): number {
  const share = { None: 0, OneThird: 1 / 3, Half: 1 / 2, TwoThirds: 2 / 3, Full: 1 }[rule];
  return (1 - share) * own + share * theirs;
}

/** Chances of positions to become the central one. Actors who stand together share a position, and so its chance. */
export interface Standing extends CentralPosition {
  /** One actor at each distinct position. */
  readonly distinct: readonly number[];
  /** By actor: which of the distinct positions it holds. */
  readonly place: readonly number[];
}

/** The chance of each distinct position to become the central one, as all truly value them. */
export function standing(
  parties: Parties,
  { positions }: Stances,
  { utilities }: Perception,
  settings: SmpSettings,
): Standing {
  const same = (i: number, j: number) => norm(positions[i]!, positions[j]!) < SAME;
  const distinct: number[] = [];
  for (const i of positions.keys()) if (!distinct.some((j) => same(i, j))) distinct.push(i);
  const seen = utilities.map((row) => distinct.map((j) => row[j]!));
  const place = positions.map((_, i) => distinct.findLastIndex((j) => same(i, j)));
  return { ...centralPosition(settings, parties.weights, seen), distinct, place };
}

/** Plain distance of two positions. */
export function norm(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, x, k) => sum + (x - b[k]!) * (x - b[k]!), 0));
}

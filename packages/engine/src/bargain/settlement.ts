import type { SmpSettings } from "./settings.ts";

/** A weight that each keeps on its own position: without a reason to move nobody moves. */
const INERTIA = 1e-6;

/** Where i and j would stand after a settlement, [dimension], 0 to 1. */
export interface Settlement {
  readonly ofI: readonly number[];
  readonly ofJ: readonly number[];
}

/** One side of a pair: where it stands, how much each dimension matters to it, and its chance to prevail. */
export interface Side {
  readonly position: readonly number[];
  readonly salience: readonly number[];
  readonly chance: number;
}

/** What two actors settle on: between them, nearer to who cares more and is likelier to prevail. */
export function settle(rule: SmpSettings["interp"], i: Side, j: Side): Settlement {
  const between = rule === "S2PMax" ? conceded : weighted(rule === "S2P2" ? 2 : 1);
  const both = i.position.map((_, k) => between(i, j, k));
  return { ofI: both.map(([a]) => a), ofJ: both.map(([, b]) => b) };
}

/** Means weighted by salience and chance, both to the same power; to the ten-thousandth of the scale, as the authors have it. */
function weighted(power: 1 | 2): (i: Side, j: Side, k: number) => [number, number] {
  const weight = (side: Side, k: number) => {
    const own = side.salience[k]! * side.chance;
    return power === 2 ? own * own : own;
  };
  return (i, j, k) => {
    const [a, b, x, y] = [weight(i, k), weight(j, k), i.position[k]!, j.position[k]!];
    const all = a + b + INERTIA;
    return [rounded(((a + INERTIA) * x + b * y) / all), rounded((a * x + (b + INERTIA) * y) / all)];
  };
}

/** The weaker gives way by the difference of the chances, the more the more the stronger cares; the stronger does not move. */
function conceded(i: Side, j: Side, k: number): [number, number] {
  const step = (own: Side, other: Side) => {
    const lead = Math.max(0, other.chance - own.chance);
    const [mine, theirs] = [own.salience[k]! * own.salience[k]!, other.salience[k]! * other.salience[k]!];
    const share = (lead * theirs) / (lead * theirs + INERTIA + (1 - lead) * mine);
    return own.position[k]! + share * (other.position[k]! - own.position[k]!);
  };
  return [step(i, j), step(j, i)];
}

function rounded(x: number): number {
  return Math.floor(x * 10_000 + 0.5) / 10_000;
}

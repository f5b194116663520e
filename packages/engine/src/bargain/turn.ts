import { uniform } from "../design/philox.ts";
import { centralPosition } from "./central-position.ts";
import { chanceOf, gainOf } from "./contest.ts";
import { distance, type Parties, type Perception, type Stances, utility } from "./perception.ts";
import type { SmpSettings } from "./settings.ts";
import { type Settlement, type Side, settle } from "./settlement.ts";
import { type Table, tabulate } from "./votes.ts";

/** What i expects of challenging j, and what the two would settle on in i's eyes. */
export interface Challenge extends Settlement {
  readonly i: number;
  readonly j: number;
  readonly pi: number;
  readonly gain: number;
}

/** A bargain on the table; i = j: things stay as they are. */
interface Offer extends Settlement {
  readonly i: number;
  readonly j: number;
}

/** A challenge must gain so much to be made. */
const WORTHWHILE = 1e-5;

/** Every ordered pair's challenge, by i then j. */
export function challenges(parties: Parties, at: Stances, seen: Perception, settings: SmpSettings): Challenge[] {
  const n = at.positions.length;
  const pairs = Array.from({ length: n * n }, (_, c) => [Math.floor(c / n), c % n] as const).filter(
    ([i, j]) => i !== j,
  );
  return pairs.map(([i, j]) => {
    const pi = chanceOf(parties, seen.seenBy[i]!, i, j, settings);
    const gain = gainOf(parties, seen.seenBy[i]!, i, i, j, pi);
    return { i, j, pi, gain, ...settlement(parties, at, i, j, pi, settings) };
  });
}

function settlement(
  parties: Parties,
  at: Stances,
  i: number,
  j: number,
  pi: number,
  { interp }: SmpSettings,
): Settlement {
  const side = (k: number, chance: number): Side => ({
    position: at.positions[k]!,
    salience: parties.salience[k]!,
    chance,
  });
  return settle(interp, side(i, pi), side(j, 1 - pi));
}

/** The challenge each actor makes: the one it gains most by, the first of equals; none if none is worthwhile. */
export function bestChallenges(all: readonly Challenge[], actors: number): Challenge[] {
  return Array.from({ length: actors }, (_, i) =>
    all
      .filter((one) => one.i === i && one.gain > WORTHWHILE)
      .reduce<Challenge | undefined>((best, one) => (best && best.gain >= one.gain ? best : one), undefined),
  ).filter((one) => one !== undefined);
}

/** What the challenges bring to the table, by the rule whose view of the odds counts. */
function offersOf(
  parties: Parties,
  at: Stances,
  seen: Perception,
  made: readonly Challenge[],
  settings: SmpSettings,
): Offer[] {
  if (settings.offers === "InitOnlyInterp") return [...made];
  return made.flatMap((own) => {
    const { i, j } = own;
    const theirs = settlement(parties, at, i, j, chanceOf(parties, seen.seenBy[j]!, i, j, settings), settings);
    if (settings.offers === "InitRcvrInterp") return [own, { i, j, ...theirs }];
    const [a, b] = [parties.weights[i]! * parties.attention[i]!, parties.weights[j]! * parties.attention[j]!];
    const mean = (x: readonly number[], y: readonly number[]) => x.map((v, k) => (a * v + b * y[k]!) / (a + b));
    return [{ i, j, ofI: mean(own.ofI, theirs.ofI), ofJ: mean(own.ofJ, theirs.ofJ) }];
  });
}

/** Where actors stand after a turn: each takes the bargain of its own that the vote of all makes likeliest (or draws it, where chance is asked for). */
export function nextPositions(
  parties: Parties,
  at: Stances,
  seen: Perception,
  made: readonly Challenge[],
  settings: SmpSettings,
  turn: number,
): Table {
  const offers = offersOf(parties, at, seen, made, settings);
  const stay = seen.utilities.map((row) => row.reduce((sum, u) => sum + u, 0));
  const worth = tabulate(at.positions.length, offers.length, (k, b) =>
    worthOf(parties, at, seen, stay[k]!, k, offers[b]!),
  );
  return at.positions.map((own, k) => {
    const mine = offers.flatMap((offer, b) => (offer.i === k || offer.j === k ? [b] : []));
    if (mine.length === 0) return own;
    const n = at.positions.length;
    const table = stay.map((u, actor) => [u / n, ...mine.map((b) => worth[actor]![b]! / n)]);
    const { chances } = centralPosition(settings, parties.weights, table);
    const chosen = choice(chances, settings, turn, k);
    if (chosen === 0) return own;
    const offer = offers[mine[chosen - 1]!]!;
    return offer.i === k ? offer.ofI : offer.ofJ;
  });
}

/** What the positions of all are worth to k together if the offer is taken, and all others stay. */
function worthOf({ salience }: Parties, at: Stances, seen: Perception, stay: number, k: number, offer: Offer): number {
  const worth = (position: readonly number[]) =>
    utility(distance(at.ideals[k]!, position, salience[k]!), seen.risk[k]!);
  const before = seen.utilities[k]![offer.i]! + seen.utilities[k]![offer.j]!;
  return stay - before + worth(offer.ofI) + worth(offer.ofJ);
}

/** The likeliest bargain, the first of equals (things as they are come first), or one drawn by its chance. */
function choice(chances: readonly number[], { transition, seed }: SmpSettings, turn: number, actor: number): number {
  if (transition === "Deterministic") return chances.indexOf(Math.max(...chances));
  const drawn = uniform(seed, turn, actor) * chances.reduce((a, b) => a + b, 0);
  let sum = 0;
  const found = chances.findIndex((p) => {
    sum += p;
    return drawn < sum;
  });
  return found < 0 ? chances.length - 1 : found;
}

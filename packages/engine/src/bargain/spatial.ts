import { norm, type Parties, type Perception, perceive, type Stances, type Standing, standing } from "./perception.ts";
import type { SmpSettings } from "./settings.ts";
import { bestChallenges, challenges, nextPositions } from "./turn.ts";
import type { Bargaining, BargainTurn, PairBargain } from "./types.ts";
import { relative, unitPositions } from "./unit-problem.ts";
import type { Table } from "./votes.ts";

/** At least so many turns are played. */
const LEAST_TURNS = 2;

/** Keeps the first turn's movement from being nothing. */
const STILL = 1e-4;

/** What the spatial model adds to a result. */
export interface SpatialResult {
  readonly outcome: readonly number[];
  readonly values: Table;
  readonly utilities: Table;
  readonly risk: readonly number[];
  readonly probabilities: readonly number[];
  readonly victory: Table;
  readonly bargains: readonly PairBargain[];
  readonly turns: readonly BargainTurn[];
  readonly notes: readonly string[];
}

/**
 * The spatial model of politics (KTAB's SMP), turn by turn until actors hardly move. Matrices, attitudes, probabilities and bargains are those
 * before the first turn; the outcome is the mean of the positions of the last, weighted by their chance to be the central one.
 */
export function spatial(problem: Bargaining, settings: SmpSettings): SpatialResult {
  const parties = partiesOf(problem);
  const start = unitPositions(problem);
  let at: Stances = { positions: start, ideals: start };
  let seen = perceive(parties, at, settings);
  const first = { seen, ...opening(problem, parties, at, seen, settings) };
  let made = first.made;
  const turns = [turnOf(problem, 0, at, first.chances)];
  let [firstStep, quiet, outcome] = [0, false, first.outcome];
  for (let turn = 1; turn <= settings.maxTurns && !quiet; turn++) {
    const positions = nextPositions(parties, at, seen, made, settings, turn - 1);
    const step = positions.reduce((sum, own, i) => sum + norm(own, at.positions[i]!), 0);
    at = { positions, ideals: idealsOf(problem.accommodation, positions, at.ideals) };
    seen = perceive(parties, at, settings);
    made = bestChallenges(challenges(parties, at, seen, settings), positions.length);
    if (turn === 1) firstStep = step + STILL;
    quiet = turn >= LEAST_TURNS && step / firstStep < settings.stopRatio;
    const now = standing(parties, at, seen, settings);
    turns.push(turnOf(problem, turn, at, chancesOf(now)));
    outcome = outcomeOf(problem, at, now);
  }
  return {
    outcome,
    values: first.seen.values,
    utilities: first.seen.utilities,
    risk: first.seen.risk,
    probabilities: first.chances,
    victory: first.victory,
    bargains: first.bargains,
    turns,
    notes: quiet ? [] : [`After ${settings.maxTurns} turns actors still move: the outcome is where they stood then.`],
  };
}

function partiesOf({ capability, salience, scale, salienceScale = scale }: Bargaining): Parties {
  const weights = relative(capability);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = salience.map((row) => row.map((s) => s / salienceScale));
  return {
    weights: weights.map((w) => (w / sum) * weights.length * 100),
    salience: shares,
    attention: shares.map((row) =>
      Math.min(
        1,
        row.reduce((a, b) => a + b, 0),
      ),
    ),
  };
}

/** Everything of the result that holds before the first turn. */
function opening(problem: Bargaining, parties: Parties, at: Stances, seen: Perception, settings: SmpSettings) {
  const all = challenges(parties, at, seen, settings);
  const made = bestChallenges(all, at.positions.length);
  const now = standing(parties, at, seen, settings);
  return {
    made,
    chances: chancesOf(now),
    victory: now.place.map((a) => now.place.map((b) => now.victory[a]![b]!)),
    outcome: outcomeOf(problem, at, now),
    bargains: all.map((one) => ({
      i: one.i,
      j: one.j,
      pi: one.pi,
      position: points(one.ofI, problem.scale),
      positionOfJ: points(one.ofJ, problem.scale),
      gain: one.gain,
      offered: made.includes(one),
    })),
  };
}

function turnOf(
  { scale }: Bargaining,
  turn: number,
  { positions }: Stances,
  probabilities: readonly number[],
): BargainTurn {
  return { turn, positions: positions.map((row) => points(row, scale)), probabilities };
}

/** Shares of the scale in its own unit, without the dust of multiplication. */
function points(x: readonly number[], scale: number): number[] {
  return x.map((v) => Number((v * scale).toPrecision(14)));
}

/** By actor. */
function chancesOf({ place, chances }: Standing): number[] {
  return place.map((b) => chances[b]!);
}

function outcomeOf(
  { scale, dimensions }: Bargaining,
  { positions }: Stances,
  { distinct, chances }: Standing,
): number[] {
  const sum = chances.reduce((a, b) => a + b, 0);
  return dimensions.map((_, k) => {
    const mean = distinct.reduce((total, i, b) => total + chances[b]! * positions[i]![k]!, 0) / sum;
    return Math.min(1, Math.max(0, mean)) * scale;
  });
}

/** What actors want after a move: what they hold, as far as they accommodate to it. */
function idealsOf(accommodation: Table | undefined, positions: Table, before: Table): Table {
  if (accommodation === undefined) return positions;
  return accommodation.map((row, i) => {
    const kept = Math.max(0, 1 - row.reduce((a, b) => a + b, 0));
    return before[i]!.map((old, k) => kept * old + row.reduce((sum, a, j) => sum + a * positions[j]![k]!, 0));
  });
}

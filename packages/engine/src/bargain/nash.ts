import { log } from "../quantity/elementary.ts";
import { RequestError } from "../simulate/run.ts";
import { ellipsoid } from "./ellipsoid.ts";
import { distance } from "./perception.ts";
import type { Bargaining } from "./types.ts";
import { relative, unitPositions } from "./unit-problem.ts";

/** Without more than this over its disagreement nobody agrees. */
const LEAST_GAIN = 1e-12;

/** An actor with a say, positions 0 to 1. */
interface Voice {
  readonly name: string;
  /** Beside the largest. */
  readonly weight: number;
  readonly ideal: readonly number[];
  /** Beside the actor's largest. */
  readonly salience: readonly number[];
  readonly disagreement: number;
}

/**
 * Nash's solution, [dimension] on the scale: the point where the product of (u_i - d_i)^{c_i} is largest, with u_i one less the
 * salience-weighted distance to i's position. Actors without weight have no say. null: no point is worth more to all than none. Throws a
 * {@link RequestError} where nobody has a say.
 */
export function agreement(problem: Bargaining): number[] | null {
  const voices = voicesOf(problem);
  if (voices.length === 0)
    throw new RequestError(["salience: nobody with weight cares about anything; there is nothing to agree on."]);
  const found = problem.dimensions.length === 1 ? onLine(voices) : several(problem.dimensions.length, voices);
  return found === null ? null : found.map((x) => x * problem.scale);
}

/** {@link agreement}, or a {@link RequestError} that says who stands in the way. */
export function nash(problem: Bargaining): number[] {
  const found = agreement(problem);
  if (found === null) throw new RequestError([noAgreement(voicesOf(problem), problem)]);
  return found;
}

function voicesOf(problem: Bargaining): Voice[] {
  const { actors, capability, salience, disagreement } = problem;
  const [weights, ideals] = [relative(capability), unitPositions(problem)];
  return actors.flatMap((name, i) =>
    // Who cares about nothing agrees to anything.
    capability[i]! > 0 && salience[i]!.some((s) => s > 0)
      ? [
          {
            name,
            weight: weights[i]!,
            ideal: ideals[i]!,
            salience: relative(salience[i]!),
            disagreement: disagreement?.[i] ?? 0,
          },
        ]
      : [],
  );
}

/** What each would accept in one dimension: closer to its ideal than this. */
const reach = ({ disagreement }: Voice) => 1 - disagreement;

/** One dimension: the slope of the logarithm falls all the way, so the root of it is halved in on. */
function onLine(voices: readonly Voice[]): number[] | null {
  let low = Math.max(0, ...voices.map((one) => one.ideal[0]! - reach(one)));
  let high = Math.min(1, ...voices.map((one) => one.ideal[0]! + reach(one)));
  if (high - low <= LEAST_GAIN) return null;
  const slope = (x: number) =>
    voices.reduce((sum, one) => {
      const gap = x - one.ideal[0]!;
      return sum - (one.weight * Math.sign(gap)) / (reach(one) - Math.abs(gap));
    }, 0);
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return [(low + high) / 2];
}

/** Several dimensions: utilities have a kink where an actor's ideal lies. */
function several(n: number, voices: readonly Voice[]): readonly number[] | null {
  const ideals = voices.map(({ ideal }) => ideal);
  return ellipsoid(n, ideals, searchOf(voices));
}

/** What the search asks at a point. */
function searchOf(voices: readonly Voice[]) {
  return (x: readonly number[]) => {
    const outside = x.findIndex((v) => v < 0 || v > 1);
    if (outside >= 0)
      return { inside: false, value: 0, uphill: x.map((v, k) => (k === outside ? (v < 0 ? 1 : -1) : 0)) };
    const margins = voices.map((one) => 1 - distance(one.ideal, x, one.salience) - one.disagreement);
    const unwilling = margins.findIndex((margin) => margin <= LEAST_GAIN);
    if (unwilling >= 0) return { inside: false, value: 0, uphill: towards(voices[unwilling]!, x) };
    const uphill = x.map(() => 0);
    let value = 0;
    for (const [i, one] of voices.entries()) {
      value += one.weight * log(margins[i]!);
      towards(one, x).forEach((v, k) => {
        uphill[k]! += (one.weight * v) / margins[i]!;
      });
    }
    return { inside: true, value, uphill };
  };
}

/** The slope of an actor's utility at a point. */
function towards({ ideal, salience }: Voice, x: readonly number[]): number[] {
  const apart = distance(ideal, x, salience);
  const all = salience.reduce((sum, s) => sum + s * s, 0);
  return x.map((v, k) => (apart === 0 ? 0 : (salience[k]! * salience[k]! * (ideal[k]! - v)) / (apart * all)));
}

function noAgreement(voices: readonly Voice[], { dimensions, scale }: Bargaining): string {
  const remedy = "lower a disagreement value, or leave out who need not consent";
  if (dimensions.length > 1) return `No agreement is worth more to all than none: ${remedy}.`;
  const bound = (side: 1 | -1) =>
    voices.reduce((best, one) =>
      side * (one.ideal[0]! + side * reach(one)) < side * (best.ideal[0]! + side * reach(best)) ? one : best,
    );
  const [above, below] = [bound(-1), bound(1)];
  const at = (x: number) => Number((x * scale).toPrecision(4));
  const who =
    above === below
      ? `${above.name} wants nothing but ${at(above.ideal[0]!)}`
      : `${above.name} wants more than ${at(above.ideal[0]! - reach(above))}, ${below.name} less than ${at(below.ideal[0]! + reach(below))}`;
  return `No agreement is worth more to all than none: ${who}; ${remedy}.`;
}

import { strangeKeys } from "../design/known-keys.ts";
import {
  BOOTSTRAP_KEYS,
  type BootstrapOptions,
  bootstrapProblems,
  type Estimate,
  resampleInto,
  spreadInterval,
} from "../robust/bootstrap.ts";
import { RequestError } from "../simulate/run.ts";
import { nameProblems } from "./runs.ts";
import { elementaryEffects } from "./trajectories.ts";
import { threeDigits } from "./words.ts";

/** What the points are of. */
export interface MorrisOptions extends BootstrapOptions {
  /** Names of the inputs, in the order of the axes. */
  readonly names: readonly string[];
  /** Levels of the grid of the design, even. Default 4, as in the design. */
  readonly levels?: number;
}

/** Elementary effects of one input, in the unit of the values, over the way from its lowest level to its highest. */
export interface MorrisInput {
  readonly name: string;
  /** Mean effect: effects up and down cancel. */
  readonly mu: Estimate;
  /** Mean size of an effect (Campolongo et al. 2007). */
  readonly muStar: Estimate;
  /** Standard deviation of effects: 0 for a straight line. */
  readonly sigma: Estimate;
  /** Effects that could be worked out. */
  readonly used: number;
  readonly sentence: string;
}

/** Elementary effects of all inputs. */
export interface MorrisEffects {
  readonly trajectories: number;
  /** Runs that failed; each takes the effects beside it away. */
  readonly failed: number;
  readonly confidence: number;
  readonly inputs: readonly MorrisInput[];
}

/**
 * Morris's screening (Morris 1991) from the values at the points of a morris design, one row of levels a run, in its order; intervals over resampled
 * trajectories (default: 95 % of 100). Throws {@link RequestError} for points that are no trajectories, and for inputs with fewer than two effects.
 */
export function morris(
  y: ArrayLike<number>,
  points: readonly ArrayLike<number>[],
  options: MorrisOptions,
): MorrisEffects {
  const { names, levels = 4, bootstraps = 100, seed = 1, confidence = 0.95 } = options;
  const problems = [
    ...strangeKeys("morris", options, ["names", "levels", ...BOOTSTRAP_KEYS]),
    ...nameProblems("morris", names),
    ...bootstrapProblems("morris", { bootstraps, seed, confidence }),
    ...pointProblems(y, points, names?.length ?? 0, levels),
  ];
  if (problems.length > 0) throw new RequestError(problems);
  const effects = elementaryEffects(y, points, names.length, levels / (2 * (levels - 1)));
  const trajectories = y.length / (names.length + 1);
  const counts = new Uint16Array(trajectories);
  const raw = effects.map((row) => momentsOf(row, counts.fill(1)));
  const few = names.filter((_, i) => raw[i]!.used < 2);
  if (few.length > 0)
    throw new RequestError([
      `morris: fewer than 2 effects of ${few.join(", ")} could be worked out; give more trajectories`,
    ]);
  const resamples = Array.from({ length: bootstraps }, (_, b) => {
    resampleInto(counts, seed, b);
    return effects.map((row) => momentsOf(row, counts));
  });
  const inputs = names.map((name, i) => {
    const of = (moment: (moments: Moments) => number) =>
      spreadInterval(
        moment(raw[i]!),
        Float64Array.from(resamples, (one) => moment(one[i]!)),
        confidence,
      );
    const [mu, muStar, sigma] = [of((m) => m.mu), of((m) => m.muStar), of((m) => m.sigma)];
    const { used } = raw[i]!;
    return { name, mu, muStar, sigma, used, sentence: sentenceOf(name, muStar, effects[i]!) };
  });
  const failed = Array.from(y).filter((value) => !Number.isFinite(value)).length;
  return { trajectories, failed, confidence, inputs };
}

interface Moments {
  readonly mu: number;
  readonly muStar: number;
  readonly sigma: number;
  readonly used: number;
}

function momentsOf(effects: Float64Array, counts: Uint16Array): Moments {
  let [used, sum, sizes, squares] = [0, 0, 0, 0];
  for (let t = 0; t < effects.length; t++) {
    if (Number.isNaN(effects[t]!)) continue;
    used += counts[t]!;
    sum += counts[t]! * effects[t]!;
    sizes += counts[t]! * Math.abs(effects[t]!);
  }
  const mu = sum / used;
  for (let t = 0; t < effects.length; t++)
    if (!Number.isNaN(effects[t]!)) squares += counts[t]! * (effects[t]! - mu) * (effects[t]! - mu);
  return { mu, muStar: sizes / used, sigma: Math.sqrt(squares / (used - 1)), used };
}

function pointProblems(
  y: ArrayLike<number>,
  points: readonly ArrayLike<number>[],
  inputs: number,
  levels: number,
): string[] {
  const problems: string[] = [];
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0))
    problems.push(`morris: levels is ${levels}; give the even number of levels of the design`);
  if (points.length !== y.length)
    problems.push(`morris: there are ${points.length} points and ${y.length} values; give one value a point`);
  if (y.length === 0 || y.length % (inputs + 1) !== 0)
    problems.push(`morris: ${y.length} values do not fill trajectories of ${inputs + 1} points`);
  const odd = points.findIndex((point) => point.length !== inputs);
  if (odd >= 0) problems.push(`morris: point ${odd} has ${points[odd]!.length} levels and there are ${inputs} inputs`);
  return problems;
}

function sentenceOf(name: string, muStar: Estimate, effects: Float64Array): string {
  if (muStar.value === 0) return `${name} moved nothing in any trajectory`;
  const [up, down] = [effects.some((effect) => effect > 0), effects.some((effect) => effect < 0)];
  const way = up && down ? "sometimes up, sometimes down" : up ? "always up" : "always down";
  const range = `${threeDigits(muStar.low)} to ${threeDigits(muStar.high)}`;
  return `${name} moves the result by ${threeDigits(muStar.value)} over its range (${range}), ${way}`;
}

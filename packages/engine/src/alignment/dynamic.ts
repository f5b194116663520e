import type { Case } from "../case/types.ts";
import { idealPointsOf, standInsOf } from "./ideal-points.ts";
import type { DynamicCheck } from "./types.ts";

/** One year's step: where the state stood, what pulled at it, where it stood a year later. */
interface Step {
  readonly year: number;
  readonly from: number;
  /** Mean of the poles less the state. */
  readonly poles: number;
  readonly to: number;
}

/** Steps needed to say anything: fewer are no test. */
const FEWEST = 9;

/**
 * Fits `x(t+1) = x(t) + eta [mean over poles of (p(t) - x(t)) + gamma (ideal - x(t))]` (DeGroot 1974, Friedkin and Johnsen 1990) to the first
 * two thirds of the years by least squares, `ideal` being the state's mean over them, and tests it on the rest against "no change". It is
 * on only if it pulls (eta > 0, gamma >= 0, eta (1 + gamma) <= 1) and errs less. null: too few years are known.
 */
export function dynamicCheck(kase: Case): DynamicCheck | null {
  const steps = stepsOf(kase);
  const split = Math.floor((steps.length * 2) / 3);
  if (steps.length < FEWEST) return null;
  const [train, test] = [steps.slice(0, split), steps.slice(split)];
  const points = [...train.map(({ from }) => from), train.at(-1)!.to];
  const ideal = points.reduce((sum, x) => sum + x, 0) / points.length;
  const fit = leastSquares(train, ideal);
  if (fit === null) return null;
  const [pull, own] = fit;
  const model = (step: Step) => step.from + pull * step.poles + own * (ideal - step.from);
  const still = (step: Step) => step.from;
  const result = {
    trained: [train[0]!.year, train.at(-1)!.year] as const,
    tested: [test[0]!.year, test.at(-1)!.year] as const,
    ...{ eta: pull, gamma: pull === 0 ? null : own / pull },
    ...{ model: error(test, model), noChange: error(test, still) },
    ...{ modelTrained: error(train, model), noChangeTrained: error(train, still) },
  };
  const pulls = pull > 0 && own >= 0 && pull + own <= 1;
  const on = pulls && result.model < result.noChange;
  return { ...result, on, says: says(result, on, pulls) };
}

function stepsOf(kase: Case): Step[] {
  const own = idealPointsOf(kase, kase.focal);
  const poles = standInsOf(kase).map(({ voter }) => idealPointsOf(kase, voter));
  if (poles.length === 0) return [];
  return [...own.keys()]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const [here, next] = [own.get(year), own.get(year + 1)];
      const there = poles.flatMap((points) => points.get(year)?.value ?? []);
      if (!here || !next || there.length < poles.length) return [];
      const mean = there.reduce((sum, x) => sum + x, 0) / there.length;
      return [{ year: year + 1, from: here.value, poles: mean - here.value, to: next.value }];
    });
}

/** The two coefficients that leave the least squared error; null: the two causes cannot be told apart. */
function leastSquares(steps: readonly Step[], ideal: number): readonly [number, number] | null {
  let [pp, po, oo, pd, od] = [0, 0, 0, 0, 0];
  for (const { from, poles, to } of steps) {
    const own = ideal - from;
    pp += poles * poles;
    po += poles * own;
    oo += own * own;
    pd += poles * (to - from);
    od += own * (to - from);
  }
  const determinant = pp * oo - po * po;
  if (!(determinant > 1e-12 * pp * oo)) return null;
  return [(pd * oo - po * od) / determinant, (pp * od - po * pd) / determinant];
}

function error(steps: readonly Step[], predict: (step: Step) => number): number {
  const sum = steps.reduce((total, step) => total + (step.to - predict(step)) * (step.to - predict(step)), 0);
  return Math.sqrt(sum / steps.length);
}

function says(check: Omit<DynamicCheck, "on" | "says">, on: boolean, pulls: boolean): string {
  const { model, noChange, tested, trained, eta } = check;
  const errors = `in ${tested[0]} to ${tested[1]} it errs by ${model.toFixed(3)} points a year, "no change" by ${noChange.toFixed(3)}`;
  if (on) return `On: fitted on ${trained[0]} to ${trained[1]}, ${errors}.`;
  const why = pulls
    ? ""
    : `the fit of ${trained[0]} to ${trained[1]} gives no pull of the poles (eta ${eta.toFixed(3)}), and `;
  return `Off: ${why}${errors}. Ideal points are carried on unchanged.`;
}

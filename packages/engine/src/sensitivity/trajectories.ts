import { RequestError } from "../simulate/run.ts";

/**
 * Elementary effects, one row an input, one column a trajectory: the change of the value when the input alone changes, over `step`, upwards in the
 * input. A step that does not change the level (two places of the grid with one value) has effect 0; NaN where a run at either end failed.
 * Throws {@link RequestError} for points that are no trajectories.
 */
export function elementaryEffects(
  y: ArrayLike<number>,
  points: readonly ArrayLike<number>[],
  inputs: number,
  step: number,
): Float64Array[] {
  const trajectories = points.length / (inputs + 1);
  const effects = Array.from({ length: inputs }, () => new Float64Array(trajectories));
  for (let t = 0; t < trajectories; t++) {
    const moved = new Set<number>();
    for (let s = 0; s < inputs; s++) {
      const at = t * (inputs + 1) + s;
      const input = changedInput(points[at]!, points[at + 1]!, inputs, at);
      if (input < 0) continue;
      if (moved.has(input)) throw notTrajectories(`input ${input} changes twice in trajectory ${t}`);
      moved.add(input);
      const upwards = points[at + 1]![input]! > points[at]![input]! ? 1 : -1;
      const effect = (upwards * (y[at + 1]! - y[at]!)) / step;
      effects[input]![t] = Number.isFinite(effect) ? effect : Number.NaN;
    }
  }
  return effects;
}

function changedInput(from: ArrayLike<number>, to: ArrayLike<number>, inputs: number, at: number): number {
  let changed = -1;
  for (let input = 0; input < inputs; input++) {
    if (from[input] === to[input]) continue;
    if (changed >= 0) throw notTrajectories(`inputs ${changed} and ${input} both change from point ${at} to ${at + 1}`);
    changed = input;
  }
  return changed;
}

function notTrajectories(why: string): RequestError {
  return new RequestError([`morris: ${why}; give the points of a morris design, in its order`]);
}

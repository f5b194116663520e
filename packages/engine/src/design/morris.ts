import { COUNTER } from "./counters.ts";
import { gridPlace } from "./factorial.ts";
import { philoxWords } from "./philox.ts";
import type { Factor } from "./types.ts";
import type { UnitPoints } from "./unit-points.ts";

/**
 * Trajectories of Morris (1991) on a grid of p levels: each starts at a random point, and each of its next points changes one factor, in random order, by
 * p / 2 places of the grid up or down: delta = p / (2 (p - 1)) of the way from end to end. Point s of trajectory t is number t (factors + 1) + s.
 */
export function morrisPoints(
  trajectories: number,
  levels: number,
  factors: readonly Factor[],
  seed: number,
): UnitPoints {
  const axes = factors.length;
  const [before, after] = [new Uint32Array(trajectories * axes), new Uint32Array(trajectories * axes)];
  const turn = new Uint32Array(trajectories * axes);
  for (let t = 0; t < trajectories; t++) {
    const keys = new Float64Array(axes);
    for (let axis = 0; axis < axes; axis++) {
      const words = philoxWords(t, 0, 0, COUNTER.morris, seed, axis);
      const low = Math.floor((words[0]! / 0x1_0000_0000) * (levels / 2));
      const climbs = words[1]! >>> 31 === 1;
      before[t * axes + axis] = climbs ? low : low + levels / 2;
      after[t * axes + axis] = climbs ? low + levels / 2 : low;
      keys[axis] = words[2]!;
    }
    const order = Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
    for (const [step, axis] of order.entries()) turn[t * axes + axis] = step;
  }
  return {
    size: trajectories * (axes + 1),
    at(i, axis) {
      const [t, step] = [Math.floor(i / (axes + 1)), i % (axes + 1)];
      const place = t * axes + axis;
      return gridPlace(factors[axis]!, step > turn[place]! ? after[place]! : before[place]!, levels);
    },
  };
}

import type { World } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { Stepper, type WalkOptions } from "./stepper.ts";
import type { Trace } from "./trace.ts";

/** A run with a solver of its own. */
export interface StepOptions extends WalkOptions {
  readonly solver: SolverFactory;
}

/** Steps a world through its periods, once; several runs over one network are cheaper with one {@link Stepper}. */
export function stepThrough(world: World, options: StepOptions): Trace {
  const stepper = new Stepper(world.network, options.solver);
  try {
    return stepper.run(world, options);
  } finally {
    stepper.dispose();
  }
}

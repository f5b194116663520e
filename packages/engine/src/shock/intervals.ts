import type { Interval } from "../simulate/results.ts";
import type { Summary } from "./summary.ts";

/** Central values with the range of the draws (and the central value), key by key; scaled into report units. */
export class Intervals {
  readonly #central: Summary;
  readonly #draws: readonly Summary[];

  constructor(central: Summary, draws: readonly Summary[]) {
    this.#central = central;
    this.#draws = draws;
  }

  /** The interval of a key; low and high absent where nothing varies. */
  of(key: string, factor = 1): Interval {
    const value = this.#central.get(key);
    if (value === undefined) throw new Error(`no summary value ${key}`);
    const all = [value, ...this.#draws.map((draw) => draw.get(key)!)].filter((v) => !Number.isNaN(v));
    const [low, high] = [Math.min(...all), Math.max(...all)];
    if (all.length < 2 || high - low <= 1e-9 * Math.max(1, Math.abs(high))) return { value: tidy(value * factor) };
    return { value: tidy(value * factor), low: tidy(low * factor), high: tidy(high * factor) };
  }
}

/** Solver noise below a microtonne is not a tonne. */
function tidy(value: number): number {
  return Math.abs(value) < 1e-6 ? 0 : value;
}

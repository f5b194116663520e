import { compare } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { latinHypercube } from "../design/latin-hypercube.ts";
import { exp, log, normalQuantile } from "../quantity/elementary.ts";
import { withinRange } from "./slots.ts";
import type { Future } from "./types.ts";

/** Kinds of subject whose figures a future sets. */
const POLITICAL = new Set(["reaction", "instrument", "mechanism", "variable", "lever"]);

/** Dates and costs of levers stay central, so that futures share what is built; the size of an effect is drawn act by act. */
const FIXED = new Set(["lead", "ramp-time", "cost", "flow-effect"]);

/** Quantities whose range is two standard deviations of a normal distribution either way: their prior reaches beyond what is stated. */
const NORMAL = new Set(["provocation"]);

/** Figures with a range that futures set, in id order (the order of a design's axes). */
export function politicalFigures(kase: Case): Figure[] {
  return kase.figures
    .filter(
      ({ use, subject, quantity, low, high }) =>
        use &&
        low !== undefined &&
        high !== undefined &&
        low < high &&
        POLITICAL.has(subject.slice(0, subject.indexOf(":"))) &&
        !FIXED.has(quantity),
    )
    .sort((a, b) => compare(a.id, b.id));
}

/**
 * Quantities whose range is the 95 % interval of an estimate (of a count, of a spread): drawn log-normal on either side of the value, with that
 * interval. A uniform draw up to the upper end would make of one chance in forty one in two.
 */
const ESTIMATED = new Set(["rate", "duration-spread"]);

/** Standard normal at 97.5 %. */
const Z = 1.959963984540054;

/** n futures: a Latin hypercube over the political figures. The same n and seed give the same futures on any machine. */
export function drawFutures(kase: Case, n: number, seed: number): Future[] {
  const figures = politicalFigures(kase);
  return latinHypercube(n, figures.length, seed).map((point, index) => ({
    seed,
    index,
    values: new Map(figures.map((figure, axis) => [figure.id, levelOfFigure(figure, point[axis]!)])),
  }));
}

/** What a figure holds at the number u of (0, 1), in its own unit. */
export function levelOfFigure(figure: Figure, u: number): number {
  const { quantity, value } = figure;
  const [low, high] = [figure.low!, figure.high!];
  const z = normalQuantile(u);
  if (NORMAL.has(quantity)) return value + ((high - low) / 4) * z;
  if (ESTIMATED.has(quantity) && low > 0) return value * exp((z / Z) * log(z < 0 ? value / low : high / value));
  return withinRange(figure, u);
}

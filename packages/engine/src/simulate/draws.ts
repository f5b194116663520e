import { compare } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { latinHypercube } from "../design/latin-hypercube.ts";

/** Quantities whose stated ranges give a result its interval: what the record leaves open about the physical system. */
const UNCERTAIN = new Set([
  "capacity",
  "permitted",
  "firm-volume",
  "take",
  "loss",
  "store-volume",
  "store-rate",
  "store-target",
  "coefficient",
  "share",
  "ramp",
  "dead-time",
]);

/** Figures with a range that concern the given commodities' network, in id order (the order of a draw's coordinates). */
export function uncertainFigures(kase: Case, subjects: ReadonlySet<string>): Figure[] {
  return kase.figures
    .filter(
      (figure) =>
        figure.use &&
        UNCERTAIN.has(figure.quantity) &&
        figure.low !== undefined &&
        figure.high !== undefined &&
        figure.low < figure.high &&
        (subjects.has(figure.subject) || figure.subject === `case:${kase.id}`),
    )
    .sort((a, b) => compare(a.id, b.id));
}

/**
 * `n` fixed Latin-hypercube draws over the stated ranges. The central value is the median: below it the draw is uniform from `low`, above it
 * uniform to `high`. Figures of one series (a capacity in several years) move together, because their errors do.
 */
export function drawFigures(figures: readonly Figure[], n: number, seed: number): ReadonlyMap<string, number>[] {
  const series = [...new Set(figures.map(seriesKey))];
  const axis = new Map(series.map((key, i) => [key, i]));
  return latinHypercube(n, series.length, seed).map(
    (point) => new Map(figures.map((figure) => [figure.id, place(figure, point[axis.get(seriesKey(figure))!]!)])),
  );
}

function seriesKey(figure: Figure): string {
  return `${figure.subject}|${figure.quantity}|${figure.of}`;
}

function place(figure: Figure, u: number): number {
  const { low, high, value } = figure;
  return u < 0.5 ? low! + (value - low!) * 2 * u : value + (high! - value) * (2 * u - 1);
}

import type { Figure } from "../case/types.ts";

/** The figure in use that speaks about the latest day; of several of one start the longest; undefined for none. */
export function latest(figures: readonly Figure[]): Figure | undefined {
  return figures.reduce<Figure | undefined>(
    (best, one) => (best === undefined || isLater(one, best) ? one : best),
    undefined,
  );
}

function isLater(a: Figure, b: Figure): boolean {
  if (endOf(a) !== endOf(b)) return endOf(a) > endOf(b);
  return a.from < b.from;
}

/** An open end is later than any date; a figure without dates holds always. */
function endOf(figure: Figure): string {
  return figure.to === "" ? `9999 ${figure.from}` : figure.to;
}

import type { SpanPoint } from "./series.ts";

/** Periods cut where one does not begin on the day the one before ends, so that no band is drawn over a gap. */
export function runsOf<T extends Pick<SpanPoint, "from" | "to">>(points: readonly T[]): T[][] {
  const runs: T[][] = [];
  points.forEach((point, i) => {
    if (i > 0 && points[i - 1]!.to === point.from) runs.at(-1)!.push(point);
    else runs.push([point]);
  });
  return runs;
}

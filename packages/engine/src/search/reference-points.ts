/** Points on the plane where m shares add up to 1, `divisions` steps from corner to corner (Das and Dennis 1998): (divisions + m - 1) over (m - 1) of them. */
export function dasDennis(m: number, divisions: number): number[][] {
  const points: number[][] = [];
  const extend = (steps: readonly number[], left: number): void => {
    if (steps.length === m - 1) {
      points.push([...steps, left].map((step) => step / divisions));
      return;
    }
    for (let step = 0; step <= left; step++) extend([...steps, step], left - step);
  };
  extend([], divisions);
  return points;
}

/** Reference points of one layer, or of an outer layer and one drawn half-way in to the centre (Deb and Jain 2014). */
export function referencePoints(m: number, divisions: readonly number[]): number[][] {
  const [outer, inner] = divisions;
  const points = dasDennis(m, outer!);
  if (inner === undefined) return points;
  return [...points, ...dasDennis(m, inner).map((point) => point.map((share) => (share + 1 / m) / 2))];
}

/** Divisions that give about a hundred points: those of Deb and Jain (2014) where they state them (3, 5, 8, 10 and 15 objectives). */
export function usualDivisions(m: number): number[] {
  const single = [1, 1, 99, 12, 7, 6][m];
  if (single !== undefined) return [single];
  return m <= 10 ? [3, 2] : [2, 1];
}

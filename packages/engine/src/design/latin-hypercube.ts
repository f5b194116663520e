import { philox, uniform } from "./philox.ts";

/** `n` points in (0, 1)^dimensions, one in each of the n slices of every axis: rows are points. Same seed, same points, on any machine. */
export function latinHypercube(n: number, dimensions: number, seed: number): number[][] {
  const points = Array.from({ length: n }, () => new Array<number>(dimensions).fill(0));
  for (let axis = 0; axis < dimensions; axis++) {
    const order = shuffled(n, seed, axis);
    for (let i = 0; i < n; i++) points[i]![axis] = (order[i]! + uniform(seed ^ 0x5bf03635, axis, i)) / n;
  }
  return points;
}

function shuffled(n: number, seed: number, stream: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = philox([i, 0, 0, 0], [seed, stream])[0] % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

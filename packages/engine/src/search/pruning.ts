/**
 * The `n` places of a front that stay when the one with its neighbours nearest goes, again and again: the product of distances to as many nearest neighbours as
 * there are objectives, each objective in the front's range; the best and the worst of each objective stay longest (Kukkonen and Deb 2006).
 */
export function pruned(costs: readonly (readonly number[])[], n: number): number[] {
  const front = new Pruning(costs);
  for (let left = costs.length; left > n; left--) front.removeNearest();
  return costs.map((_, i) => i).filter((i) => front.stays[i] === 1);
}

class Pruning {
  /** 1 while a point stays. */
  readonly stays: Uint8Array;
  readonly #m: number;
  readonly #scaled: Float64Array;
  /** Product of squared distances to the nearest neighbours. */
  readonly #room: Float64Array;
  readonly #neighbours: Int32Array;
  readonly #squares: Float64Array;

  constructor(costs: readonly (readonly number[])[]) {
    const [n, m] = [costs.length, costs[0]?.length ?? 0];
    this.#m = m;
    this.stays = new Uint8Array(n).fill(1);
    this.#scaled = new Float64Array(n * m);
    this.#room = new Float64Array(n);
    this.#neighbours = new Int32Array(n * m);
    this.#squares = new Float64Array(m);
    const ends = new Set<number>();
    for (let k = 0; k < m; k++) this.#scale(costs, k, ends);
    for (let i = 0; i < n; i++) this.#measure(i);
    for (const end of ends) this.#room[end] = Number.POSITIVE_INFINITY;
  }

  removeNearest(): void {
    let gone = -1;
    for (let i = 0; i < this.stays.length; i++)
      if (this.stays[i] === 1 && (gone < 0 || this.#room[i]! <= this.#room[gone]!)) gone = i;
    this.stays[gone] = 0;
    for (let i = 0; i < this.stays.length; i++)
      if (this.stays[i] === 1 && this.#room[i] !== Number.POSITIVE_INFINITY && this.#isNeighbour(i, gone))
        this.#measure(i);
  }

  #isNeighbour(i: number, other: number): boolean {
    for (let k = i * this.#m; k < (i + 1) * this.#m; k++) if (this.#neighbours[k] === other) return true;
    return false;
  }

  #scale(costs: readonly (readonly number[])[], k: number, ends: Set<number>): void {
    let [low, high] = [0, 0];
    for (const [i, cost] of costs.entries()) {
      if (cost[k]! < costs[low]![k]!) low = i;
      if (cost[k]! > costs[high]![k]!) high = i;
    }
    const range = costs[high]![k]! - costs[low]![k]!;
    if (!(range > 0)) return;
    ends.add(low).add(high);
    for (const [i, cost] of costs.entries()) this.#scaled[i * this.#m + k] = (cost[k]! - costs[low]![k]!) / range;
  }

  /** Finds the nearest neighbours of a point, nearest first, and multiplies their squared distances. */
  #measure(i: number): void {
    const [m, scaled, squares] = [this.#m, this.#scaled, this.#squares];
    const at = i * m;
    squares.fill(Number.POSITIVE_INFINITY);
    for (let j = 0; j < this.stays.length; j++) {
      if (j === i || this.stays[j] === 0) continue;
      let square = 0;
      for (let k = 0; k < m; k++) square += (scaled[at + k]! - scaled[j * m + k]!) ** 2;
      let place = m;
      while (place > 0 && square < squares[place - 1]!) place--;
      if (place === m) continue;
      for (let k = m - 1; k > place; k--) {
        squares[k] = squares[k - 1]!;
        this.#neighbours[at + k] = this.#neighbours[at + k - 1]!;
      }
      squares[place] = square;
      this.#neighbours[at + place] = j;
    }
    let product = 1;
    for (const square of squares) if (square !== Number.POSITIVE_INFINITY) product *= square;
    this.#room[i] = product;
  }
}

/** How many inputs there are, whether blocks have BA points, and how long a block is. */
export interface BlockShape {
  readonly inputs: number;
  readonly secondOrder: boolean;
  readonly length: number;
}

/** Indices of one weighting of blocks: variance, then first and total of each input, then each pair in the order 01, 02, .., 12, .. */
export interface RawIndices {
  readonly variance: number;
  readonly first: Float64Array;
  readonly total: Float64Array;
  readonly second: Float64Array;
}

/**
 * Sobol indices from blocks A, AB_1.., BA_1.., B, each counted as often as `counts` says. AB_i is A with input i of B, BA_i is B with input i of A.
 * First order: mean of B (AB_i - A), Saltelli et al. 2010, table 2 (b). Total: mean of (A - AB_i)^2 / 2, Jansen 1999. Each holds with A and B
 * exchanged as well; where there are BA points both are taken and the mean is given. Second: mean of (BA_i AB_j + BA_j AB_i) / 2 - A B, the share of
 * both inputs together, less what each moves alone (Saltelli 2002). All over the variance of A and B. `y` is centred on the mean of A and B.
 */
export function indicesOf(y: Float64Array, shape: BlockShape, counts: ArrayLike<number>): RawIndices {
  const { inputs, length } = shape;
  const [first, total] = [new Float64Array(inputs), new Float64Array(inputs)];
  const second = new Float64Array(shape.secondOrder ? (inputs * (inputs - 1)) / 2 : 0);
  let [blocks, sum, squares, products] = [0, 0, 0, 0];
  for (let j = 0, at = 0; at < y.length; j++, at += length) {
    const times = counts[j]!;
    if (times === 0) continue;
    const [a, b] = [y[at]!, y[at + length - 1]!];
    blocks += times;
    sum += times * (a + b);
    squares += times * (a * a + b * b);
    products += times * a * b;
    addSingles(y, at, shape, times, first, total);
    if (shape.secondOrder) addPairs(y, at, inputs, times, second);
  }
  const variance = squares / (2 * blocks) - (sum / (2 * blocks)) ** 2;
  const scale = 1 / (blocks * variance * (shape.secondOrder ? 2 : 1));
  for (let i = 0; i < inputs; i++) first[i] = first[i]! * scale;
  for (let i = 0; i < inputs; i++) total[i] = (total[i]! * scale) / 2;
  lessSingles(second, first, 1 / (blocks * variance), products);
  return { variance, first, total, second };
}

function addSingles(
  y: Float64Array,
  at: number,
  { inputs, secondOrder, length }: BlockShape,
  times: number,
  first: Float64Array,
  total: Float64Array,
): void {
  const [a, b] = [y[at]!, y[at + length - 1]!];
  for (let i = 0; i < inputs; i++) {
    const step = y[at + 1 + i]! - a;
    let [alone, squared] = [b * step, step * step];
    if (secondOrder) {
      const back = y[at + 1 + inputs + i]! - b;
      alone += a * back;
      squared += back * back;
    }
    first[i] = first[i]! + times * alone;
    total[i] = total[i]! + times * squared;
  }
}

function addPairs(y: Float64Array, at: number, inputs: number, times: number, second: Float64Array): void {
  const [ab, ba] = [at + 1, at + 1 + inputs];
  for (let i = 0, pair = 0; i < inputs; i++) {
    const [abI, baI] = [y[ab + i]!, y[ba + i]!];
    for (let j = i + 1; j < inputs; j++, pair++)
      second[pair] = second[pair]! + (times * (baI * y[ab + j]! + y[ba + j]! * abI)) / 2;
  }
}

function lessSingles(second: Float64Array, first: Float64Array, scale: number, products: number): void {
  for (let i = 0, pair = 0; pair < second.length; i++)
    for (let j = i + 1; j < first.length; j++, pair++)
      second[pair] = (second[pair]! - products) * scale - first[i]! - first[j]!;
}

import { streamKey } from "../design/hash-key.ts";
import { philoxWords } from "../design/philox.ts";
import type { DrawnRuns } from "./drawn-runs.ts";
import { gainOf } from "./split.ts";

/** Inputs as columns of numbers; `labels` is the number of labels of one that holds their places, 0 of a number. */
interface ForestInput {
  readonly values: Float64Array;
  readonly labels: number;
}

/** What trees are grown from. */
export interface ForestData {
  readonly inputs: readonly ForestInput[];
  /** What stands against them, one number a run. */
  readonly y: Float64Array;
  /** Inputs tried at a node. */
  readonly tries: number;
  readonly minLeaf: number;
  readonly seed: number;
}

interface RandomSplit {
  readonly input: number;
  readonly gain: number;
  /** Values up to it go left; of labels, the marked ones. */
  readonly cut: number;
  readonly left: Uint8Array | undefined;
}

/** Runs of a node, those drawn twice counted twice, and the sum of what stands against them. */
interface NodeSum {
  readonly n: number;
  readonly sum: number;
}

const STREAM = streamKey("discover/trees");
/** Last words of the counters: which input and cut; which labels go left. */
const [CUTS, LABELS] = [2, 3];

/** An extremely randomised tree (Geurts, Ernst and Wehenkel 2006): it is grown for what its splits tell, and not kept. */
export class RandomTree {
  /** By input: the fall of the sum of squares (for 0 and 1: half that of Gini's index, times the runs) at the nodes it splits. */
  readonly falls: Float64Array;
  readonly #data: ForestData;
  readonly #drawn: DrawnRuns;
  readonly #rows: Uint32Array;
  readonly #tree: number;
  readonly #inputs: Uint32Array;
  #nodes = 0;

  constructor(data: ForestData, drawn: DrawnRuns, tree: number) {
    this.#data = data;
    this.#drawn = drawn;
    this.#rows = drawn.rows.slice();
    this.#tree = tree;
    this.falls = new Float64Array(data.inputs.length);
    this.#inputs = Uint32Array.from(data.inputs.keys());
  }

  /** Grows the whole tree, node by node. */
  grow(): Float64Array {
    const open = [[0, this.#rows.length]];
    for (let range = open.pop(); range; range = open.pop()) {
      const [from, to] = range as [number, number];
      const middle = this.#splitNode(from, to);
      if (middle > from) open.push([from, middle], [middle, to]);
    }
    return this.falls;
  }

  /** Splits a node at the best of a few random cuts; gives where its right side starts, or `from` where it stays a leaf. */
  #splitNode(from: number, to: number): number {
    const [{ y }, { times, weighted }] = [this.#data, this.#drawn];
    let [n, sum, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = from; i < to; i++) {
      const row = this.#rows[i]!;
      const value = y[row]!;
      n += times[row]!;
      sum += weighted[row]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least === most || n < 2 * this.#data.minLeaf) return from;
    const best = this.#bestOfTries(from, to, { n, sum });
    if (best === undefined) return from;
    this.falls[best.input]! += Math.max(0, best.gain - (sum * sum) / n);
    return this.#part(best, from, to);
  }

  /** Tries inputs in random order until enough of them vary within the node. */
  #bestOfTries(from: number, to: number, node: NodeSum): RandomSplit | undefined {
    const [count, inputs] = [this.#nodes++, this.#inputs];
    let best: RandomSplit | undefined;
    for (let drawn = 0, tried = 0; drawn < inputs.length && tried < this.#data.tries; drawn++) {
      const words = philoxWords(count, drawn >>> 1, this.#tree, CUTS, this.#data.seed, STREAM);
      const pick = drawn + Math.floor((words[2 * (drawn & 1)]! / 0x1_0000_0000) * (inputs.length - drawn));
      const u = (words[2 * (drawn & 1) + 1]! + 0.5) / 0x1_0000_0000;
      const input = inputs[pick]!;
      [inputs[pick], inputs[drawn]] = [inputs[drawn]!, input];
      const [low, high] = this.#rangeOf(input, from, to);
      if (low === high) continue;
      tried++;
      const left = this.#data.inputs[input]!.labels > 0 ? this.#labelsLeft(input, count, from, to) : undefined;
      const split = { input, cut: Math.min(low + u * (high - low), below(high)), left };
      const gain = this.#gainOf(split, from, to, node);
      if (gain > (best?.gain ?? Number.NEGATIVE_INFINITY)) best = { ...split, gain };
    }
    return best;
  }

  #rangeOf(input: number, from: number, to: number): [low: number, high: number] {
    const { values } = this.#data.inputs[input]!;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = from; i < to; i++) {
      const value = values[this.#rows[i]!]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return [low, high];
  }

  /** A random part of the labels present, neither none nor all of them. */
  #labelsLeft(input: number, node: number, from: number, to: number): Uint8Array {
    const { values, labels } = this.#data.inputs[input]!;
    const present = new Uint8Array(labels);
    for (let i = from; i < to; i++) present[values[this.#rows[i]!]!] = 1;
    const left = new Uint8Array(labels);
    let [first, ofLeft, all] = [-1, 0, 0];
    for (let label = 0; label < labels; label++) {
      if (present[label] === 0) continue;
      left[label] = philoxWords(node, label, this.#tree, LABELS, this.#data.seed, STREAM)[0]! & 1;
      ofLeft += left[label]!;
      all++;
      if (first < 0) first = label;
    }
    if (ofLeft === 0 || ofLeft === all) left[first] = 1 - left[first]!;
    return left;
  }

  /** What a split is worth; nothing where a side would be too small. */
  #gainOf({ input, cut, left }: Omit<RandomSplit, "gain">, from: number, to: number, node: NodeSum): number {
    const [{ values }, { times, weighted }] = [this.#data.inputs[input]!, this.#drawn];
    let [n, sumLeft] = [0, 0];
    for (let i = from; i < to; i++) {
      const row = this.#rows[i]!;
      if (left === undefined ? values[row]! > cut : left[values[row]!] === 0) continue;
      n += times[row]!;
      sumLeft += weighted[row]!;
    }
    if (n < this.#data.minLeaf || node.n - n < this.#data.minLeaf) return Number.NEGATIVE_INFINITY;
    return gainOf(sumLeft, n, node.sum - sumLeft, node.n - n);
  }

  #part({ input, cut, left }: RandomSplit, from: number, to: number): number {
    const { values } = this.#data.inputs[input]!;
    let middle = from;
    for (let i = from; i < to; i++) {
      const row = this.#rows[i]!;
      if (left === undefined ? values[row]! > cut : left[values[row]!] === 0) continue;
      this.#rows[i] = this.#rows[middle]!;
      this.#rows[middle++] = row;
    }
    return middle;
  }
}

/** A number below another, by one unit in the last place or two: a cut there leaves the largest value on the right. */
function below(value: number): number {
  return value - Math.max((Math.abs(value) * Number.EPSILON) / 2, Number.MIN_VALUE);
}

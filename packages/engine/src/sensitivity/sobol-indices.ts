import { strangeKeys } from "../design/known-keys.ts";
import {
  BOOTSTRAP_KEYS,
  type BootstrapOptions,
  bootstrapProblems,
  type Estimate,
  resampleInto,
  spreadInterval,
} from "../robust/bootstrap.ts";
import { RequestError } from "../simulate/run.ts";
import { nameProblems } from "./runs.ts";
import { blockShape, usableBlocks } from "./sobol-blocks.ts";
import { indicesOf, type RawIndices } from "./sobol-sums.ts";
import { between, percent } from "./words.ts";

/** What the values are of. */
export interface SobolOptions extends BootstrapOptions {
  /** Names of the inputs, in the order of the axes of the design. */
  readonly names: readonly string[];
  /** Whether blocks have BA points, as a saltelli design has by default. */
  readonly secondOrder?: boolean;
}

/** An index: a share of the variance with its interval; below 0 only by chance. */
interface SobolIndex extends Estimate {
  /** The same from the first half of the blocks: far from the value, more blocks are needed. */
  readonly half: number;
  /** The interval is wider than 1: the value says nothing. */
  readonly meaningless: boolean;
}

/** What one input moves: alone, and with all it acts through. */
export interface SobolInput {
  readonly name: string;
  readonly first: SobolIndex;
  readonly total: SobolIndex;
  readonly sentence: string;
}

/** What two inputs move together, beyond what each moves alone. */
export interface SobolPair {
  readonly between: readonly [string, string];
  readonly second: SobolIndex;
  readonly sentence: string;
}

/** Indices of all inputs, and how many blocks they rest on. */
export interface SobolIndices {
  readonly blocks: number;
  /** Blocks in which no run failed. */
  readonly used: number;
  readonly confidence: number;
  /** Of the values of A and B points, in their unit and its square. */
  readonly mean: number;
  readonly variance: number;
  readonly inputs: readonly SobolInput[];
  readonly pairs: readonly SobolPair[];
}

/**
 * Sobol's shares of variance from the values of a saltelli design, in its order: first order and total of each input, second order of each pair, with
 * intervals over resampled blocks (default: 95 % of 100). Blocks with a failed run (not finite) are left out and counted. Throws {@link RequestError}
 * for values that do not fill blocks, and where they do not vary.
 */
export function sobolIndices(y: ArrayLike<number>, options: SobolOptions): SobolIndices {
  const { names, secondOrder = true, bootstraps = 100, seed = 1, confidence = 0.95 } = options;
  const problems = [
    ...strangeKeys("sobolIndices", options, ["names", "secondOrder", ...BOOTSTRAP_KEYS]),
    ...nameProblems("sobolIndices", names),
    ...bootstrapProblems("sobolIndices", { bootstraps, seed, confidence }),
  ];
  if (problems.length > 0) throw new RequestError(problems);
  const shape = blockShape(y.length, names.length, secondOrder);
  const { y: values, blocks, used, mean } = usableBlocks(y, shape);
  const counts = new Uint16Array(used);
  const raw = indicesOf(values, shape, counts.fill(1));
  const half = indicesOf(values, shape, counts.fill(0, used >> 1));
  const resamples = Array.from({ length: bootstraps }, (_, b) => {
    resampleInto(counts, seed, b);
    return indicesOf(values, shape, counts);
  });
  const index = (of: (indices: RawIndices) => number) => indexOf(of, raw, half, resamples, confidence);
  return {
    ...{ blocks, used, confidence, mean, variance: raw.variance },
    inputs: names.map((name, i) =>
      inputOf(
        name,
        index(({ first }) => first[i]!),
        index(({ total }) => total[i]!),
      ),
    ),
    pairs: secondOrder ? pairsOf(names, (pair) => index(({ second }) => second[pair]!)) : [],
  };
}

function indexOf(
  of: (indices: RawIndices) => number,
  raw: RawIndices,
  half: RawIndices,
  resamples: readonly RawIndices[],
  confidence: number,
): SobolIndex {
  const estimate = spreadInterval(of(raw), Float64Array.from(resamples, of), confidence);
  return { ...estimate, half: of(half), meaningless: estimate.high - estimate.low > 1 };
}

function inputOf(name: string, first: SobolIndex, total: SobolIndex): SobolInput {
  if (first.meaningless || total.meaningless) {
    const wide = first.meaningless ? first : total;
    return { name, first, total, sentence: `what ${name} moves is not known: ${tooWide(wide)}` };
  }
  const alone = `${name} moves ${share(first)} of the variance alone (${between(first)})`;
  return { name, first, total, sentence: `${alone} and ${share(total)} with all it acts through (${between(total)})` };
}

function pairsOf(names: readonly string[], indexOfPair: (pair: number) => SobolIndex): SobolPair[] {
  let pair = 0;
  return names.flatMap((one, i) =>
    names.slice(i + 1).map((other): SobolPair => {
      const second = indexOfPair(pair++);
      const both = `${one} and ${other}`;
      const sentence = second.meaningless
        ? `what ${both} move together is not known: ${tooWide(second)}`
        : `${both} together move ${share(second)} of the variance beyond what each moves alone (${between(second)})`;
      return { between: [one, other], second, sentence };
    }),
  );
}

function share(index: SobolIndex): string {
  return index.low <= 0 ? "nothing that can be told from 0" : percent(index.value);
}

function tooWide(index: SobolIndex): string {
  return `the interval of its share, ${between(index)}, is wider than 1; use more blocks`;
}

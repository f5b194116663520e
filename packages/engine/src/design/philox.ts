/**
 * Philox4x32-10, a counter-based generator (Salmon et al. 2011): the n-th number of a stream depends on its key and counter alone, so any
 * draw can be made anywhere, in any order, with the same bits.
 */
const M0 = 0xd2511f53 | 0;
const M1 = 0xcd9e8d57 | 0;
const W0 = 0x9e3779b9 | 0;
const W1 = 0xbb67ae85 | 0;

/** Four 32-bit words for a 128-bit counter and a 64-bit key. */
export function philox(counter: readonly number[], key: readonly number[]): [number, number, number, number] {
  const words = philoxWords(counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!);
  return [words[0]!, words[1]!, words[2]!, words[3]!];
}

const WORDS = new Uint32Array(4);

/** The same, into one array that the next call writes over: a future draws thousands of numbers. */
export function philoxWords(n0: number, n1: number, n2: number, n3: number, key0: number, key1: number): Uint32Array {
  // Words with a sign until the end: the processor's own, where those without are stored as doubles.
  let c0 = n0 | 0;
  let c1 = n1 | 0;
  let c2 = n2 | 0;
  let c3 = n3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    const high0 = highWord(M0, c0);
    const low0 = Math.imul(M0, c0);
    const high1 = highWord(M1, c2);
    const low1 = Math.imul(M1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  WORDS[0] = c0;
  WORDS[1] = c1;
  WORDS[2] = c2;
  WORDS[3] = c3;
  return WORDS;
}

/** High word of a 32 x 32 bit product, in 16-bit pieces: no sum of them passes 2^32. */
function highWord(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = (Math.imul(aHigh, bLow) >>> 0) + (Math.imul(aLow, bLow) >>> 16);
  const middle2 = (Math.imul(aLow, bHigh) >>> 0) + (middle & 0xffff);
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (middle2 >>> 16)) | 0;
}

/** A number in (0, 1) for (seed, stream, index); 32 bits, never 0 or 1. */
export function uniform(seed: number, stream: number, index: number): number {
  return (philox([index, 0, 0, 0], [seed, stream])[0] + 0.5) / 0x1_0000_0000;
}

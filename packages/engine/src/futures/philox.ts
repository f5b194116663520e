/**
 * Philox4x32-10, a counter-based generator (Salmon et al. 2011): the n-th number of a stream depends on its key and counter alone, so any
 * draw can be made anywhere, in any order, with the same bits.
 */
const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Four 32-bit words for a 128-bit counter and a 64-bit key. */
export function philox(counter: readonly number[], key: readonly number[]): [number, number, number, number] {
  let [c0, c1, c2, c3] = [counter[0]! >>> 0, counter[1]! >>> 0, counter[2]! >>> 0, counter[3]! >>> 0];
  let [k0, k1] = [key[0]! >>> 0, key[1]! >>> 0];
  for (let round = 0; round < 10; round++) {
    const [high0, low0] = multiply(M0, c0);
    const [high1, low1] = multiply(M1, c2);
    [c0, c1, c2, c3] = [(high1 ^ c1 ^ k0) >>> 0, low1, (high0 ^ c3 ^ k1) >>> 0, low0];
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

/** 32 x 32 bit product as high and low words, in 16-bit pieces so that no double rounds. */
function multiply(a: number, b: number): [number, number] {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const low = aLow * bLow;
  const middle = aHigh * bLow + Math.floor(low / 0x10000);
  const middle2 = aLow * bHigh + (middle & 0xffff);
  const high = aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(middle2 / 0x10000);
  return [high >>> 0, (((middle2 & 0xffff) << 16) | (low & 0xffff)) >>> 0];
}

/** A number in (0, 1) for (seed, stream, index); 32 bits, never 0 or 1. */
export function uniform(seed: number, stream: number, index: number): number {
  return (philox([index, 0, 0, 0], [seed, stream])[0] + 0.5) / 0x1_0000_0000;
}

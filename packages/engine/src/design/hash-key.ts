import { hash32 } from "../quantity/stable-hash.ts";
import { COUNTER } from "./counters.ts";
import { philoxWords } from "./philox.ts";

/**
 * The number of a stream, from the id of what draws from it (a reaction, a sender, a mark): 32 bits, the same on any machine.
 * Two of a hundred ids share a number with a chance of one in a million; they would then share their draws.
 */
export function streamKey(name: string): number {
  return hash32(name);
}

/**
 * The number in (0, 1) that future `future` of a seed draws for the n-th event of a stream and one purpose. It depends on these five
 * alone: what else is drawn, and in what order, changes nothing. 52 bits, never 0 or 1.
 */
export function drawAt(seed: number, future: number, stream: number, n: number, purpose: number): number {
  const words = philoxWords(n, purpose, future, COUNTER.draws, seed, stream);
  return (words[0]! * 0x100000 + (words[1]! >>> 12) + 0.5) / 0x10_0000_0000_0000;
}

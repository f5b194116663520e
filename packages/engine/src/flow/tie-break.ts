import { hash32 } from "../quantity/stable-hash.ts";

/**
 * A fixed perturbation of the cost of a cargo on a link in kUSD per base unit, from its id and not its position (MODEL B8): two equal
 * routes, or two shippers before one bottleneck, always split the same way. Large enough for a solver's tolerance of 1e-7, four orders
 * below the smallest cost difference of a case (0.1 USD/t).
 */
export function tieBreak(id: string): number {
  return (1 + hash32(id) / 0x1_0000_0000) * 1e-5;
}

import type { Basis } from "../case/types.ts";

/** From the strongest to the weakest. */
const ORDER: readonly Basis[] = ["observed", "estimated", "derived", "modelled", "memory", "assumed"];

/** The weakest basis of the inputs: a result is no better than the worst figure in it. `assumed` for no input. */
export function weakestBasis(inputs: readonly Basis[]): Basis {
  if (inputs.length === 0) return "assumed";
  return ORDER[Math.max(...inputs.map((basis) => ORDER.indexOf(basis)))] ?? "assumed";
}

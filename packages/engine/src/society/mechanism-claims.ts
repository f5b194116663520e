import type { Case } from "../case/types.ts";

/** Claims of the given mechanisms of the case, each once, in their order; those of a mechanism the case lacks are none. */
export function claimsOfMechanisms(kase: Case, ...ids: readonly string[]): string[] {
  const found = ids.flatMap((id) => kase.mechanisms.find((one) => one.id === id)?.claims ?? []);
  return [...new Set(found)];
}

import type { Case } from "../case/types.ts";

/** Levers from which a strategy is a package, to be compared with others as a whole. */
export const PACKAGE_FROM = 3;

/** Strategies that stand side by side: those without a lever first, which do nothing, then the packages of the assessment. Ids in the order of the case. */
export function comparedStrategies({ strategies }: Case): string[] {
  const nothing = strategies.filter(({ levers }) => levers.length === 0);
  const packages = strategies.filter(({ levers, report }) => report && levers.length >= PACKAGE_FROM);
  return [...nothing, ...packages].map(({ id }) => id);
}

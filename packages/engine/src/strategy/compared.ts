import type { Case } from "../case/types.ts";

/** Levers from which a strategy is a package, to be compared with others as a whole. */
export const PACKAGE_FROM = 3;

/** Strategies that stand side by side: the status quo, and the packages of the assessment. Ids in the order of the case. */
export function comparedStrategies({ strategies }: Case): string[] {
  return strategies
    .filter(({ levers, report }) => levers.length === 0 || (report && levers.length >= PACKAGE_FROM))
    .map(({ id }) => id);
}

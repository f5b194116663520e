import type { Member } from "./member.ts";
import type { Failure, Outcome, SearchSpace } from "./types.ts";

/** Objectives as costs and constraints in their order, or what is wrong with what was told. */
export function memberOf(
  space: SearchSpace,
  genes: readonly number[],
  told: Outcome | Failure | null | undefined,
): { member: Member; message: string | null } {
  const read = readOutcome(space, told);
  if (typeof read !== "string") return { member: { genes, ...read }, message: null };
  return { member: { genes, costs: null, constraints: [] }, message: read };
}

function readOutcome(
  space: SearchSpace,
  told: Outcome | Failure | null | undefined,
): { costs: number[]; constraints: number[] } | string {
  if (told === null || told === undefined) return "the evaluation gave nothing";
  if ("error" in told) return told.error;
  const [costs, constraints]: [number[], number[]] = [[], []];
  for (const [name, sense] of Object.entries(space.objectives)) {
    const value = told.objectives[name];
    if (typeof value !== "number" || !Number.isFinite(value))
      return `the evaluation gives no finite number for objective \`${name}\`: ${value}`;
    // Zero plus or minus: -0 would come back from a checkpoint as 0.
    costs.push(sense === "maximise" ? 0 - value : 0 + value);
  }
  for (const name of space.constraints ?? []) {
    const value = told.constraints?.[name];
    if (typeof value !== "number" || !Number.isFinite(value))
      return `the evaluation gives no finite number for constraint \`${name}\`: ${value}`;
    constraints.push(0 + value);
  }
  return { costs, constraints };
}

/** Costs by the names of the objectives, in their own sense and unit. */
export function named(space: Pick<SearchSpace, "objectives">, costs: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(space.objectives).map(([name, sense], k) => [
      name,
      sense === "maximise" ? 0 - costs[k]! : costs[k]!,
    ]),
  );
}

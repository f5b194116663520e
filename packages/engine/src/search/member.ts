/** A point of the population in plain numbers: its genome, what it costs (each objective, smaller is better), and by how much it violates each constraint. */
export interface Member {
  readonly genes: readonly number[];
  /** Null where the evaluation failed. */
  readonly costs: readonly number[] | null;
  /** As evaluated: above 0 is a violation. */
  readonly constraints: readonly number[];
}

/** Whether the point was evaluated and violates nothing. */
export function isFeasible(member: Member): member is Member & { readonly costs: readonly number[] } {
  return member.costs !== null && member.constraints.every((value) => !(value > 0));
}

/**
 * By how much each member violates the constraints: the sum over them, each in the largest violation of it among these members, so that units do not
 * matter; 0 where it is feasible, infinite where the evaluation failed.
 */
export function violations(members: readonly Member[]): number[] {
  const largest: number[] = [];
  for (const { constraints } of members)
    for (const [k, value] of constraints.entries()) largest[k] = Math.max(largest[k] ?? 0, value);
  return members.map(({ costs, constraints }) => {
    if (costs === null) return Number.POSITIVE_INFINITY;
    let sum = 0;
    for (const [k, value] of constraints.entries()) if (value > 0) sum += value / largest[k]!;
    return sum;
  });
}

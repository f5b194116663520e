import { answer, type CheckKind, missing } from "../check.ts";

const FIELDS = ["subject", "predicate", "object", "value", "unit", "asOf"] as const;

/** Two claims that say different things of the same thing. Compares what they state, never their verdicts. */
export const contradictionWithClaim: CheckKind = {
  kind: "contradiction-with-claim",
  title: "another claim states something else in the same field",
  args: { other: "claim id", "field?": `one of ${FIELDS.join(", ")}; default value` },
  evaluate: ({ case: data, claim }, args) => {
    const other = data.claims.find(({ id }) => id === args.text("other"));
    const field = FIELDS.find((name) => name === args.text("field", "value"));
    if (!other || !field) return missing(`no claim ${args.text("other")} or no field ${args.text("field", "value")}`);
    const [mine, theirs] = [claim[field], other[field]];
    if (mine === "" || theirs === "") return missing(`${claim.id} or ${other.id} states no ${field}`);
    return answer(mine !== theirs, `${claim.id} states "${mine}", ${other.id} states "${theirs}"`);
  },
};

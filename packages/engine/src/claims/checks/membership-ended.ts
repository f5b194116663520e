import { answer, type CheckKind, missing } from "../check.ts";

/** Which body an actor left in a year: names the union that dissolved. */
export const membershipEnded: CheckKind = {
  kind: "membership-ended",
  title: "what the actor left in the year is the stated body",
  args: { actor: "actor id", body: "the body stated", year: "year of leaving" },
  evaluate: ({ case: data }, args) => {
    const year = String(args.number("year"));
    const ended = data.memberships.filter((row) => row.actor === args.text("actor") && row.to.startsWith(year));
    if (ended.length === 0) return missing(`no membership of ${args.text("actor")} ended in ${year}`);
    return answer(
      ended.some((row) => row.body === args.text("body")),
      `${args.text("actor")} left ${ended.map((row) => `${row.body} (${row.to})`).join(", ")}; stated ${args.text("body")}`,
      { sources: ended.map(({ source }) => source) },
    );
  },
};

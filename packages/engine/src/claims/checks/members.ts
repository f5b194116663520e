import type { Case, Membership } from "../../case/types.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { momentOf, runsAt } from "../moments.ts";

/** Who belongs to a body (a region, a set of neighbours), or to two at once. */
export const members: CheckKind = {
  kind: "members",
  title: "the members of a body, or of two bodies at once, are the stated ones",
  args: {
    body: "body",
    "within?": "a second body; only members of both count",
    "stated?": "actor ids",
    "count?": "stated number of members, for test count-at-least",
    "test?": "exactly (default), includes, excludes, count-at-least",
    "at?": "date, written (default), claim or case",
  },
  evaluate: (context, args) => {
    const at = momentOf(context, args);
    const first = rowsAt(context.case, args.text("body"), at);
    const second = args.has("within") ? rowsAt(context.case, args.text("within"), at) : first;
    if (first.length === 0 || second.length === 0) return missing(`no members of ${args.text("body")} on ${at}`);
    const inBoth = first.filter((row) => second.some((other) => other.actor === row.actor)).map((row) => row.actor);
    const stated = args.list("stated", []);
    const holds = judge(args.text("test", "exactly"), inBoth, stated, args.number("count", 0));
    const bodies = args.has("within") ? `${args.text("body")} and ${args.text("within")}` : args.text("body");
    return answer(holds, `${bodies} on ${at}: ${[...inBoth].sort().join(", ") || "none"} (${inBoth.length})`, {
      sources: [...first, ...second].map(({ source }) => source),
    });
  },
};

function rowsAt(data: Case, body: string, at: string): Membership[] {
  return data.memberships.filter((row) => row.body === body && runsAt(row, at));
}

function judge(test: string, found: readonly string[], stated: readonly string[], count: number): boolean {
  const all = stated.every((actor) => found.includes(actor));
  if (test === "includes") return all;
  if (test === "excludes") return stated.every((actor) => !found.includes(actor));
  if (test === "count-at-least") return all && found.length >= count;
  return all && found.length === stated.length;
}

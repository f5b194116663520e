import { answer, type CheckKind, missing } from "../check.ts";
import { momentOf, runsAt } from "../moments.ts";

/** Membership of a body at a date. */
export const memberOf: CheckKind = {
  kind: "member-of",
  title: "the actor was a member of the body at the date",
  args: {
    actor: "actor id",
    body: "body",
    "role?": "only this role",
    "at?": "date, written (default), claim or case",
    "stated?": "member (default) or not-member",
  },
  evaluate: (context, args) => {
    const body = context.case.memberships.filter((row) => row.body === args.text("body"));
    if (body.length === 0) return missing(`no members of ${args.text("body")} in the case`);
    const at = momentOf(context, args);
    const rows = body.filter(
      (row) => row.actor === args.text("actor") && (!args.has("role") || row.role === args.text("role")),
    );
    const running = rows.find((row) => runsAt(row, at));
    const known = rows.map((row) => `${row.role} ${row.from} to ${row.to || "now"}`).join(", ") || "no membership";
    return answer(
      (running !== undefined) === (args.text("stated", "member") === "member"),
      `${args.text("actor")} in ${args.text("body")} on ${at}: ${running ? running.role : "not a member"} (${known})`,
      { sources: (running ? [running] : body).map(({ source }) => source) },
    );
  },
};

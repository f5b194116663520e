import { answer, type CheckKind, missing } from "../check.ts";
import { momentOf, runsAt } from "../moments.ts";

/** Who holds an office at a date. */
export const officeHeld: CheckKind = {
  kind: "office-held",
  title: "the named person held the office at the date",
  args: {
    actor: "actor whose office it is",
    office: "office",
    holder: "name as in the office table",
    "at?": "date, written (default), claim or case",
    "former?": "yes: the person had left the office by then",
    "since?": "the term began in this year or month",
  },
  evaluate: (context, args) => {
    const actor = context.case.actors.find(({ id }) => id === args.text("actor"));
    const terms = actor?.offices.filter(({ office }) => office === args.text("office")) ?? [];
    if (terms.length === 0) return missing(`no office ${args.text("office")} of ${args.text("actor")}`);
    const at = momentOf(context, args);
    const holder = args.text("holder");
    const now = terms.find((term) => runsAt(term, at));
    const past = terms.some((term) => term.holder === holder && term.to !== "" && term.to <= at);
    const sources = terms.map(({ source }) => source);
    const found = `${args.text("office")} of ${actor!.name} on ${at}: ${now ? `${now.holder} (from ${now.from})` : "nobody known"}`;
    if (args.text("former", "no") === "yes") return answer(past && now?.holder !== holder, found, { sources });
    const began = args.has("since") ? now?.from.startsWith(args.text("since")) === true : true;
    return answer(now?.holder === holder && began, found, { sources });
  },
};

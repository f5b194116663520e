import { answer, type CheckKind, missing } from "../check.ts";
import { momentOf, runsAt } from "../moments.ts";

/** Which name a place bears at a date. */
export const nameValid: CheckKind = {
  kind: "name-valid",
  title: "the place bore the name at the date",
  args: { place: "place or actor id", name: "the name used", "at?": "date, written (default), claim or case" },
  evaluate: (context, args) => {
    const names = context.case.names.filter(({ place }) => place === args.text("place"));
    if (names.length === 0) return missing(`no names of ${args.text("place")}`);
    const at = momentOf(context, args);
    const valid = names.filter((name) => runsAt(name, at));
    return answer(
      valid.some(({ name }) => name === args.text("name")),
      `on ${at} the name is ${valid.map(({ name, from }) => `${name} (since ${from})`).join(", ") || "unknown"}`,
      { sources: valid.map(({ source }) => source) },
    );
  },
};

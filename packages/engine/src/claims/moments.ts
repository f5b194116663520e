import { dayOf } from "../quantity/dates.ts";
import type { Arguments } from "./arguments.ts";
import { ArgumentError } from "./arguments.ts";
import type { CheckContext } from "./check.ts";

/** The ISO date of the `at` argument: `written` (of the text), `claim` (its asOf), `case` (asOf of the case) or a date. */
export function momentOf(context: CheckContext, args: Arguments, fallback = "written"): string {
  const at = args.text("at", fallback);
  const iso = resolve(context, at);
  if (Number.isNaN(dayOf(iso))) throw new ArgumentError(`"at: ${at}" gives no date ("${iso}")`);
  return iso;
}

function resolve(context: CheckContext, at: string): string {
  if (at === "case") return context.case.asOf;
  if (at === "claim") return context.claim.asOf;
  if (at === "written") return context.case.texts.find((text) => text.id === context.claim.text)?.written ?? "";
  return at;
}

/** Is a half-open term `[from, to)` running on the day? Empty ends are open. */
export function runsAt(term: { readonly from: string; readonly to: string }, iso: string): boolean {
  const day = dayOf(iso);
  const from = term.from === "" ? Number.NEGATIVE_INFINITY : dayOf(term.from);
  const to = term.to === "" ? Number.POSITIVE_INFINITY : dayOf(term.to);
  return from <= day && day < to;
}

import type { Case, Figure } from "../case/types.ts";
import { findQuantity } from "../quantity/quantities.ts";

/** A political figure as a reader sees it: what it measures, and the title of what it is of: "how often something happens, in war: Attacks on the terminal". */
export function figureLabel(kase: Case, { quantity, subject, of }: Figure): string {
  const title = titleOf(kase, subject) ?? subject;
  // The level of a variable today is the variable itself, to a reader.
  if (quantity === "start") return title;
  const what = findQuantity(quantity)?.title ?? quantity;
  return `${what}${of === "" ? "" : ` (${of})`}: ${title}`;
}

/** The title of what a figure is of, by its subject `kind:id`. */
function titleOf(kase: Case, subject: string): string | undefined {
  const [kind, id] = [subject.slice(0, subject.indexOf(":")), subject.slice(subject.indexOf(":") + 1)];
  const records: Readonly<Record<string, readonly { readonly id: string; readonly title: string }[]>> = {
    reaction: kase.reactions,
    instrument: kase.reactions.flatMap(({ instruments }) => instruments),
    mechanism: kase.mechanisms,
    variable: kase.variables,
    lever: kase.levers,
  };
  return records[kind]?.find((one) => one.id === id)?.title;
}

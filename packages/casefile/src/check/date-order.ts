import { type Case, dayOf, findQuantity, type Problem } from "@multivector/engine";
import { type Check, type Found, found, report } from "./check.ts";

/** Nothing ends before it begins, and an amount says of which period it is. */
export const dateOrder: Check = {
  code: "bad-date",
  says: "nothing ends before it begins, and an amount has its period",
  run: ({ case: kase }) => [...spans(kase).flatMap(orderProblem), ...kase.figures.flatMap(periodProblem)],
};

interface Span {
  readonly at: Found;
  readonly from: string;
  readonly to: string;
  readonly path: readonly PropertyKey[];
}

function spans(kase: Case): Span[] {
  return [
    ...kase.links.map((link) => ({ at: found("links", link), from: link.opens, to: link.closes, path: ["closes"] })),
    ...kase.contracts.map((one) => ({ at: found("contracts", one), from: one.from, to: one.to, path: ["to"] })),
    ...kase.figures.map((one) => ({ at: found("figures", one), from: one.from, to: one.to, path: ["to"] })),
    ...kase.names.map((one) => ({ at: found("names", one, one.place), from: one.from, to: one.to, path: ["to"] })),
    ...kase.memberships.map((one) => ({
      at: found("memberships", one, one.actor),
      from: one.from,
      to: one.to,
      path: ["to"],
    })),
    ...kase.events.map((event) => ({ at: found("events", event), from: event.date, to: event.end, path: ["end"] })),
    ...kase.actors.flatMap((actor) =>
      actor.offices.map(({ from, to }, i) => ({ at: found("actors", actor), from, to, path: ["offices", i, "to"] })),
    ),
  ];
}

function orderProblem({ at, from, to, path }: Span): Problem[] {
  if (!(dayOf(to) < dayOf(from))) return [];
  const message = `It ends (${to}) before it begins (${from}).`;
  return [report(at, path, { code: "bad-date", message, remedy: "Exchange or correct the two dates." })];
}

function periodProblem(figure: Case["figures"][number]): Problem[] {
  if (findQuantity(figure.quantity)?.kind !== "amount" || (figure.from !== "" && figure.to !== "")) return [];
  const missing = figure.from === "" ? "from" : "to";
  const message = `An amount of \`${figure.quantity}\` belongs to a period, but \`${missing}\` is empty.`;
  const remedy = "Write the first day in from and the day after the last in to (a year: 2023-01-01, 2024-01-01).";
  return [report(found("figures", figure), [missing], { code: "missing-period", message, remedy })];
}

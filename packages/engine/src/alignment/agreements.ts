import { compare, lookup } from "../case/lookup.ts";
import type { Case, Figure } from "../case/types.ts";
import { firstYear, lastYear } from "./held-figures.ts";
import type { Agreement, OpposedVotes } from "./types.ts";

/** A qualifier that begins so speaks of several years. */
const SPAN = "span:";
/** `opposed:A:B:A`, `opposed:A:B:B`, `opposed:A:B:abstained` count roll calls on which A and B stood against each other. */
const OPPOSED = "opposed:";

/** Agreement with every voter, by year and by span of years, from the case's figures; by voter, then by year. */
export function agreementsOf(kase: Case): Agreement[] {
  const subject = `actor:${kase.focal}`;
  const index = lookup(kase);
  return index
    .allFigures(subject, "identical-votes")
    .filter((figure) => figure.use)
    .map((figure) => {
      const beside = (quantity: string) =>
        index.figures(subject, quantity, figure.of).find(({ from, to }) => from === figure.from && to === figure.to)
          ?.value ?? null;
      return {
        with: figure.of.startsWith(SPAN) ? figure.of.slice(SPAN.length) : figure.of,
        ...yearsOf(figure),
        rollCalls: beside("roll-calls") ?? 0,
        identical: figure.value,
        kappa: beside("vote-kappa"),
        pi: beside("vote-pi"),
        s: beside("vote-s"),
      };
    })
    .sort((a, b) => compare(a.with, b.with) || a.from - b.from || a.to - b.to);
}

/** With whom the focal state went where two voters stood against each other, from the case's figures. */
export function opposedOf(kase: Case): OpposedVotes[] {
  const figures = lookup(kase)
    .allFigures(`actor:${kase.focal}`, "evidence")
    .filter((figure) => figure.use && figure.of.startsWith(OPPOSED));
  const count = (of: string, { from, to }: Figure) =>
    figures.find((figure) => figure.of === of && figure.from === from && figure.to === to)?.value ?? 0;
  return figures.flatMap((figure) => {
    const [a = "", b = "", who = ""] = figure.of.slice(OPPOSED.length).split(":");
    if (who !== a) return [];
    const pair = `${OPPOSED}${a}:${b}:`;
    const counts = {
      withA: figure.value,
      withB: count(pair + b, figure),
      abstained: count(`${pair}abstained`, figure),
    };
    return [{ a, b, ...yearsOf(figure), ...counts }];
  });
}

const yearsOf = (figure: Figure) => ({ from: firstYear(figure), to: lastYear(figure) });

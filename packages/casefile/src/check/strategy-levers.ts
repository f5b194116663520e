import type { Case, Problem, Strategy } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** Years before and after the day of the case within which a strategy may begin a lever. */
const [YEARS_BEFORE, YEARS_AFTER] = [5, 50];

/** A strategy begins each lever once, at a time the case can speak of. */
export const strategyLevers: Check = {
  code: "strategy-levers",
  says: `a strategy names a lever once, and begins it from ${YEARS_BEFORE} years before the year of the case to ${YEARS_AFTER} years after its day`,
  run: ({ case: kase }) =>
    kase.strategies.flatMap((strategy) => [...twiceProblems(strategy), ...startProblems(kase, strategy)]),
};

const code = "strategy-levers";

function twiceProblems(strategy: Strategy): Problem[] {
  const ids = strategy.levers.map(({ lever }) => lever);
  const first = new Set<string>();
  return ids.flatMap((id, i) => {
    if (!first.has(id)) {
      first.add(id);
      return [];
    }
    return [
      report(found("strategies", strategy), ["levers", i, "lever"], {
        code,
        message: `Strategy \`${strategy.id}\` names lever \`${id}\` twice.`,
        remedy: "Remove one of the two: a lever is begun once.",
      }),
    ];
  });
}

/** Dates are compared as they are written: year, month, day. */
function startProblems({ asOf }: Case, strategy: Strategy): Problem[] {
  const year = Number(asOf.slice(0, 4));
  const inFour = (y: number) => String(y).padStart(4, "0");
  const first = `${inFour(year - YEARS_BEFORE)}-01-01`;
  const last = `${inFour(year + YEARS_AFTER)}${asOf.slice(4)}`;
  return strategy.levers.flatMap(({ lever, start }, i) => {
    if (start >= first && start <= last) return [];
    const far = start < first ? `before ${first}` : `after ${last}`;
    return [
      report(found("strategies", strategy), ["levers", i, "start"], {
        code,
        message: `Strategy \`${strategy.id}\` begins lever \`${lever}\` on ${start}, ${far}: the case is of ${asOf}.`,
        remedy: `Write a day from ${first} to ${last}.`,
      }),
    ];
  });
}

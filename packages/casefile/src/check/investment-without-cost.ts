import type { Investment, Problem } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";
import { subjectsWith } from "./meant.ts";

/** What can be built has a cost and a life, and does something. */
export const investmentWithoutCost: Check = {
  code: "investment-without-cost",
  says: "every investment has a `capex` and a `life`, and changes something unless it is built",
  relates: true,
  run({ case: kase }) {
    const refs = kase.investments.map(({ id }) => `investment:${id}`);
    const missing = (quantity: string): Problem[] => {
      const stated = subjectsWith(kase, quantity, refs);
      return kase.investments
        .filter(({ id, status }) => !stated.has(`investment:${id}`) && !(quantity === "life" && status === "built"))
        .map((investment) => withoutFigure(investment, quantity));
    };
    return [...missing("capex"), ...missing("life"), ...kase.investments.flatMap(withoutEffect)];
  },
};

function withoutFigure(investment: Investment, quantity: string): Problem {
  return report(found("investments", investment), [], {
    code: "investment-without-cost",
    message: `Investment \`${investment.id}\` has no \`${quantity}\`, so it cannot be weighed against another.`,
    remedy: `Add a figure \`${quantity}\` of \`investment:${investment.id}\`; where no source gives one, basis=assumed with a range and the reason.`,
  });
}

function withoutEffect(investment: Investment): Problem[] {
  const { id, status, adds } = investment;
  if ((status === "built") === (adds.length === 0)) return [];
  const isBuilt = status === "built";
  const message = isBuilt
    ? `Investment \`${id}\` is built and would be added a second time.`
    : `Investment \`${id}\` changes nothing.`;
  const remedy = isBuilt ? "Leave `adds` empty: the base case has it." : "Write in `adds` what it changes.";
  return [report(found("investments", investment), ["adds"], { code: "investment-without-effect", message, remedy })];
}

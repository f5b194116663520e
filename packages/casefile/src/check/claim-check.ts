import { claimProblems } from "@multivector/engine";
import type { Check } from "./check.ts";

/** Checks of claims are of a known kind, have the arguments they need, and can be answered from the case. Runs on a case without errors only. */
export const claimCheck: Check = {
  code: "claim-check",
  says: "checks of claims are of a known kind, have their arguments and can be answered",
  relates: true,
  run: ({ case: kase }) =>
    claimProblems(kase)
      .filter(({ code }) => code.startsWith("claim-check"))
      .map((one) => ({ ...one, message: sentence(one.message), remedy: sentence(one.remedy) })),
};

function sentence(text: string): string {
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.?]$/.test(whole) ? whole : `${whole}.`;
}

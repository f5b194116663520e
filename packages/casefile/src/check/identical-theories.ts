import { type Case, type Problem, switchesOf, type Theory } from "@multivector/engine";
import { placeOf } from "../read/trace.ts";
import { type Check, found, report } from "./check.ts";

/** Two theories that switch the same would give the same answers under two names. */
export const identicalTheories: Check = {
  code: "identical-theories",
  says: "no two theories have identical switches",
  relates: true,
  run({ case: kase }) {
    const first = new Map<string, Theory>();
    return kase.theories.flatMap((theory) => {
      const key = switchKey(kase, theory);
      const earlier = first.get(key);
      if (earlier && earlier.id !== theory.id) return [identical(theory, earlier)];
      first.set(key, theory);
      return [];
    });
  },
};

/** What a theory switches; a sentence without a number switches nothing. */
function switchKey(kase: Case, { id }: Theory): string {
  const { reactions, provocation, mechanisms } = switchesOf(kase, [id]);
  const working = mechanisms.filter(({ form }) => form !== "text").map((mechanism) => mechanism.id);
  return [reactions, provocation, ...working].join(" ");
}

function identical(theory: Theory, earlier: Theory): Problem {
  const { file, line } = placeOf(earlier);
  return report(found("theories", theory), ["switches"], {
    code: "identical-theories",
    message: `The theories \`${theory.id}\` and \`${earlier.id}\` (${file}:${line}) have identical switches, so nothing could tell them apart.`,
    remedy: "Mark a mechanism with one of the two alone, change a switch, or remove one.",
  });
}

import type { Figure, Problem, Reaction } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** Rates that a hazard is built of, by their `of`. */
const REGIMES: ReadonlySet<string> = new Set(["", "calm", "war"]);

/** A reaction that is more frequent than the most often its sender can act is cut off there. Ranges of the two may overlap. */
export const rateAboveCap: Check = {
  code: "rate-above-cap",
  says: "the rate of a reaction is not above the most often its sender can act",
  relates: true,
  run({ case: kase }) {
    const bySubject = new Map<string, Figure[]>();
    for (const figure of kase.figures) {
      if (!figure.use || (figure.quantity !== "rate" && figure.quantity !== "rate-cap")) continue;
      const same = bySubject.get(figure.subject);
      if (same) same.push(figure);
      else bySubject.set(figure.subject, [figure]);
    }
    return kase.reactions.flatMap((reaction) => problemsOf(reaction, bySubject.get(`reaction:${reaction.id}`) ?? []));
  },
};

function problemsOf({ id }: Reaction, figures: readonly Figure[]): Problem[] {
  const caps = figures.filter(({ quantity }) => quantity === "rate-cap").map(({ value }) => value);
  const cap = Math.max(...caps);
  return figures
    .filter(({ quantity, of, value }) => quantity === "rate" && REGIMES.has(of) && caps.length > 0 && value > cap)
    .map((figure) =>
      report(found("figures", figure), ["value"], {
        severity: "warning",
        code: "rate-above-cap",
        message: `The rate ${figure.value} of reaction \`${id}\` lies above its rate-cap ${cap}, so it acts less often than stated.`,
        remedy: "Raise the rate-cap, or lower the rate.",
      }),
    );
}

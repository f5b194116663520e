import type { Figure } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** At most one figure of a series and date is in use. */
export const duplicateFigure: Check = {
  code: "duplicate-figure",
  says: "at most one figure of a subject, quantity, `of` and date is in use",
  run({ case: kase }) {
    const first = new Map<string, Figure>();
    return kase.figures.flatMap((figure) => {
      const earlier = first.get(figure.id);
      if (!figure.use || !earlier) {
        if (figure.use) first.set(figure.id, figure);
        return [];
      }
      const { file, line } = earlier.origin;
      const message = `\`${figure.id}\` is already in use at ${file}:${line} (${earlier.value} ${earlier.unit}; here ${figure.value} ${figure.unit}).`;
      const remedy = "Keep both, but mark one use=no and say in the other's note why it is the one used.";
      return [report(found("figures", figure), ["use"], { code: "duplicate-figure", message, remedy })];
    });
  },
};

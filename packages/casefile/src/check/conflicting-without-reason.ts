import type { Figure } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** Where sources disagree, the figure in use says why it is the one used. */
export const conflictingWithoutReason: Check = {
  code: "conflicting-without-reason",
  says: "where two values stand for the same period, the note of the one in use says why",
  run({ case: kase }) {
    const others = new Map<string, Figure>();
    for (const figure of kase.figures) if (!figure.use) others.set(seriesAndPeriod(figure), figure);
    return kase.figures.flatMap((figure) => {
      const other = others.get(seriesAndPeriod(figure));
      if (!figure.use || figure.note !== "" || !other) return [];
      const message = `\`${figure.id}\` (${figure.value} ${figure.unit}) is used although \`${other.source}\` has ${other.value} ${other.unit}.`;
      const remedy = "Say in its note why this value is the one used.";
      return [
        report(found("figures", figure), ["note"], {
          severity: "warning",
          code: "conflicting-without-reason",
          message,
          remedy,
        }),
      ];
    });
  },
};

function seriesAndPeriod({ subject, quantity, of, from, to }: Figure): string {
  return [subject, quantity, of, from, to].join("\n");
}

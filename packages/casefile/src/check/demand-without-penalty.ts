import { type Check, found, report } from "./check.ts";

/** Domestic supply comes first only where something says so. */
export const demandWithoutPenalty: Check = {
  code: "demand-without-penalty",
  says: "every domestic obligation has a priority",
  relates: true,
  run({ case: kase }) {
    const places = new Set(kase.places.map(({ id }) => `place:${id}`));
    const commodities = new Set(kase.commodities.map(({ id }) => id));
    const penalised = new Set(
      kase.figures
        .filter(({ quantity, use }) => quantity === "unmet-penalty" && use)
        .map(({ subject, of }) => `${subject}|${of}`),
    );
    const due = kase.figures.filter(
      ({ subject, quantity, of, use }) => quantity === "intake" && use && places.has(subject) && commodities.has(of),
    );
    const first = new Map(due.map((figure) => [`${figure.subject}|${figure.of}`, figure]));
    return [...first]
      .filter(([key]) => !penalised.has(key))
      .map(([, figure]) =>
        report(found("figures", figure), [], {
          code: "demand-without-penalty",
          message: `\`${figure.subject}\` has an intake of ${figure.of} but no \`unmet-penalty\`, so nothing says that it is supplied first.`,
          remedy: `Add a figure \`unmet-penalty\` of \`${figure.subject}\`, of ${figure.of}, above any price.`,
        }),
      );
  },
};

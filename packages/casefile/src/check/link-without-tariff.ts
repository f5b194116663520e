import { type Check, found, report } from "./check.ts";
import { subjectsWith } from "./meant.ts";

/** Every link's cost is known; without one it would be free. */
export const linkWithoutTariff: Check = {
  code: "link-without-tariff",
  says: "every link has a tariff",
  relates: true,
  run({ case: kase }) {
    const priced = subjectsWith(
      kase,
      "tariff",
      kase.links.map(({ id }) => `link:${id}`),
    );
    return kase.links
      .filter((link) => !priced.has(`link:${link.id}`))
      .map((link) =>
        report(found("links", link), [], {
          code: "link-without-tariff",
          message: `Link \`${link.id}\` has no tariff, so it would cost nothing.`,
          remedy: `Add a figure \`tariff\` of \`link:${link.id}\`; where no source gives one, basis=assumed with a range and the reason.`,
        }),
      );
  },
};

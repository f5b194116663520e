import { type Check, found, report } from "./check.ts";
import { subjectsWith } from "./meant.ts";

/** Every link's size is known: by itself, by its corridor or by a shared capacity. */
export const linkWithoutCapacity: Check = {
  code: "link-without-capacity",
  says: "every link has a capacity of its own, of its corridor or of a shared capacity it is part of",
  relates: true,
  run({ case: kase }) {
    const sized = subjectsWith(kase, "capacity", [
      ...kase.links.map(({ id }) => `link:${id}`),
      ...kase.corridors.map(({ id }) => `corridor:${id}`),
      ...kase.sideRows.map(({ id }) => `row:${id}`),
    ]);
    const shared = new Set(
      kase.sideRows.filter((row) => sized.has(`row:${row.id}`)).flatMap((row) => row.terms.map((term) => term.link)),
    );
    return kase.links
      .filter(
        (link) => !sized.has(`link:${link.id}`) && !sized.has(`corridor:${link.corridor}`) && !shared.has(link.id),
      )
      .map((link) =>
        report(found("links", link), [], {
          code: "link-without-capacity",
          message: `Link \`${link.id}\` has no capacity, so it would carry any amount.`,
          remedy: `Add a figure \`capacity\` of \`link:${link.id}\`; where no source gives one, basis=assumed with a range and the reason.`,
        }),
      );
  },
};

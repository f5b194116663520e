import { isPlanned, parseChange } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** A link with no capacity at any time is a plan, and some investment builds it. */
export const plannedLinkUnbuilt: Check = {
  code: "planned-link-unbuilt",
  says: "every link whose capacity is 0 throughout is built by an investment",
  relates: true,
  run({ case: kase }) {
    const built = new Set(
      kase.investments.flatMap(({ adds }) =>
        adds.flatMap((text) => {
          const change = parseChange(text);
          return typeof change === "string" ? [] : change.targets.map((target) => target.replace(/^\w+:/, ""));
        }),
      ),
    );
    return kase.links
      .filter((link) => isPlanned(kase, link) && !built.has(link.id))
      .map((link) =>
        report(found("links", link), [], {
          code: "planned-link-unbuilt",
          message: `Link \`${link.id}\` has a capacity of 0 and no investment builds it.`,
          remedy: `Add \`build-capacity ${link.id} AMOUNT\` to an investment, state its capacity, or remove the link.`,
        }),
      );
  },
};

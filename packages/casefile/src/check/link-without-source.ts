import { type Check, found, report } from "./check.ts";

/** Every link says where it comes from. */
export const linkWithoutSource: Check = {
  code: "link-without-source",
  says: "every link names its source",
  run: ({ case: kase }) =>
    kase.links
      .filter((link) => link.source === "")
      .map((link) =>
        report(found("links", link), ["source"], {
          code: "link-without-source",
          message: `Link \`${link.id}\` names no source.`,
          remedy:
            "Write the id of an entry of sources.json; `memory` for recollection, `assumption` for an assumption.",
        }),
      ),
};

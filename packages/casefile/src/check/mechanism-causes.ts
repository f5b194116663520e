import { type Check, found, report } from "./check.ts";

/** Forms whose strength is per unit of one cause. */
const OF_ONE_CAUSE = new Set(["rate", "threshold", "saturation", "hazard"]);

/** A strength is per unit of one cause: several causes are several mechanisms, except where the weakest counts. */
export const mechanismCauses: Check = {
  code: "mechanism-causes",
  says: "a mechanism with a strength has one cause",
  run: ({ case: kase }) =>
    kase.mechanisms
      .filter(({ form, causes }) => OF_ONE_CAUSE.has(form) && causes.length !== 1)
      .map((mechanism) =>
        report(found("mechanisms", mechanism), ["causes"], {
          code: "mechanism-causes",
          message: `Mechanism \`${mechanism.id}\` of form \`${mechanism.form}\` has ${mechanism.causes.length} causes, and its strength is per unit of one.`,
          remedy: "Write one mechanism for each cause; only `weakest` takes several.",
        }),
      ),
};

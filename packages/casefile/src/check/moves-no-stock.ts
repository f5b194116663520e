import type { Problem } from "@multivector/engine";
import { type Check, type Found, found, report } from "./check.ts";

/** Forms that move nothing themselves, or a hazard. */
const MOVING_NOTHING = new Set(["hazard", "computed", "text"]);

/** Mechanisms and levers move stocks: a driver is set by the future, and a reading is computed each month. */
export const movesNoStock: Check = {
  code: "moves-no-stock",
  says: "what a mechanism or lever moves is a stock",
  relates: true,
  run({ case: kase }) {
    const roles = new Map(kase.variables.map(({ id, role }) => [id, role]));
    const problem = (at: Found, path: readonly PropertyKey[], id: string): Problem[] => {
      const role = roles.get(id);
      if (role === undefined || role === "stock") return [];
      const why = role === "driver" ? "the future sets it" : "it is computed each month";
      const message = `\`${id}\` is a ${role}: ${why}, so nothing here can move it.`;
      return [
        report(at, path, {
          code: "moves-no-stock",
          message,
          remedy: "Name a variable of role stock, or change the role.",
        }),
      ];
    };
    return [
      ...kase.mechanisms
        .filter(({ form }) => !MOVING_NOTHING.has(form))
        .flatMap((mechanism) => problem(found("mechanisms", mechanism), ["effect"], mechanism.effect)),
      ...kase.levers.flatMap((lever) =>
        lever.shifts.flatMap((id, i) => problem(found("levers", lever), ["shifts", i], id)),
      ),
    ];
  },
};

import type { ShockTotals } from "../../simulate/results.ts";
import { plain } from "../amounts.ts";
import { ArgumentError } from "../arguments.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { compare, comparisonWords, testOf } from "../comparison.ts";

const MEASURES = ["deferred", "delayed", "diverted", "lost", "exportValueUsdM", "extraTransportUsdM"] as const;

/** A result of a shock run; without a run by the caller it cannot be answered. */
export const runShock: CheckKind = {
  kind: "run-shock",
  title: "a total of a run shock against the stated number",
  args: {
    shock: "shock or event id",
    measure: MEASURES.join(", "),
    commodity: "commodity id",
    stated: "number in the unit of the run",
    "test?": "equals (default), at-least, at-most, more, less",
    "tolerance?": "relative, for equals; default 0.2",
  },
  evaluate: ({ runs }, args) => {
    const run = runs?.get(args.text("shock"));
    if (!run) return missing(`shock ${args.text("shock")} was not run`);
    const totals = run.totals.find(({ commodity }) => commodity === args.text("commodity"));
    if (!totals) return missing(`the run of ${run.id} has no ${args.text("commodity")}`);
    const measure = MEASURES.find((name) => name === args.text("measure"));
    if (!measure) throw new ArgumentError(`argument "measure" must be one of ${MEASURES.join(", ")}`);
    const { value } = totals[measure];
    const stated = args.number("stated");
    const test = testOf(args);
    const holds = compare(value, test, stated, args.number("tolerance", 0.2));
    return answer(
      holds,
      `${run.title}: ${measure} ${plain(value)} ${unitOf(measure, totals)}, which ${comparisonWords(holds, test)} ${plain(stated)}`,
    );
  },
};

function unitOf(measure: (typeof MEASURES)[number], totals: ShockTotals): string {
  return measure.endsWith("UsdM") ? "USD million" : totals.unit;
}

import type { Figure, Problem } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";
import { isPolitical } from "./political-subject.ts";

/** The stated range of a figure holds its value; an assumed figure has a range and its reason. */
export const figureRange: Check = {
  code: "bad-range",
  says: "low <= value <= high; an assumed figure has both and a reason in its note",
  run: ({ case: kase }) => kase.figures.flatMap((figure) => [...rangeProblems(figure), ...assumedProblems(figure)]),
};

function rangeProblems(figure: Figure): Problem[] {
  const { value, low, high } = figure;
  const at = found("figures", figure);
  const remedy = "Order them low <= value <= high; a value outside the stated range is another figure.";
  if (low !== undefined && low > value) {
    return [
      report(at, ["low"], { code: "bad-range", message: `The low end ${low} lies above the value ${value}.`, remedy }),
    ];
  }
  if (high !== undefined && high < value) {
    return [
      report(at, ["high"], {
        code: "bad-range",
        message: `The high end ${high} lies below the value ${value}.`,
        remedy,
      }),
    ];
  }
  return [];
}

function assumedProblems(figure: Figure): Problem[] {
  if (figure.basis !== "assumed") return [];
  const at = found("figures", figure);
  if (figure.low === undefined || figure.high === undefined) {
    const message = `The assumed figure \`${figure.id}\` has no range.`;
    const remedy = "Give low and high: how far off could the assumption be?";
    return [report(at, ["low"], { code: "assumed-without-range", message, remedy })];
  }
  if (figure.note.trim() !== "") return [];
  const message = `The assumed figure \`${figure.id}\` gives no reason.`;
  const remedy = "Say in note why this value is assumed.";
  // A judgement about politics is worth no more than its reason.
  const severity = isPolitical(figure.subject) ? "error" : "warning";
  return [report(at, ["note"], { severity, code: "assumed-without-reason", message, remedy })];
}

import { type Problem, partsOfReading, READING_FUNCTIONS, type Variable } from "@multivector/engine";
import { didYouMean } from "../suggest.ts";
import { type Check, found, report } from "./check.ts";

/** A variable that is computed says by which function, and no other variable does. */
export const unknownReading: Check = {
  code: "unknown-reading",
  says: "a variable of role `reading`, and no other, names a function the engine computes",
  run: ({ case: kase }) => kase.variables.flatMap(problemsOf),
};

function problemsOf(variable: Variable): Problem[] {
  const { role, reading } = variable;
  const known = Object.keys(READING_FUNCTIONS);
  const said = (message: string, remedy: string) => [
    report(found("variables", variable), ["reading"], { code: "unknown-reading", message, remedy }),
  ];
  if (role !== "reading") {
    if (reading === "") return [];
    return said(
      `A ${role} is not computed, but \`reading\` names \`${reading}\`.`,
      "Write role: reading, or leave `reading` out.",
    );
  }
  const { name, of } = partsOfReading(reading);
  if (!Object.hasOwn(READING_FUNCTIONS, name)) {
    const message = name === "" ? "It is not said how the variable is computed." : `There is no reading \`${name}\`.`;
    return said(message, didYouMean(name, known, `Write one of: ${known.join(", ")}.`));
  }
  const isShort = READING_FUNCTIONS[name] === "actor" ? of.length !== 1 : of.length === 0;
  if (!isShort) return [];
  const wanted = READING_FUNCTIONS[name] === "actor" ? "one actor" : "the variables it looks at";
  return said(`The reading \`${name}\` names ${of.length} of what it needs.`, `Write \`${name}\` and then ${wanted}.`);
}

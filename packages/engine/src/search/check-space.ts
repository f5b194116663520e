import { RequestError } from "../simulate/run.ts";
import type { SearchSpace, Variable } from "./types.ts";

/** Throws {@link RequestError} with one sentence for each thing that is wrong with what is to be searched. */
export function checkSpace(space: SearchSpace): void {
  const problems: string[] = [];
  if (Object.keys(space.variables).length === 0) problems.push("a search needs at least one variable");
  for (const [name, variable] of Object.entries(space.variables)) {
    const wrong = wrongWith(variable);
    if (wrong) problems.push(`variable \`${name}\`: ${wrong}`);
  }
  if (Object.keys(space.objectives).length === 0) problems.push("a search needs at least one objective");
  for (const [name, sense] of Object.entries(space.objectives))
    if (sense !== "minimise" && sense !== "maximise")
      problems.push(`objective \`${name}\` must be "minimise" or "maximise", not ${JSON.stringify(sense)}`);
  const constraints = space.constraints ?? [];
  if (new Set(constraints).size < constraints.length) problems.push("a constraint is named twice");
  if (problems.length > 0) throw new RequestError(problems);
}

function wrongWith(variable: Variable): string | null {
  if (variable.kind === "real" || variable.kind === "integer") {
    const { kind, low, high } = variable;
    if (!Number.isFinite(low) || !Number.isFinite(high) || low > high)
      return `\`low\` and \`high\` must be finite numbers with low <= high, not ${low} and ${high}`;
    if (kind === "integer" && !(Number.isInteger(low) && Number.isInteger(high)))
      return `the bounds of an integer must be whole numbers, not ${low} and ${high}`;
    return null;
  }
  if (!["choice", "subset", "order"].includes(variable.kind))
    return `\`kind\` must be real, integer, choice, subset or order, not ${JSON.stringify((variable as Variable).kind)}`;
  if (!Array.isArray(variable.values) || variable.values.length === 0) return "`values` must list at least one value";
  if (new Set(variable.values).size < variable.values.length) return "`values` holds a value twice";
  if (variable.kind !== "subset") return null;
  const { least = 0, most = variable.values.length } = variable;
  if (
    Number.isInteger(least) &&
    Number.isInteger(most) &&
    least >= 0 &&
    least <= most &&
    most <= variable.values.length
  )
    return null;
  return `\`least\` and \`most\` must be whole numbers with 0 <= least <= most <= ${variable.values.length}`;
}

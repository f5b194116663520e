import type { Case, Claim, ClaimCheck, Problem } from "../case/types.ts";
import { ArgumentError, readArguments } from "./arguments.ts";
import { checkLabel } from "./check.ts";
import { CHECK_KINDS, findCheckKind } from "./registry.ts";

/** What is wrong with the claims of a case: unknown check kinds or arguments, checks the data cannot answer, dangling ids. */
export function claimProblems(data: Case): Problem[] {
  const ids = new Set(data.claims.map(({ id }) => id));
  const definitions = definitionRefs(data);
  return [
    ...data.claims.flatMap((claim) => [
      ...claim.checks.flatMap((check) => checkProblems(data, claim, check)),
      ...claim.conflictsWith.filter((id) => !ids.has(id)).map((id) => dangling(claim, `conflictsWith names ${id}`)),
      ...(definitions.has(claim.definition) ? [] : [dangling(claim, `there is no definition ${claim.definition}`)]),
    ]),
    ...data.conflicts.flatMap((conflict) =>
      conflict.claims.filter((id) => !ids.has(id)).map((id) => dangling(conflict, `claims name ${id}`)),
    ),
  ];
}

/** A share is defined in definitions.yaml; a region or a route is defined by its own record and named `actor:id` or `corridor:id`. */
function definitionRefs(data: Case): ReadonlySet<string> {
  return new Set([
    "",
    ...data.definitions.map(({ id }) => id),
    ...data.actors.map(({ id }) => `actor:${id}`),
    ...data.corridors.map(({ id }) => `corridor:${id}`),
  ]);
}

function checkProblems(data: Case, claim: Claim, check: ClaimCheck): Problem[] {
  const kind = findCheckKind(check.kind);
  const at = { file: claim.origin.file, line: claim.origin.line, path: checkLabel(claim, check) };
  if (!kind) {
    const known = CHECK_KINDS.map((one) => one.kind).join(", ");
    const message = `there is no check kind "${check.kind}"`;
    return [{ severity: "error", code: "claim-check-kind", ...at, message, remedy: `use one of ${known}` }];
  }
  const allowed = Object.keys(kind.args).map((name) => name.replace("?", ""));
  const extra = Object.keys(check.with).filter((name) => !allowed.includes(name));
  if (extra.length > 0) {
    const message = `${check.kind} does not read ${extra.join(", ")}`;
    return [{ severity: "error", code: "claim-check-argument", ...at, message, remedy: `use ${allowed.join(", ")}` }];
  }
  try {
    const outcome = kind.evaluate({ case: data, claim }, readArguments(check.with));
    if (outcome.holds !== null || check.kind === "run-shock") return [];
    const remedy = "add the data it needs, or leave the claim to its record";
    return [{ severity: "warning", code: "claim-check-unanswered", ...at, message: outcome.found, remedy }];
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const remedy = `use ${allowed.join(", ")}`;
    return [{ severity: "error", code: "claim-check-argument", ...at, message: error.message, remedy }];
  }
}

function dangling(record: { readonly id: string; readonly origin: Claim["origin"] }, message: string): Problem {
  const { file, line } = record.origin;
  const remedy = "correct the id or add the record";
  return { severity: "error", code: "claim-reference", file, line, path: record.id, message, remedy };
}

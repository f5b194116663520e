import type { Case, Claim, ClaimCheck, FigureQuestion, Problem } from "@multivector/engine";
import { didYouMean } from "../suggest.ts";
import { type Check, type CheckContext, type Found, found, report } from "./check.ts";
import { type Ids, idsOf } from "./ids.ts";

/** Claims, conflicts and checks name only texts, claims, definitions, figures, events and shocks that exist. */
export const danglingClaim: Check = {
  code: "dangling-claim",
  says: "claims, conflicts and checks name only what exists",
  relates: true,
  run: (context) => [
    ...claimProblems(context),
    ...context.case.claims.flatMap((claim) => claim.checks.flatMap(argumentsOf(context, claim))),
    ...context.case.conflicts.flatMap((conflict) =>
      conflict.claims.flatMap((id, i) =>
        dangling(found("conflicts", conflict), ["claims", i], "claim", id, context.ids.claims),
      ),
    ),
    ...context.case.questions.flatMap((question) => questionProblems(context, question)),
    ...resting(context.case).flatMap(({ at, claims }) =>
      claims.flatMap((id, i) => dangling(at, ["claims", i], "claim", id, context.ids.claims)),
    ),
    ...[...context.case.theories, ...context.case.strategies].flatMap((record) =>
      dangling(
        found("switches" in record ? "theories" : "strategies", record),
        ["text"],
        "text",
        record.text,
        context.ids.texts,
      ),
    ),
    ...context.case.duties.flatMap((duty) =>
      duty.conflicts.flatMap((id, i) =>
        dangling(found("duties", duty), ["conflicts", i], "contradiction", id, context.ids.conflicts),
      ),
    ),
  ],
};

/** Political records that rest on claims. */
function resting(kase: Case): { readonly at: Found; readonly claims: readonly string[] }[] {
  const of = (
    kind: string,
    records: readonly (Found["record"] & { readonly id: string; readonly claims: readonly string[] })[],
  ) => records.map((record) => ({ at: found(kind, record), claims: record.claims }));
  return [
    ...of("floors", kase.floors),
    ...of("mechanisms", kase.mechanisms),
    ...of("theories", kase.theories),
    ...of("levers", kase.levers),
    ...of("strategies", kase.strategies),
    ...of("threats", kase.threats),
    ...of("channels", kase.channels),
    ...of("issues", kase.issues),
    ...of("indicators", kase.indicators),
  ];
}

function questionProblems({ ids }: CheckContext, question: FigureQuestion): Problem[] {
  const at = found("answers", question);
  return [
    ...dangling(at, ["claim"], "claim", question.claim, ids.claims),
    ...question.readings.flatMap(({ definition }, i) =>
      dangling(at, ["readings", i, "definition"], "definition", definition, ids.definitions),
    ),
  ];
}

function claimProblems({ case: kase, ids }: CheckContext): Problem[] {
  const others = new Set([...ids.claims, ...ids.conflicts]);
  // A text may mean a record by its words: "Eurasia", "the Middle Corridor".
  const refs = new Set([...ids.refs].flatMap(([kind, known]) => [...known].map((id) => `${kind}:${id}`)));
  return kase.claims.flatMap((claim) => ofClaim(ids, claim, others, refs));
}

function ofClaim(ids: Ids, claim: Claim, others: ReadonlySet<string>, refs: ReadonlySet<string>): Problem[] {
  const at = found("claims", claim);
  return [
    ...dangling(at, ["text"], "text", claim.text, ids.texts),
    ...dangling(
      at,
      ["definition"],
      "definition",
      claim.definition,
      claim.definition.includes(":") ? refs : ids.definitions,
    ),
    ...claim.conflictsWith.flatMap((id, i) => dangling(at, ["conflictsWith", i], "claim", id, others)),
  ];
}

/** Arguments of a check that hold the id of a record, by name. */
function argumentsOf({ ids }: CheckContext, claim: Claim) {
  const kinds: Readonly<Record<string, readonly [string, ReadonlySet<string>]>> = {
    event: ["event", idsOf(ids, "event")],
    events: ["event", idsOf(ids, "event")],
    figure: ["figure", ids.figures],
    figures: ["figure", ids.figures],
    definition: ["definition", ids.definitions],
    definitions: ["definition", ids.definitions],
    claim: ["claim", ids.claims],
    claims: ["claim", ids.claims],
    shock: ["shock", ids.shocks],
    corridor: ["corridor", idsOf(ids, "corridor")],
  };
  return (check: ClaimCheck, i: number): Problem[] =>
    Object.entries(check.with).flatMap(([name, value]) => {
      const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      if (!kind) return [];
      const path = ["checks", i, "with", name];
      const given = Array.isArray(value) ? value : [value];
      return given.flatMap((id) =>
        typeof id === "string" ? dangling(found("claims", claim), path, kind[0], id, kind[1]) : [],
      );
    });
}

function dangling(
  at: Found,
  path: readonly PropertyKey[],
  what: string,
  id: string,
  known: ReadonlySet<string>,
): Problem[] {
  if (id === "" || known.has(id)) return [];
  const remedy = didYouMean(id, known, `Add the ${what}, or remove the mention.`);
  return [report(at, path, { code: "dangling-claim", message: `There is no ${what} \`${id}\`.`, remedy })];
}

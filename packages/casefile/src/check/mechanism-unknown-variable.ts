import type { Mechanism, Problem } from "@multivector/engine";
import { didYouMean } from "../suggest.ts";
import { type Check, found, report } from "./check.ts";
import { type Ids, idsOf } from "./ids.ts";

/**
 * What a mechanism joins exists: causes are variables, the effect is a variable, or `reaction:ID` where it works on a hazard or the network does
 * it. A mechanism of form `text` is a sentence and may use words.
 */
export const mechanismUnknownVariable: Check = {
  code: "mechanism-unknown-variable",
  says: "causes and effect of a mechanism are variables of the case or `reaction:ID`",
  run: ({ case: kase, ids }) =>
    kase.mechanisms
      .filter(({ form }) => form !== "text")
      .flatMap((mechanism) => [...causeProblems(ids, mechanism), ...effectProblems(ids, mechanism)]),
};

const code = "mechanism-unknown-variable";
const REACTION = "reaction:";
/** Forms that work on reactions; `computed` may do either. */
const ON_REACTION = new Set(["hazard", "computed"]);

function causeProblems(ids: Ids, mechanism: Mechanism): Problem[] {
  const known = idsOf(ids, "variable");
  return mechanism.causes.flatMap((id, i) => {
    if (known.has(id)) return [];
    const remedy = didYouMean(id, known, "Add it to variables.yaml.");
    return [
      report(found("mechanisms", mechanism), ["causes", i], {
        code,
        message: `There is no variable \`${id}\`.`,
        remedy,
      }),
    ];
  });
}

function effectProblems(ids: Ids, mechanism: Mechanism): Problem[] {
  const { effect, form } = mechanism;
  const said = (message: string, remedy: string) => [
    report(found("mechanisms", mechanism), ["effect"], { code, message, remedy }),
  ];
  if (effect.startsWith(REACTION)) {
    const reaction = effect.slice(REACTION.length);
    const known = idsOf(ids, "reaction");
    if (!known.has(reaction))
      return said(`There is no reaction \`${reaction}\`.`, didYouMean(reaction, known, "Add it to reactions.yaml."));
    if (ON_REACTION.has(form)) return [];
    return said(
      `A mechanism of form \`${form}\` moves a variable, not a reaction.`,
      "Write form: hazard, or the id of a variable.",
    );
  }
  const known = idsOf(ids, "variable");
  if (!known.has(effect))
    return said(
      `There is no variable \`${effect}\`.`,
      didYouMean(effect, known, "Add it to variables.yaml, or write `reaction:ID`."),
    );
  if (form !== "hazard") return [];
  return said(
    "A mechanism of form `hazard` works on a reaction, not on a variable.",
    "Write `reaction:ID`, or another form.",
  );
}

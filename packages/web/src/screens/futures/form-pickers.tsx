import { type Case, comparedStrategies } from "@multivector/engine";
import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";
import { changeForm } from "./form-choices.ts";
import { idsOf } from "./request.ts";

/** Which strategies are run; those the command line takes unless others are chosen. */
export function Strategies({ kase, chosen }: { readonly kase: Case; readonly chosen: string }): ReactNode {
  const say = useWords();
  const usual = comparedStrategies(kase);
  const ids = chosen === "" ? usual : idsOf(chosen);
  const pick = (id: string, on: boolean) => {
    const next = kase.strategies.map((one) => one.id).filter((other) => (other === id ? on : ids.includes(other)));
    const same = next.length === usual.length && usual.every((other) => next.includes(other));
    changeForm("strategies", same ? "" : ordered(next, usual).join(","));
  };
  return (
    <details className="wide">
      <summary>{say("futures.strategiesChosen", { count: ids.length, all: kase.strategies.length })}</summary>
      <fieldset className="choice">
        <legend className="unseen">{say("futures.strategies")}</legend>
        {kase.strategies.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" checked={ids.includes(id)} onChange={(event) => pick(id, event.target.checked)} />
            {title}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** What is held against the others first. */
function ordered(ids: readonly string[], first: readonly string[]): readonly string[] {
  return [...first.filter((id) => ids.includes(id)), ...ids.filter((id) => !first.includes(id))];
}

/** Under which theories: one drawn for each future, or each future under several. */
export function Theories({ kase, chosen }: { readonly kase: Case; readonly chosen: string }): ReactNode {
  const say = useWords();
  const reacting = kase.theories.filter(({ switches }) => switches.reactions).map(({ id }) => id);
  const ids = chosen === "drawn" ? [] : idsOf(chosen);
  return (
    <fieldset className="choice wide">
      <legend>{say("futures.theories")}</legend>
      <label>
        <input
          type="radio"
          name="futures-theories"
          checked={chosen === "drawn"}
          onChange={() => changeForm("theories", "drawn")}
        />
        {say("futures.drawn")}
      </label>
      <label>
        <input
          type="radio"
          name="futures-theories"
          checked={chosen !== "drawn"}
          onChange={() => changeForm("theories", reacting.join(","))}
        />
        {say("futures.crossed")}
      </label>
      {chosen === "drawn"
        ? null
        : kase.theories.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={ids.includes(id)}
                onChange={(event) =>
                  changeForm(
                    "theories",
                    kase.theories
                      .map((one) => one.id)
                      .filter((other) => (other === id ? event.target.checked : ids.includes(other)))
                      .join(","),
                  )
                }
              />
              {id} {title}
            </label>
          ))}
    </fieldset>
  );
}

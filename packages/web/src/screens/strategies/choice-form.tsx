import { type ReactNode, useId } from "react";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { candidatesOf, chosenOf, DEFAULT_FUTURES, FUTURES, MOST, theoriesOf } from "./choices.ts";
import type { Package } from "./package-text.ts";

/** What is compared: strategies, theories, how many futures, and their seed. */
export function ChoiceForm({ packages }: { readonly packages: readonly Package[] }): ReactNode {
  return (
    <div className="panel strategies-choices">
      <StrategyChoice packages={packages} />
      <div>
        <TheoryChoice />
        <FutureChoice />
      </div>
    </div>
  );
}

function StrategyChoice({ packages }: { readonly packages: readonly Package[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [text, setText] = useView("strategies.compare", "");
  const candidates = candidatesOf(kase, packages);
  const chosen = chosenOf(kase, candidates, text).map(({ id }) => id);
  const full = chosen.length >= MOST;
  const flip = (id: string) =>
    setText(
      candidates
        .map((one) => one.id)
        .filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one)))
        .join(",") || "none",
    );
  return (
    <fieldset className="strategies-list" data-panel="choose-strategies">
      <legend>{say("strategies.chosen", { count: chosen.length, most: MOST })}</legend>
      {candidates.map(({ id, name, own }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={full && !chosen.includes(id)}
            onChange={() => flip(id)}
          />{" "}
          {name} {own ? <span className="basis">{say("strategies.own")}</span> : null}
        </label>
      ))}
    </fieldset>
  );
}

function TheoryChoice(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [text, setText] = useView("strategies.theories", "");
  const chosen = theoriesOf(kase, text);
  const flip = (id: string) =>
    setText(
      kase.theories
        .map((theory) => theory.id)
        .filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one)))
        .join(",") || "none",
    );
  return (
    <fieldset className="strategies-list one" data-panel="choose-theories">
      <legend>{say("strategies.theories")}</legend>
      {kase.theories.map(({ id, title, says }) => (
        <label key={id} title={says}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => flip(id)} /> {id} {title}
        </label>
      ))}
    </fieldset>
  );
}

function FutureChoice(): ReactNode {
  const say = useWords();
  const [futures, setFutures] = useView("strategies.futures", DEFAULT_FUTURES);
  const [seed, setSeed] = useView("strategies.seed", "1");
  const id = useId();
  return (
    <div className="controls">
      <fieldset className="choice">
        <legend>{say("strategies.futures")}</legend>
        {FUTURES.map((count) => (
          <label key={count}>
            <input
              type="radio"
              name="strategies-futures"
              checked={futures === count}
              onChange={() => setFutures(count)}
            />{" "}
            {count}
          </label>
        ))}
      </fieldset>
      <label htmlFor={id}>
        {say("strategies.seed")}{" "}
        <input
          id={id}
          className="short"
          inputMode="numeric"
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
        />
      </label>
    </div>
  );
}

import { type Case, comparedStrategies } from "@multivector/engine";
import type { ReactNode } from "react";
import { Failed } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { store, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import {
  commandOf,
  DEFAULTS,
  DESIGNS,
  type FormChoices,
  idsOf,
  LEAST_FUTURES,
  MOST_FUTURES,
  requestOf,
} from "./request.ts";
import { startRun, useRun } from "./run-store.ts";
import { ServerPanel } from "./server-panel.tsx";

/** The form as the link has it. */
export function useForm(): FormChoices {
  const { view } = useWorkbench();
  const keys = Object.keys(DEFAULTS) as (keyof FormChoices)[];
  return Object.fromEntries(
    keys.map((key) => [key, view[`futures.${key}`] ?? DEFAULTS[key]]),
  ) as unknown as FormChoices;
}

function change(key: keyof FormChoices, value: string): void {
  store.view(`futures.${key}`, value, DEFAULTS[key]);
}

/** What is run: how many futures, under which strategies and theories, from which seed. */
export function EnsembleForm(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario, case: id } = useWorkbench();
  const form = useForm();
  const run = useRun();
  const { request, faults, problems } = requestOf(kase, scenario, form);
  const ends = { least: LEAST_FUTURES, most: MOST_FUTURES };
  return (
    <section className="panel futures-form" data-panel="futures-form" aria-label={say("futures.form")}>
      <h2>{say("futures.form")}</h2>
      <p className="quiet">{say("futures.formNote")}</p>
      <form
        className="controls"
        onSubmit={(event) => {
          event.preventDefault();
          if (request) void startRun(id, request, Number(form.futures));
        }}
      >
        <label>
          {say("futures.count", ends)}
          <input
            type="number"
            min={LEAST_FUTURES}
            max={MOST_FUTURES}
            step={1}
            value={form.futures}
            onChange={(event) => change("futures", event.target.value)}
          />
        </label>
        <label>
          {say("futures.seed")}
          <input
            type="number"
            min={0}
            step={1}
            value={form.seed}
            onChange={(event) => change("seed", event.target.value)}
          />
        </label>
        <label>
          {say("futures.design")}
          <select value={form.design} onChange={(event) => change("design", event.target.value)}>
            {DESIGNS.map((kind) => (
              <option key={kind} value={kind}>
                {say(`futures.design.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="primary" data-action="run" disabled={!request || run?.state === "running"}>
          {say("futures.run", { count: form.futures })}
        </button>
        <Strategies kase={kase} chosen={form.strategies} />
        <Theories kase={kase} chosen={form.theories} />
        <label className="check">
          <input
            type="checkbox"
            checked={form.yearly === "yes"}
            onChange={(event) => change("yearly", event.target.checked ? "yes" : "no")}
          />
          {say("futures.yearly")}
        </label>
        {scenario.moves.length > 0 ? (
          <label className="check">
            <input
              type="checkbox"
              checked={form.moves === "yes"}
              onChange={(event) => change("moves", event.target.checked ? "yes" : "no")}
            />
            {say("futures.moves")}
          </label>
        ) : null}
      </form>
      {scenario.moves.length > 0 && form.moves !== "yes" ? <p className="quiet">{say("scenario.unused")}</p> : null}
      {faults.length + problems.length > 0 ? (
        <Failed problems={[...faults.map((fault) => say(`futures.fault.${fault}`, ends)), ...problems]} />
      ) : null}
      {request ? <ServerPanel caseId={id} request={request} /> : null}
      {request ? (
        <details>
          <summary>{say("futures.same")}</summary>
          <code>{commandOf(id, request)}</code>
          {Object.keys(scenario.assumptions).length > 0 ? <p className="quiet">{say("futures.sameWithout")}</p> : null}
        </details>
      ) : null}
    </section>
  );
}

function Strategies({ kase, chosen }: { readonly kase: Case; readonly chosen: string }): ReactNode {
  const say = useWords();
  const usual = comparedStrategies(kase);
  const ids = chosen === "" ? usual : idsOf(chosen);
  const pick = (id: string, on: boolean) => {
    const next = kase.strategies.map((one) => one.id).filter((other) => (other === id ? on : ids.includes(other)));
    const same = next.length === usual.length && usual.every((other) => next.includes(other));
    change("strategies", same ? "" : ordered(next, usual).join(","));
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

function Theories({ kase, chosen }: { readonly kase: Case; readonly chosen: string }): ReactNode {
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
          onChange={() => change("theories", "drawn")}
        />
        {say("futures.drawn")}
      </label>
      <label>
        <input
          type="radio"
          name="futures-theories"
          checked={chosen !== "drawn"}
          onChange={() => change("theories", reacting.join(","))}
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
                  change(
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

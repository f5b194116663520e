import type { ReactNode } from "react";
import { Failed } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { changeForm, useForm } from "./form-choices.ts";
import { Strategies, Theories } from "./form-pickers.tsx";
import { commandOf, DESIGNS, LEAST_FUTURES, MOST_FUTURES, requestOf } from "./request.ts";
import { startRun, useRun } from "./run-store.ts";
import { ServerPanel } from "./server-panel.tsx";

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
            onChange={(event) => changeForm("futures", event.target.value)}
          />
        </label>
        <label>
          {say("futures.seed")}
          <input
            type="number"
            min={0}
            step={1}
            value={form.seed}
            onChange={(event) => changeForm("seed", event.target.value)}
          />
        </label>
        <label>
          {say("futures.design")}
          <select value={form.design} onChange={(event) => changeForm("design", event.target.value)}>
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
            onChange={(event) => changeForm("yearly", event.target.checked ? "yes" : "no")}
          />
          {say("futures.yearly")}
        </label>
        {scenario.moves.length > 0 ? (
          <label className="check">
            <input
              type="checkbox"
              checked={form.moves === "yes"}
              onChange={(event) => changeForm("moves", event.target.checked ? "yes" : "no")}
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

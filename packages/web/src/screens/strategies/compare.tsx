import type { ReactNode } from "react";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { Failed } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { DEFAULT_FUTURES, requestOf } from "./choices.ts";
import { cancelCompare, startCompare, useCompareRun } from "./compare-run.ts";
import { Results } from "./results.tsx";
import { usePackages } from "./use-packages.ts";

/** Strategies side by side in the same futures: what is compared, the computation, and what it gave. */
export function Compare(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const packages = usePackages();
  const [strategies] = useView("strategies.compare", "");
  const [theories] = useView("strategies.theories", "");
  const [futures] = useView("strategies.futures", DEFAULT_FUTURES);
  const [seed] = useView("strategies.seed", "1");
  const run = useCompareRun();
  const dated = packages.all.filter(({ levers }) => levers.length > 0);
  const sound = useAnswer("soundPackages", {
    assumptions: scenario.assumptions,
    packages: dated.map(({ id, levers }) => ({ id, levers })),
  });
  const whole = dated.filter(({ id }) => sound.answer?.includes(id));
  const broken = sound.status === "ready" ? dated.filter((one) => !whole.includes(one)) : [];
  const { request, faults } = requestOf(kase, whole, scenario.assumptions, {
    strategies,
    theories,
    futures,
    seed,
  });
  const found = run.found?.opened === engine.opened() ? run.found : null;
  const stale = found !== null && JSON.stringify(found.request) !== JSON.stringify(request);
  const running = run.state === "running";
  const sizes = request && {
    strategies: request.study.strategies.length + (request.study.plans?.length ?? 0),
    theories: request.study.theories.length,
    futures: "futures" in request.design ? request.design.futures : 0,
  };
  return (
    <section data-panel="compare" aria-labelledby="strategies-compare">
      <h2 id="strategies-compare">{say("strategies.compare")}</h2>
      <p className="quiet">{say("strategies.compareNote")}</p>
      {scenario.moves.length > 0 ? <p className="screen-note">{say("strategies.movesUnused")}</p> : null}
      <ChoiceForm packages={whole} />
      <div className="strategies-run" data-status={running ? "running" : stale ? "stale" : found ? "ready" : "empty"}>
        {broken.map(({ id, name }) => (
          <p key={id} className="not-known">
            {say("strategies.leftOut", { name })}
          </p>
        ))}
        {faults.map((fault) => (
          <p key={fault} className="not-known">
            {say(`strategies.fault.${fault}`)}
          </p>
        ))}
        <button
          type="button"
          className={found === null || stale ? "primary" : ""}
          disabled={request === null || sound.status !== "ready" || running || (found !== null && !stale)}
          data-action="compute-comparison"
          onClick={() => (request && sizes ? void startCompare(request, sizes.futures) : null)}
        >
          {say(found === null ? "strategies.compute" : "strategies.computeAgain")}
        </button>
        {sizes === null ? null : (
          <span className="quiet">
            {say("strategies.runs", { ...sizes, runs: sizes.strategies * sizes.theories * sizes.futures })}
          </span>
        )}
        {running ? (
          <span className="loading" role="status">
            <ProgressBar progress={{ done: run.done, all: run.all, what: say("strategies.futuresWord") }} />
            <button type="button" onClick={cancelCompare} data-action="cancel-comparison">
              {say("state.cancel")}
            </button>
          </span>
        ) : null}
      </div>
      {run.state === "failed" ? <Failed problems={run.problems} /> : null}
      {found === null ? (
        <p className="empty">{say("strategies.nothingYet")}</p>
      ) : (
        <>
          {stale ? (
            <p className="screen-note" role="status" data-panel="stale">
              {say("strategies.stale")}
            </p>
          ) : null}
          <div className={stale ? "strategies-stale" : ""}>
            <Results found={found} />
          </div>
        </>
      )}
    </section>
  );
}

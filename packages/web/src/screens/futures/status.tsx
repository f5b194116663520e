import { type ReactNode, useState } from "react";
import { DataTable } from "../../parts/data-table.tsx";
import { shown } from "../../parts/format.ts";
import { saveFile } from "../../parts/save.ts";
import { Failed } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { linkTo } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { strategyTitle } from "./choices.ts";
import { manifestOf, rowsCsv } from "./download.ts";
import { cancelRun, type FuturesRun } from "./run-store.ts";

/** How the ensemble stands: progress while it runs, then what it holds, its failed runs and its files. */
export function RunStatus({ run, stale }: { readonly run: FuturesRun; readonly stale: boolean }): ReactNode {
  const say = useWords();
  if (run.state === "running") return <Running run={run} />;
  return (
    <section className="panel" data-panel="futures-result" aria-label={say("futures.resultOf")}>
      {run.problems.length > 0 ? <Failed problems={run.problems} /> : null}
      {run.data === null ? (
        run.state === "cancelled" ? (
          <p role="status">{say("futures.cancelledEmpty")}</p>
        ) : null
      ) : (
        <Result run={run} />
      )}
      {stale && run.data !== null ? (
        <p className="screen-note" role="status">
          {say("futures.stale")}
        </p>
      ) : null}
    </section>
  );
}

function Running({ run }: { readonly run: FuturesRun }): ReactNode {
  const say = useWords();
  const { done, all, perSecond, secondsLeft } = run;
  const words = say(perSecond === null ? "futures.preparing" : "futures.progress", { done, all });
  return (
    <section className="panel running" data-panel="futures-progress" aria-label={words}>
      <progress max={all} value={done} aria-label={words} />
      <p role="status">
        <strong>{words}</strong>
        {perSecond === null || secondsLeft === null ? null : (
          <span className="quiet">
            {" "}
            {say("futures.rate", { rate: perSecond.toPrecision(2), left: timeText(secondsLeft, say) })}
          </span>
        )}
      </p>
      <button type="button" data-action="cancel" onClick={cancelRun}>
        {say("futures.cancel")}
      </button>
    </section>
  );
}

function timeText(seconds: number, say: ReturnType<typeof useWords>): string {
  if (seconds < 90) return say("futures.seconds", { count: Math.ceil(seconds) });
  return say("futures.minutes", { count: Math.ceil(seconds / 60) });
}

function Result({ run }: { readonly run: FuturesRun }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { shape, blocks } = run.data!;
  const failed = blocks.flatMap((block) => block.failed);
  const { theories } = run.request.study;
  const { design, seed } = run.request;
  return (
    <>
      <h2>
        {say("futures.complete", {
          done: run.kept,
          seed,
          theories:
            theories === "drawn"
              ? say("futures.theoryDrawn")
              : say("futures.theoryEach", { list: theories.join(", ") }),
        })}
      </h2>
      <p>
        {say("futures.counts", {
          runs: shown(run.kept * shape.strategies.length * shape.theories.length),
          inputs: shape.inputs.length,
          failed: failed.length,
        })}
        {". "}
        {shape.strategies.map((id) => strategyTitle(kase, id)).join(" · ")}
      </p>
      {run.kept < run.all ? (
        <p className="screen-note" role="status" data-partial="true">
          {say("futures.partial", {
            done: run.kept,
            all: run.all,
            design: say(`futures.design.${design.kind as "lhs" | "sobol" | "monte-carlo"}`),
          })}
        </p>
      ) : null}
      {failed.length > 0 ? (
        <DataTable
          caption={say("futures.failedRows")}
          columns={[
            { name: say("futures.future"), align: "right", value: ({ future }) => future },
            { name: say("futures.strategy"), value: ({ strategy }) => strategyTitle(kase, strategy) },
            { name: say("futures.theory"), value: ({ theory }) => theory },
            { name: say("futures.message"), value: ({ message }) => message },
          ]}
          rows={failed}
          keyOf={({ future, strategy, theory }) => `${future} ${strategy} ${theory}`}
        />
      ) : null}
      <Downloads run={run} />
    </>
  );
}

function Downloads({ run }: { readonly run: FuturesRun }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [writing, setWriting] = useState(false);
  const name = `${run.case}-futures-${run.kept}-seed-${run.request.seed}`;
  return (
    <div className="controls downloads">
      <button
        type="button"
        data-action="rows"
        disabled={writing}
        onClick={async () => {
          setWriting(true);
          saveFile(`${name}.csv`, "text/csv;charset=utf-8", await rowsCsv(run.data!));
          setWriting(false);
        }}
      >
        {writing ? say("futures.writing") : say("futures.rows")}
      </button>
      <button
        type="button"
        data-action="manifest"
        onClick={() =>
          saveFile(`${name}.json`, "application/json", `${JSON.stringify(manifestOf(run, kase, linkTo()), null, 2)}\n`)
        }
      >
        {say("futures.manifest")}
      </button>
    </div>
  );
}

import { FUTURES } from "@multivector/engine";
import type { ReactNode } from "react";
import { ProgressBar } from "../../parts/progress-bar.tsx";
import { Failed } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useView, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { Written } from "./written.tsx";
import "./report.css";
import { type Assessing, useAssessment } from "./use-assessment.ts";

const SEED = 1;
const DRAWS = 16;
/** Futures a report may rest on; the largest is what the command gives without options. */
const CHOICES = [12, 24, 48, FUTURES];

/** The assessment as a report: written here, edited here, taken along in five formats. */
export function Report(): ReactNode {
  const say = useWords();
  const { whole } = useCase();
  return whole ? <ReportOf /> : <p role="status">{say("app.loading")}</p>;
}

function ReportOf(): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const [futures, setFutures] = useView("report.futures", String(FUTURES));
  const assessing = useAssessment({
    ...{ draws: DRAWS, seed: SEED, futures: Number(futures), assumptions: scenario.assumptions },
  });
  return (
    <>
      {assessing.assessment === null ? <h2>{say("screen.report")}</h2> : null}
      <div className="controls report-controls">
        <label>
          {say("report.futures")}
          <select
            value={futures}
            disabled={assessing.status === "running"}
            onChange={(event) => setFutures(event.target.value)}
          >
            {[...new Set([...CHOICES, Number(futures)])].map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </label>
        <Start assessing={assessing} />
        {scenario.moves.length > 0 ? <p className="quiet">{say("report.movesUnused")}</p> : null}
      </div>
      {assessing.status === "failed" ? <Failed problems={assessing.problems} /> : null}
      {assessing.assessment === null ? null : <Written assessment={assessing.assessment} />}
    </>
  );
}

/** Writes the report, or says how far it is. */
function Start({ assessing }: { readonly assessing: ReturnType<typeof useAssessment> }): ReactNode {
  const say = useWords();
  const { status, start, stop } = assessing;
  if (status === "looking") return <p role="status">{say("app.loading")}</p>;
  if (status === "running")
    return (
      <div className="loading" role="status">
        <ProgressBar progress={assessing} />
        <span>{left(assessing, say)}</span>
        <button type="button" onClick={stop}>
          {say("state.cancel")}
        </button>
      </div>
    );
  if (status === "ready") return null;
  return (
    <>
      <button type="button" className="primary" data-action="write" onClick={start}>
        {say("report.write")}
      </button>
      <p className="quiet">{say("report.takes")}</p>
    </>
  );
}

/** Seconds left, once there is something to judge by. */
function left({ done, all, seconds }: Assessing, say: ReturnType<typeof useWords>): string {
  return done < 3 ? "" : say("report.left", { seconds: Math.round((seconds / done) * (all - done)) });
}

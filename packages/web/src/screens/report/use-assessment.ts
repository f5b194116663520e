import type { Assessment, TaskResult } from "@multivector/engine";
import { useCallback, useEffect, useRef, useState } from "react";
import { engine, Problems } from "../../engine/client.ts";
import type { AssessmentAsk } from "../../engine/questions/assessment.ts";
import { keepAssessment, keptAssessment } from "./kept-assessments.ts";

/** An assessment on its way. */
export interface Assessing {
  readonly status: "none" | "looking" | "running" | "ready" | "failed";
  readonly assessment: Assessment | null;
  readonly problems: readonly string[];
  readonly done: number;
  readonly all: number;
  readonly what: string;
  /** Seconds it has taken so far. */
  readonly seconds: number;
}

const NONE: Assessing = {
  ...{ status: "looking", assessment: null, problems: [], done: 0, all: 1, what: "", seconds: 0 },
};

/** The assessment of a question: as this browser kept it, or computed when `start` is called, part by part in all long lanes. */
export function useAssessment(
  ask: AssessmentAsk,
): Assessing & { readonly start: () => void; readonly stop: () => void } {
  const [state, setState] = useState<Assessing>(NONE);
  const stopping = useRef<AbortController | null>(null);
  const key = JSON.stringify(ask);

  useEffect(() => {
    let wanted = true;
    setState(NONE);
    const asked = JSON.parse(key) as AssessmentAsk;
    void engine
      .ask("assessmentPlan", asked)
      .then(({ runId }) => keptAssessment(runId))
      .then((assessment) => {
        if (wanted) setState({ ...NONE, status: assessment ? "ready" : "none", assessment });
      })
      .catch((error: Error) => {
        if (wanted) setState(failed(error));
      });
    return () => {
      wanted = false;
      stopping.current?.abort();
      // What was started for the question before says nothing any more, not even that it was stopped.
      stopping.current = null;
    };
  }, [key]);

  const start = useCallback(() => {
    const stop = new AbortController();
    stopping.current?.abort();
    stopping.current = stop;
    const isCurrent = () => stopping.current === stop;
    const begun = performance.now();
    const tell = (done: number, all: number, what: string) => {
      if (isCurrent() && !stop.signal.aborted)
        setState({ ...NONE, status: "running", done, all, what, seconds: (performance.now() - begun) / 1000 });
    };
    assess(JSON.parse(key) as AssessmentAsk, stop.signal, tell).then(
      (assessment) => {
        void keepAssessment(assessment);
        if (isCurrent() && !stop.signal.aborted) setState({ ...NONE, status: "ready", assessment });
      },
      (error: Error) => {
        if (isCurrent()) setState(stop.signal.aborted ? { ...NONE, status: "none" } : failed(error));
      },
    );
  }, [key]);
  const stop = useCallback(() => stopping.current?.abort(), []);
  return { ...state, start, stop };
}

function failed(error: Error): Assessing {
  return { ...NONE, status: "failed", problems: error instanceof Problems ? error.problems : [error.message] };
}

/** All parts side by side, then the whole; a part that takes a long lane leaves it to the next. */
async function assess(
  ask: AssessmentAsk,
  signal: AbortSignal,
  tell: (done: number, all: number, what: string) => void,
): Promise<Assessment> {
  const { tasks } = await engine.ask("assessmentPlan", ask);
  const all = tasks.length + 1;
  const results = new Array<TaskResult>(tasks.length);
  let [next, done] = [0, 0];
  tell(0, all, tasks[0]?.title ?? "");
  const lane = async () => {
    while (next < tasks.length && !signal.aborted) {
      const index = next++;
      const task = tasks[index]!;
      results[index] = await engine.askLong("assessmentPart", { ...ask, task }, { signal });
      tell(++done, all, task.title);
    }
  };
  await Promise.all(Array.from({ length: engine.lanes }, lane));
  return engine.askLong("assessmentWhole", { ...ask, results }, { signal });
}

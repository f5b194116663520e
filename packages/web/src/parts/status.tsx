import type { ReactNode } from "react";
import type { Answered } from "../engine/use-answer.ts";
import { useWords } from "../words/words.ts";
import { ProgressBar } from "./progress-bar.tsx";

/**
 * Draws an answer in each of its states: empty, loading, failed, ready, or stale, which is marked in words and in look and never shown silently.
 */
export function Answer<T>({
  of,
  children,
  cancel,
}: {
  readonly of: Answered<T>;
  readonly children: (answer: T) => ReactNode;
  readonly cancel?: () => void;
}): ReactNode {
  const say = useWords();
  return (
    <div className="answer" data-status={of.status} aria-busy={of.status === "loading" || of.status === "stale"}>
      {of.status === "failed" ? <Failed problems={of.problems} /> : null}
      {of.answer === null && of.status === "loading" ? (
        <div className="loading" role="status">
          {of.progress ? <ProgressBar progress={of.progress} /> : say("state.loading")}
          {cancel ? (
            <button type="button" onClick={cancel}>
              {say("state.cancel")}
            </button>
          ) : null}
        </div>
      ) : null}
      {of.answer === null ? null : (
        <>
          {of.status === "stale" || of.status === "failed" ? (
            <p className="stale-note" role="status">
              {of.status === "stale" ? say("state.staleShort") : say("state.stale")}
            </p>
          ) : null}
          <div className={of.status === "ready" ? "" : "stale"}>{children(of.answer)}</div>
        </>
      )}
    </div>
  );
}

/** Mistakes, one sentence each. */
export function Failed({ problems }: { readonly problems: readonly string[] }): ReactNode {
  const say = useWords();
  return (
    <div className="failed" role="alert">
      <strong>{say("state.failed")}</strong>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is not there, and what to do about it. */
export function Empty({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="empty">{children}</p>;
}

import type { ReactNode } from "react";
import type { Progress } from "../engine/question.ts";
import { useWords } from "../words/words.ts";

/** How far a computation is, in words and as a bar. */
export function ProgressBar({ progress: { done, all, what } }: { readonly progress: Progress }): ReactNode {
  const say = useWords();
  const words = say("state.progress", { done, all, what });
  return (
    <span className="progress">
      <progress max={all} value={done} aria-label={words} />
      <span>{words}</span>
    </span>
  );
}

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type AnswerOf, type AskOf, engine, Problems, type QuestionName } from "./client.ts";
import type { Progress } from "./question.ts";

/**
 * What is known of an answer. `stale`: the answer shown belongs to an earlier question, a new one is being computed; it must be drawn as such.
 */
export interface Answered<Answer> {
  readonly status: "loading" | "ready" | "stale" | "failed";
  readonly answer: Answer | null;
  readonly problems: readonly string[];
  readonly progress: Progress | null;
}

const NOTHING = { status: "loading", answer: null, problems: [], progress: null, to: null } as const;

/**
 * Asks a question again whenever it changes; null asks nothing. Never more than one is under way and one waits: what a slider passed meanwhile is
 * skipped. `long`: in a lane of its own, and given up when the question changes.
 */
export function useAnswer<Name extends QuestionName>(
  name: Name,
  ask: AskOf<Name> | null,
  { long = false }: { readonly long?: boolean } = {},
): Answered<AnswerOf<Name>> {
  const [answered, setAnswered] = useState<Answered<AnswerOf<Name>> & { readonly to: string | null }>(NOTHING);
  const opened = useSyncExternalStore(engine.subscribe, engine.opened);
  const key = ask === null ? null : JSON.stringify([opened, ask]);
  const wanted = useRef<string | null>(null);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    wanted.current = key;
    if (key === null) {
      // Taken back: what takes long is stopped, and what was answered before is no answer to the next question.
      if (long) running.current?.abort();
      running.current = null;
      setAnswered(NOTHING);
      return;
    }
    setAnswered((before) => ({ ...before, status: before.answer === null ? "loading" : "stale", problems: [] }));
    if (running.current && !long) return;
    running.current?.abort();
    void follow();

    async function follow(): Promise<void> {
      const stop = new AbortController();
      running.current = stop;
      let asked: string | null = null;
      while (wanted.current !== null && wanted.current !== asked && running.current === stop) {
        asked = wanted.current;
        const next = await answerTo(name, JSON.parse(asked)[1] as AskOf<Name>, long, stop.signal, (progress) =>
          setAnswered((before) => ({ ...before, progress })),
        );
        if (running.current !== stop || next === null) break;
        const current = wanted.current === asked;
        // A failed question keeps the last answer, drawn as stale.
        setAnswered((before) => ({
          ...next,
          to: asked,
          answer: next.answer ?? before.answer,
          status: next.status === "ready" && !current ? "stale" : next.status,
        }));
      }
      if (running.current === stop) running.current = null;
    }
  }, [key, name, long]);

  useEffect(
    () => () => {
      wanted.current = null;
      if (long) running.current?.abort();
      running.current = null;
    },
    [long],
  );
  // Also in the very frame in which the question changes, the answer is one to the question before.
  return key !== null && key !== answered.to && answered.status === "ready"
    ? { ...answered, status: "stale" }
    : answered;
}

async function answerTo<Name extends QuestionName>(
  name: Name,
  ask: AskOf<Name>,
  long: boolean,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Answered<AnswerOf<Name>> | null> {
  try {
    const answer = await (long ? engine.askLong(name, ask, { signal, onProgress }) : engine.ask(name, ask));
    return { status: "ready", answer, problems: [], progress: null };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    const problems = error instanceof Problems ? error.problems : [String(error)];
    return { status: "failed", answer: null, problems, progress: null };
  }
}

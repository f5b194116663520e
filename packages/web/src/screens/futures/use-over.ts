import { useEffect, useRef, useState } from "react";
import { type AnswerOf, type AskOf, engine, Problems, type QuestionName } from "../../engine/client.ts";
import type { Answered } from "../../engine/use-answer.ts";

const NOTHING = { status: "loading", answer: null, problems: [], progress: null } as const;

/**
 * Asks a question over the rows of an ensemble whenever `key` changes; null asks nothing. The rows are sent by `ask` only when it is asked, and never
 * compared. What a slider passed while an answer was under way is skipped.
 */
export function useOver<Name extends QuestionName>(
  name: Name,
  key: string | null,
  ask: () => AskOf<Name>,
): Answered<AnswerOf<Name>> {
  const [answered, setAnswered] = useState<Answered<AnswerOf<Name>>>(NOTHING);
  const wanted = useRef<{ readonly key: string | null; readonly ask: () => AskOf<Name> }>({ key: null, ask });
  const running = useRef(false);
  const there = useRef(true);
  wanted.current = { key, ask };

  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);

  useEffect(() => {
    if (key === null) {
      setAnswered(NOTHING);
      return;
    }
    setAnswered((before) => ({ ...before, status: before.answer === null ? "loading" : "stale", problems: [] }));
    if (running.current) return;
    running.current = true;
    void follow();

    async function follow(): Promise<void> {
      let asked: string | null = null;
      while (there.current && wanted.current.key !== null && wanted.current.key !== asked) {
        asked = wanted.current.key;
        const next = await answerTo(name, wanted.current.ask());
        if (!there.current || wanted.current.key === null) break;
        const current = wanted.current.key === asked;
        setAnswered((before) => ({
          ...next,
          // A failed question keeps the last answer, drawn as stale.
          answer: next.answer ?? before.answer,
          status: next.status === "ready" && !current ? "stale" : next.status,
        }));
      }
      running.current = false;
    }
  }, [key, name]);
  return answered;
}

async function answerTo<Name extends QuestionName>(name: Name, ask: AskOf<Name>): Promise<Answered<AnswerOf<Name>>> {
  try {
    return { status: "ready", answer: await engine.askLong(name, ask), problems: [], progress: null };
  } catch (error) {
    const problems = error instanceof Problems ? error.problems : [String((error as Error).message)];
    return { status: "failed", answer: null, problems, progress: null };
  }
}

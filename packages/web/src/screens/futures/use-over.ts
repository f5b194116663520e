import { useEffect, useRef, useState } from "react";
import { type AnswerOf, type AskOf, engine, Problems, type QuestionName } from "../../engine/client.ts";
import type { Answered } from "../../engine/use-answer.ts";

/** An answer, and the key of the question it belongs to. */
interface Kept<T> extends Answered<T> {
  readonly of: string | null;
}

const NOTHING = { status: "loading", answer: null, problems: [], progress: null, of: null } as const;

/**
 * Asks a question over the rows of an ensemble whenever `key` changes and has rested for so many milliseconds; null asks nothing. The rows are sent by
 * `ask` only when it is asked, and never compared. What a slider passed meanwhile is skipped; an answer to another key than the present is stale.
 */
export function useOver<Name extends QuestionName>(
  name: Name,
  key: string | null,
  ask: () => AskOf<Name>,
  rest = 0,
): Answered<AnswerOf<Name>> {
  const [kept, setKept] = useState<Kept<AnswerOf<Name>>>(NOTHING);
  const wanted = useRef<{ readonly key: string | null; readonly ask: () => AskOf<Name> }>({ key: null, ask });
  const latest = useRef(ask);
  const running = useRef(false);
  const there = useRef(true);
  latest.current = ask;

  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);

  useEffect(() => {
    if (key === null) {
      wanted.current = { key, ask: latest.current };
      setKept(NOTHING);
      return undefined;
    }
    const own = { key, ask: latest.current };
    const timer = setTimeout(() => {
      wanted.current = own;
      if (!running.current) void follow();
    }, rest);
    return () => clearTimeout(timer);

    async function follow(): Promise<void> {
      running.current = true;
      for (let asked = null as string | null; wanted.current.key !== null && wanted.current.key !== asked; ) {
        asked = wanted.current.key;
        const next = await answerTo(name, wanted.current.ask());
        if (!there.current || wanted.current.key === null) break;
        // A failed question keeps the last answer, drawn as stale.
        setKept((before) => ({ ...next, answer: next.answer ?? before.answer, of: asked }));
      }
      running.current = false;
    }
  }, [key, name, rest]);
  if (kept.of === key || kept.answer === null) return kept.of === key ? kept : { ...kept, status: "loading" };
  return { ...kept, status: "stale", problems: [] };
}

async function answerTo<Name extends QuestionName>(name: Name, ask: AskOf<Name>): Promise<Answered<AnswerOf<Name>>> {
  try {
    return { status: "ready", answer: await engine.askLong(name, ask), problems: [], progress: null };
  } catch (error) {
    const problems = error instanceof Problems ? error.problems : [String((error as Error).message)];
    return { status: "failed", answer: null, problems, progress: null };
  }
}

import { useEffect, useRef, useState } from "react";
import type { Answered } from "../../engine/use-answer.ts";
import type { TASKS } from "./tasks.ts";

export type TaskName = keyof typeof TASKS;
export type TaskAsk<Name extends TaskName> = Parameters<(typeof TASKS)[Name]> extends [infer Ask] ? Ask : null;
export type TaskAnswer<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;

export interface ToCaseWorker {
  readonly id: number;
  readonly task: TaskName;
  readonly ask: unknown;
}

/** What comes back; `refused`: one sentence why it cannot be done. */
export type FromCaseWorker =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refused: string };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that reads and edits the files of a case; it is started when it is first asked. */
class CaseLane {
  #worker: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Does one task after the other. Rejects with the sentence of an edit that cannot be made. */
  do<Name extends TaskName>(task: Name, ask: TaskAsk<Name>): Promise<TaskAnswer<Name>> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      this.#start().postMessage({ id, task, ask } satisfies ToCaseWorker);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./case-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromCaseWorker>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("refused" in data) waiting?.reject(new Error(data.refused));
      else waiting?.resolve(data.answer);
    });
    worker.addEventListener("error", ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The worker failed: ${message}`));
      this.#waiting.clear();
      worker.terminate();
      this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }
}

/** Reading and checking a whole case takes a second or two: edits do not wait behind it. */
export const edits = new CaseLane();
export const checks = new CaseLane();

/**
 * Has a task done again whenever what is asked of it is another object; null asks nothing. Never more than one is under way and one waits. `rest`: only after
 * so many milliseconds without a change.
 */
export function useTask<Name extends TaskName>(
  lane: CaseLane,
  task: Name,
  ask: TaskAsk<Name> | undefined,
  rest = 0,
): Answered<TaskAnswer<Name>> {
  type State = Answered<TaskAnswer<Name>>;
  const [state, setState] = useState<State>({ status: "loading", answer: null, problems: [], progress: null });
  const wanted = useRef<typeof ask>(undefined);
  const running = useRef(false);
  useEffect(() => {
    wanted.current = ask;
    if (ask === undefined) return;
    setState((before) => ({ ...before, status: before.answer === null ? "loading" : "stale", problems: [] }));
    const timer = setTimeout(() => void (running.current ? undefined : follow()), rest);
    return () => clearTimeout(timer);

    async function follow(): Promise<void> {
      running.current = true;
      let asked: typeof ask;
      while (wanted.current !== undefined && wanted.current !== asked) {
        asked = wanted.current;
        const next = await lane.do(task, asked).then(
          (answer) => ({ status: "ready" as const, answer, problems: [] }),
          (error: Error) => ({ status: "failed" as const, answer: null, problems: [error.message] }),
        );
        const current = wanted.current === asked;
        if (wanted.current === undefined) break;
        setState((before) => ({
          status: current ? next.status : "stale",
          answer: next.answer ?? before.answer,
          problems: next.problems,
          progress: null,
        }));
      }
      running.current = false;
    }
  }, [lane, task, ask, rest]);
  useEffect(
    () => () => {
      wanted.current = undefined;
    },
    [],
  );
  return state;
}

import type { Case } from "@multivector/engine";
import type { FromWorker, ToWorker } from "./messages.ts";
import type { Progress, Question } from "./question.ts";
import type { QUESTIONS } from "./questions.ts";

export type QuestionName = keyof typeof QUESTIONS;
export type AskOf<Name extends QuestionName> =
  (typeof QUESTIONS)[Name] extends Question<infer Ask, infer _> ? Ask : never;
export type AnswerOf<Name extends QuestionName> =
  (typeof QUESTIONS)[Name] extends Question<infer _, infer Answer> ? Awaited<Answer> : never;

/** Mistakes in a question, one sentence each. */
export class Problems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** How a question is asked. */
interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A worker that answers one question after the other. A question that is given up ends the worker, because nothing else stops a computation. */
class Lane {
  #worker: Worker | null = null;
  #case: Case | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  /** Questions asked before are answered over the case they were asked of. */
  open(kase: Case): void {
    this.#case = kase;
    this.#worker?.postMessage({ kind: "open", case: kase } satisfies ToWorker);
  }

  /** Starts the worker before the first question. */
  ready(): void {
    this.#start();
  }

  get busy(): number {
    return this.#waiting.size;
  }

  ask(question: string, ask: unknown, { signal, onProgress }: AskOptions): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, ...(onProgress ? { onProgress } : {}) });
      signal?.addEventListener("abort", () => this.#giveUp(id), { once: true });
      this.#send({ kind: "ask", id, question, ask });
    });
  }

  #giveUp(id: number): void {
    if (!this.#waiting.has(id)) return;
    this.#end("Stopped.");
  }

  #end(why: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new DOMException(why, "AbortError"));
    this.#waiting.clear();
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    worker.addEventListener("error", (event) => this.#fail(event.message));
    this.#worker = worker;
    if (this.#case) worker.postMessage({ kind: "open", case: this.#case } satisfies ToWorker);
    return worker;
  }

  #send(message: ToWorker): void {
    this.#start().postMessage(message);
  }

  #receive(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.kind === "progress") {
      waiting.onProgress?.(message.progress);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.kind === "answer") waiting.resolve(message.answer);
    else waiting.reject(new Problems(message.problems));
  }

  #fail(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Problems([`The worker failed: ${message}`]));
    this.#waiting.clear();
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** The engine behind the page: one lane for what must answer at once, some for what takes long. */
class EngineClient {
  readonly #quick = new Lane();
  readonly #long = Array.from(
    { length: Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)) },
    () => new Lane(),
  );

  #opened = 0;
  readonly #listeners = new Set<() => void>();

  /** Gives a case to all workers. `same`: only more of the case that is open; answers stay what they were. */
  open(kase: Case, same = false): void {
    for (const lane of [this.#quick, ...this.#long]) lane.open(kase);
    this.#quick.ready();
    if (same) return;
    this.#opened++;
    for (const listener of this.#listeners) listener();
  }

  /** How many cases were opened: an answer belongs to one of them. */
  readonly opened = (): number => this.#opened;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How many long questions run beside each other. */
  get lanes(): number {
    return this.#long.length;
  }

  /** Asks a question that takes less than a second or two. Rejects with {@link Problems}, or an AbortError if it is given up. */
  ask<Name extends QuestionName>(name: Name, ask: AskOf<Name>, options: AskOptions = {}): Promise<AnswerOf<Name>> {
    return this.#quick.ask(name, ask, options) as Promise<AnswerOf<Name>>;
  }

  /** Asks a question that takes long, in the lane with the least to do. */
  askLong<Name extends QuestionName>(name: Name, ask: AskOf<Name>, options: AskOptions = {}): Promise<AnswerOf<Name>> {
    const lane = this.#long.reduce((least, other) => (other.busy < least.busy ? other : least));
    return lane.ask(name, ask, options) as Promise<AnswerOf<Name>>;
  }
}

export const engine = new EngineClient();

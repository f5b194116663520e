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

/** A question on its way, with the case it is asked of. */
interface Job {
  readonly id: number;
  readonly case: Case;
  readonly question: string;
  readonly ask: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** How a question is asked. */
interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * A worker that answers one question after the other. One that is given up while it waits is dropped; one that is being answered ends the worker, because
 * nothing else stops a computation, and the next goes to a new one.
 */
class Lane {
  #worker: Worker | null = null;
  /** The case the worker has. */
  #given: Case | null = null;
  #case: Case | null = null;
  #current: Job | null = null;
  readonly #queue: Job[] = [];
  #next = 0;

  /** Questions asked before are answered over the case they were asked of. */
  open(kase: Case): void {
    this.#case = kase;
  }

  /** Starts the worker, with its case, before the first question. */
  ready(): void {
    if (this.#case && this.#current === null) this.#give(this.#case);
  }

  get busy(): number {
    return this.#queue.length + (this.#current === null ? 0 : 1);
  }

  ask(question: string, ask: unknown, { signal, onProgress }: AskOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#case === null) return reject(new Problems(["No case is open."]));
      const job: Job = { id: this.#next++, case: this.#case, question, ask, resolve, reject, onProgress };
      if (signal?.aborted) return reject(stopped());
      signal?.addEventListener("abort", () => this.#giveUp(job), { once: true });
      this.#queue.push(job);
      this.#go();
    });
  }

  #go(): void {
    const job = this.#current === null ? this.#queue.shift() : undefined;
    if (!job) return;
    this.#current = job;
    const { id, question, ask } = job;
    this.#give(job.case).postMessage({ kind: "ask", id, question, ask } satisfies ToWorker);
  }

  #giveUp(job: Job): void {
    const at = this.#queue.indexOf(job);
    if (at >= 0) this.#queue.splice(at, 1);
    else if (this.#current === job) {
      this.#end();
      this.#current = null;
    } else return;
    job.reject(stopped());
    this.#go();
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#given = null;
  }

  /** The worker, with this case open. */
  #give(kase: Case): Worker {
    this.#worker ??= this.#start();
    if (this.#given !== kase) this.#worker.postMessage({ kind: "open", case: kase } satisfies ToWorker);
    this.#given = kase;
    return this.#worker;
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    worker.addEventListener("error", (event) => this.#fail(event.message));
    return worker;
  }

  #receive(message: FromWorker): void {
    const job = this.#current;
    if (job === null || message.id !== job.id) return;
    if (message.kind === "progress") {
      job.onProgress?.(message.progress);
      return;
    }
    this.#current = null;
    if (message.kind === "answer") job.resolve(message.answer);
    else job.reject(new Problems(message.problems));
    this.#go();
  }

  #fail(message: string): void {
    const job = this.#current;
    this.#current = null;
    this.#end();
    job?.reject(new Problems([`The worker failed: ${message}`]));
    this.#go();
  }
}

function stopped(): DOMException {
  return new DOMException("Stopped.", "AbortError");
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

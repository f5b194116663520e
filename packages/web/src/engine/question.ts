import type { Desk } from "./desk.ts";

/** How far a long answer is. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly what: string;
}

/** A question the page asks of a worker: a pure function of the case and what is asked. A thrown error's message is shown to the reader. */
export type Question<Ask, Answer> = (
  desk: Desk,
  ask: Ask,
  report: (progress: Progress) => void,
) => Answer | Promise<Answer>;

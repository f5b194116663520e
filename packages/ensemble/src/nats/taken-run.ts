import { setTimeout as sleep } from "node:timers/promises";
import type { Consumer } from "@nats-io/jetstream";
import { partOf } from "../compute/threads.ts";
import type { Part } from "../store/part-file.ts";
import type { FoundCopy } from "./find-copy.ts";
import { HeldChunk } from "./held-chunk.ts";
import { namesOf, type RunNames } from "./names.ts";
import { Results } from "./results.ts";
import { isOfServer, type Link } from "./server.ts";
import { openConsumer } from "./work-queue.ts";

/** How a worker calls itself, and whom it tells. */
interface Crew {
  readonly worker: string;
  readonly notice: (text: string) => void;
  /** Called for each part this worker wrote before any other. */
  readonly onWritten: () => void;
}

const NEXT_MS = 1000;
const RETRY_MS = 250;
const GIVEN_BACK_MS = 1000;
/** A chunk that was given out so often has ended or failed each of its workers. */
const MOST_TIMES = 10;

/** A run a worker takes part in. */
export class TakenRun {
  readonly #link: Link;
  readonly #crew: Crew;
  readonly #copy: FoundCopy;
  readonly #results: Results;
  readonly #consumer: Consumer;
  readonly #ackWait: number;
  readonly #held = new Set<HeldChunk>();
  #ended = false;

  private constructor(
    link: Link,
    names: RunNames,
    crew: Crew,
    copy: FoundCopy,
    queue: { consumer: Consumer; ackWait: number },
  ) {
    this.#link = link;
    this.#crew = crew;
    this.#copy = copy;
    const { connection, js, jsm } = link;
    this.#results = new Results(js, jsm, names, connection.info?.max_payload ?? 0);
    this.#consumer = queue.consumer;
    this.#ackWait = queue.ackWait;
  }

  static async open(link: Link, ensemble: string, crew: Crew, copy: FoundCopy): Promise<TakenRun> {
    const names = namesOf(ensemble);
    return new TakenRun(link, names, crew, copy, await openConsumer(link.js, names));
  }

  /** The next chunk of the queue; null if there is none for a second, or the server is away. */
  async next(): Promise<HeldChunk | null> {
    try {
      const message = await this.#consumer.next({ expires: NEXT_MS });
      if (message === null) return null;
      const held = new HeldChunk(this.#link.connection, message, this.#ackWait);
      if (!this.#ended) {
        this.#held.add(held);
        return held;
      }
      held.giveBack();
    } catch (error) {
      if (!isOfServer(error)) throw error;
      await sleep(RETRY_MS);
    }
    return null;
  }

  /** Computes a chunk. What it resolves to is done when the result is on the server: the next chunk need not wait for that. */
  async compute(held: HeldChunk): Promise<{ readonly written: Promise<void> }> {
    try {
      const part = await this.#partOf(held);
      if (part) return { written: this.#write(held, part) };
      this.#drop(held, () => held.finish());
    } catch (error) {
      this.#giveUp(held, error as Error);
    }
    return { written: Promise.resolve() };
  }

  /** Gives back what is not finished. */
  async end(): Promise<void> {
    this.#ended = true;
    for (const held of this.#held) this.#drop(held, () => held.giveBack());
    await this.#copy.pool.end();
  }

  /** Null if there is nothing to compute: the result is there, or the chunk is given up. */
  async #partOf({ chunk, times }: HeldChunk): Promise<Part | null> {
    if (times > 1 && (await this.#results.has(chunk))) return null;
    if (times > MOST_TIMES) {
      await this.#results.putProblem(
        chunk,
        `they were given out ${MOST_TIMES} times and no result came back; they may take more memory than the workers have: see what the workers print`,
      );
      return null;
    }
    return partOf(this.#copy.pool, this.#copy.computer, chunk);
  }

  async #write(held: HeldChunk, part: Part): Promise<void> {
    try {
      if (await this.#put(part)) this.#crew.onWritten();
      this.#drop(held, () => held.finish());
    } catch (error) {
      this.#giveUp(held, error as Error);
    }
  }

  /** Writes a part, however long the server is away; false if another worker's was first. */
  async #put(part: Part): Promise<boolean> {
    for (;;) {
      try {
        return await this.#results.put(part, this.#crew.worker);
      } catch (error) {
        if (this.#ended || !isOfServer(error)) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  #giveUp(held: HeldChunk, error: Error): void {
    if (this.#ended) return;
    const { from, to } = held.chunk;
    this.#crew.notice(`futures ${from}-${to - 1} go back to the queue: ${error.message}`);
    this.#drop(held, () => held.giveBack(GIVEN_BACK_MS));
  }

  #drop(held: HeldChunk, tell: () => void): void {
    if (this.#held.delete(held)) tell();
  }
}

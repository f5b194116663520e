import { setTimeout as sleep } from "node:timers/promises";
import { RequestError } from "@multivector/engine";
import type { Job } from "../compute/chunk-engine.ts";
import { abortOf } from "../compute/threads.ts";
import type { Chunk } from "../plan.ts";
import { rangesOf } from "../read.ts";
import type { Part } from "../store/part-file.ts";
import { namesOf, type RunNames } from "./names.ts";
import type { NatsOptions } from "./nats-engine.ts";
import { Offers } from "./offers.ts";
import { type Result, Results } from "./results.ts";
import { isOfServer, type Link, openLink } from "./server.ts";
import { activity, openQueue, queueChunk } from "./work-queue.ts";

/** Who takes what workers computed. */
interface Takers {
  readonly onPart: (part: Part) => void | Promise<void>;
  readonly onWorker: (worker: string) => void;
}

/** Messages that are on their way at a time: each holds a part. */
const FETCHED = 4;
const FETCH_MS = 1000;
/** After so long without a result it is looked whether all that is missing is still in the queue. */
const QUIET_MS = 5000;
const RETRY_MS = 250;
const ACK_WAIT_S = 5;
/** Chunks put into the queue at a time. */
const AT_ONCE = 64;

/** Offers a job to workers and hands over each chunk's part once; see natsEngine. */
export async function coordinate(
  job: Job,
  options: NatsOptions,
  chunks: Iterable<Chunk> | AsyncIterable<Chunk>,
  takers: Takers,
  signal?: AbortSignal,
): Promise<void> {
  const missing: Chunk[] = [];
  for await (const chunk of chunks) missing.push(chunk);
  if (missing.length === 0) return;
  const link = await openLink(options, "coordinator", options.notice ?? (() => {}));
  const coordinator = new Coordinator(link, job, options, missing, takers);
  const work = coordinator.run();
  try {
    await (signal ? Promise.race([work, abortOf(signal)]) : work);
  } catch (error) {
    if (signal?.aborted) await withinLimit(coordinator.pause());
    throw error;
  } finally {
    await link.connection.close();
    await withinLimit(work);
  }
}

class Coordinator {
  readonly #link: Link;
  readonly #job: Job;
  readonly #options: NatsOptions;
  readonly #takers: Takers;
  readonly #names: RunNames;
  readonly #results: Results;
  /** Chunks whose part has not been handed over, by the subject of their result. */
  readonly #missing: Map<string, Chunk>;
  readonly #marks = new Set<Promise<void>>();
  /** What was said since the last result. */
  readonly #told = new Set<string>();
  #offers: Offers | undefined;
  #ended = false;

  constructor(link: Link, job: Job, options: NatsOptions, missing: readonly Chunk[], takers: Takers) {
    this.#link = link;
    this.#job = job;
    this.#options = options;
    this.#takers = takers;
    this.#names = namesOf(job.ensemble);
    this.#results = new Results(link.js, link.jsm, this.#names, link.connection.info?.max_payload ?? 0);
    this.#missing = new Map(missing.map((chunk) => [this.#names.partOf(chunk), chunk]));
  }

  /** Ends when all parts are handed over; a server that is away is waited for. */
  async run(): Promise<void> {
    await this.#offer().catch((error: Error) => {
      throw isOfServer(error) ? this.#refused(error) : error;
    });
    this.#relayNotices();
    while (this.#missing.size > 0 && !this.#ended) {
      try {
        await this.#collect();
        if (this.#missing.size > 0) await this.#offer();
      } catch (error) {
        if (!isOfServer(error) || this.#link.connection.isClosed()) throw error;
        await sleep(RETRY_MS);
      }
    }
    await this.#withdraw().catch(() =>
      this.#notice(`what the run left on ${this.#link.url} could not be removed; it goes by itself after a week`),
    );
  }

  /** Takes the chunks out of the queue that no worker has begun; results stay. */
  async pause(): Promise<void> {
    this.#ended = true;
    await this.#offers?.remove(this.#names.id);
    await this.#link.jsm.streams.purge(this.#names.work);
  }

  /** Makes what is not there: streams, the chunks that have no result in the queue, the offer. Done twice, it changes nothing. */
  async #offer(): Promise<void> {
    const { js, jsm } = this.#link;
    const { replicas = 1, ackWait = ACK_WAIT_S } = this.#options;
    await this.#results.open(replicas);
    await openQueue(jsm, this.#names, replicas, ackWait);
    const there = await this.#results.subjects();
    const open = [...this.#missing].filter(([subject]) => !there.has(subject)).map(([, chunk]) => chunk);
    for (let at = 0; at < open.length; at += AT_ONCE)
      await Promise.all(open.slice(at, at + AT_ONCE).map((chunk) => queueChunk(js, this.#names, chunk)));
    this.#offers = await Offers.open(js, replicas);
    await this.#offers.add(this.#names.id, this.#job);
  }

  /** Takes results, those that were there before first, until all are taken, none has come for a while, or the server was away: it forgets readers. */
  async #collect(): Promise<void> {
    const { returns } = this.#link;
    const reader = await this.#results.reader();
    let last = performance.now();
    while (this.#missing.size > 0 && !this.#ended && this.#link.returns === returns) {
      for await (const message of await reader.fetch({ max_messages: FETCHED, expires: FETCH_MS })) {
        if (this.#ended || !this.#missing.has(message.subject)) continue;
        await this.#take(await this.#results.read(message.subject, message.data, message.headers));
        last = performance.now();
        if (this.#missing.size === 0) return;
      }
      if (performance.now() - last > QUIET_MS) return this.#tellIfIdle();
    }
  }

  async #take(result: Result): Promise<void> {
    if (result.kind === "part") {
      await this.#takers.onPart(result.part);
      this.#takers.onWorker(result.worker);
      this.#missing.delete(this.#names.partOf(result.part));
      this.#told.clear();
      if (this.#options.keep !== true) this.#mark(result.part, result.inPieces);
      return;
    }
    // Stored, but not in this folder: it was lost, or another folder has it. Or damaged, or no worker could compute it.
    await this.#results.forget(result.chunk);
    if (result.kind === "problem")
      throw new RequestError([`futures ${rangesOf([result.chunk])} could not be computed: ${result.message}`]);
    await queueChunk(this.#link.js, this.#names, result.chunk);
  }

  /** A mark that fails only leaves the part on the server. */
  #mark(chunk: Chunk, inPieces: boolean): void {
    const mark = this.#results.markStored(chunk, inPieces).catch(() => {});
    this.#marks.add(mark);
    void mark.then(() => this.#marks.delete(mark));
  }

  async #tellIfIdle(): Promise<void> {
    const { waiting, computing } = await activity(this.#link.jsm, this.#names);
    if (waiting + computing === 0)
      this.#notice(
        `no worker takes chunks: start one with \`multivector worker --nats ${this.#link.url}\`, or wait until workers have loaded the study`,
      );
  }

  async #withdraw(): Promise<void> {
    await Promise.all(this.#marks);
    await this.#offers?.remove(this.#names.id);
    await this.#link.jsm.streams.delete(this.#names.work);
    if (this.#options.keep !== true) await this.#link.jsm.streams.delete(this.#names.results);
  }

  #relayNotices(): void {
    this.#link.connection.subscribe(this.#names.notices, { callback: (_, message) => this.#notice(message.string()) });
  }

  #notice(text: string): void {
    if (!this.#told.has(text)) this.#options.notice?.(text);
    this.#told.add(text);
  }

  #refused(error: Error): RequestError {
    return new RequestError([`the NATS server at ${this.#link.url} does not take the run: ${error.message}`]);
  }
}

/** Waits for something to end well or badly, but not for a server that is away. */
async function withinLimit(work: Promise<void>): Promise<void> {
  const limit = new AbortController();
  await Promise.race([
    Promise.allSettled([work]),
    sleep(2 * FETCH_MS, undefined, { signal: limit.signal }).catch(() => {}),
  ]);
  limit.abort();
}

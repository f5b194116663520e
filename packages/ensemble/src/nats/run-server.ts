import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { RequestError } from "@multivector/engine";
import { findCopy } from "./find-copy.ts";
import { namesOf } from "./names.ts";
import { type Offer, Offers } from "./offers.ts";
import type { ServeOptions } from "./serve-runs.ts";
import { isOfServer, type Link, openLink } from "./server.ts";
import { TakenRun } from "./taken-run.ts";

/** How often it is looked whether other runs are offered. */
const LOOK_MS = 500;
const FLUSH_MS = 1000;

/** A worker: see serveRuns. */
export class Server {
  readonly #options: ServeOptions;
  readonly #worker = `${hostname()}/${process.pid}`;
  readonly #runs = new Map<string, { readonly revision: number; readonly run: TakenRun }>();
  /** Entries that were refused, by id. */
  readonly #refused = new Map<string, number>();
  #link!: Link;
  #computed = 0;
  #busy = 0;
  #worked = performance.now();
  #ended = false;

  constructor(options: ServeOptions) {
    this.#options = options;
  }

  async serve(): Promise<number> {
    const { workers, signal } = this.#options;
    signal?.throwIfAborted();
    this.#link = await openLink(this.#options, "worker", (text) => this.#notice(text));
    signal?.addEventListener("abort", () => void this.#end(), { once: true });
    this.#notice(`worker ${this.#worker} with ${workers} threads waits for runs at ${this.#link.url}`);
    try {
      const work = [this.#look(), ...Array.from({ length: workers }, () => this.#lane())];
      await Promise.race([Promise.all(work), this.#closedByServer()]);
    } finally {
      await this.#end();
    }
    return this.#computed;
  }

  /** Takes chunks of the offered runs in turn. */
  async #lane(): Promise<void> {
    let before = Promise.resolve();
    while (!this.#ended) {
      if (this.#runs.size === 0) await sleep(LOOK_MS);
      for (const { run } of [...this.#runs.values()]) {
        const held = await run.next();
        if (held === null) continue;
        this.#busy++;
        const { written } = await run.compute(held);
        // One result on its way at a time, so that a slow network does not fill the memory.
        await before;
        before = written;
        this.#busy--;
        this.#worked = performance.now();
      }
    }
    await before;
  }

  /** Follows what is offered, and ends the worker if it was without work for too long. */
  async #look(): Promise<void> {
    let seen = -1;
    while (!this.#ended) {
      try {
        const offers = await Offers.find(this.#link.js);
        const version = await offers.version();
        if (version !== seen) await this.#follow(await offers.list());
        seen = version;
      } catch (error) {
        // A bucket that is not there yet, or a server that is away.
        if (!isOfServer(error)) throw error;
      }
      const idle = (performance.now() - this.#worked) / 1000;
      if (this.#busy === 0 && idle > (this.#options.idle ?? Number.POSITIVE_INFINITY)) await this.#end();
      await sleep(LOOK_MS);
    }
  }

  async #follow(offered: ReadonlyMap<string, Offer | null>): Promise<void> {
    for (const [id, { revision, run }] of [...this.#runs]) {
      if (offered.get(id)?.revision === revision) continue;
      this.#runs.delete(id);
      await run.end();
      this.#notice(`run ${id} is over`);
    }
    for (const [id, offer] of offered) {
      const revision = offer?.revision ?? 0;
      if (this.#runs.has(id) || this.#refused.get(id) === revision) continue;
      if (offer === null) this.#refuse(id, revision, "it was offered by another version of multivector");
      else await this.#take(id, offer);
    }
  }

  async #take(id: string, { job, revision }: Offer): Promise<void> {
    let copy: Awaited<ReturnType<typeof findCopy>>;
    try {
      copy = await findCopy(job, this.#options.copies ?? [], this.#options.workers);
    } catch (error) {
      return this.#refuse(id, revision, (error as Error).message);
    }
    const crew = {
      worker: this.#worker,
      notice: (text: string) => this.#tellAll(id, text),
      onWritten: () => {
        this.#computed++;
      },
    };
    if (this.#ended) return copy.pool.end();
    const run = await TakenRun.open(this.#link, job.ensemble, crew, copy).catch(async (error) => {
      await copy.pool.end();
      throw error;
    });
    this.#runs.set(id, { revision, run });
    this.#worked = performance.now();
    this.#notice(`takes part in run ${id}, study ${copy.computer.study.id}`);
  }

  #refuse(id: string, revision: number, reason: string): void {
    this.#refused.set(id, revision);
    this.#tellAll(id, `refuses run ${id}: ${reason}`);
  }

  /** To the person at this machine, and to the one who waits for the run. */
  #tellAll(id: string, text: string): void {
    this.#notice(text);
    if (!this.#link.connection.isClosed())
      this.#link.connection.publish(namesOf(id).notices, `worker ${this.#worker} ${text}`);
  }

  async #closedByServer(): Promise<void> {
    const error = await this.#link.connection.closed();
    if (!this.#ended)
      throw new RequestError([
        `the NATS server at ${this.#link.url} has closed the connection: ${error?.message ?? ""}`,
      ]);
  }

  /** Leaves all runs and the server. */
  async #end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    for (const { run } of this.#runs.values()) await run.end();
    // What was given back is on its way; a server that is away finds out by itself.
    await Promise.race([this.#link.connection.flush().catch(() => {}), sleep(FLUSH_MS)]);
    await this.#link.connection.close();
  }

  #notice(text: string): void {
    this.#options.notice?.(text);
  }
}

import type { NatsAccess } from "./access.ts";

/** How a worker works. */
export interface ServeOptions extends NatsAccess {
  /** Threads, each with a chunk at a time. */
  readonly workers: number;
  /** Places of this machine's own copies of cases and modules, tried where a run names one that is not here. */
  readonly copies?: readonly string[];
  /** End after so many seconds without work; without it, only `signal` ends the worker. */
  readonly idle?: number;
  /** Gives chunks that are not finished back to the queue, and ends. */
  readonly signal?: AbortSignal;
  /** What a person should know: a run is taken, or refused and why, the server is away. */
  readonly notice?: (text: string) => void;
}

/**
 * Computes chunks of any run that is offered on a NATS server and whose study and code are those of this machine, until told to end; resolves to how many.
 * Throws RequestError if there is no server or it does not let this client in, then or later.
 */
export async function serveRuns(options: ServeOptions): Promise<number> {
  // Only here, so that who does not use NATS does not load it.
  const { Server } = await import("./run-server.ts");
  return new Server(options).serve();
}

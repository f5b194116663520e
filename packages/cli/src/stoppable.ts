import { setMaxListeners } from "node:events";
import { RunStopped } from "@multivector/ensemble";
import { UsageError } from "./outcome.ts";

/** Work that an interrupt ends in order: what is finished is kept, and the message says how to go on. A second interrupt ends it at once. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  // Every task in a thread listens; Node warns of a leak from the eleventh on.
  setMaxListeners(0, stop.signal);
  const interrupt = () => stop.abort();
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    throw error instanceof RunStopped ? new UsageError(error.message) : error;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

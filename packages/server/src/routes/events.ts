import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Ensemble, EnsembleStatus } from "../ensembles/ensemble.ts";

/** Milliseconds between comments that keep a quiet connection open. */
const BEAT_MS = 15_000;

/** The events of an ensemble from now to its end; `end` alone where it has ended. */
export function events(c: Context, ensemble: Ensemble): Response {
  return streamSSE(c, async (stream) => {
    const beat = setInterval(() => void stream.write(": still there\n\n"), BEAT_MS);
    let written = Promise.resolve();
    let leave = () => {};
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
      leave = ensemble.watch((status) => {
        written = written.then(() => stream.writeSSE({ event: eventOf(status), data: JSON.stringify(status) }));
        if (status.state !== "running") resolve();
      });
    });
    leave();
    clearInterval(beat);
    await written;
  });
}

function eventOf({ state }: EnsembleStatus): "progress" | "end" {
  return state === "running" ? "progress" : "end";
}

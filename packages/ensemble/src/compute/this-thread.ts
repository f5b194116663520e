import { setImmediate } from "node:timers/promises";
import type { ChunkEngine } from "./chunk-engine.ts";
import type { PartComputer } from "./part-computer.ts";

/** Computes chunks one after another in this thread: for work that is done before a thread has started. */
export function thisThread(computer: PartComputer): ChunkEngine {
  return {
    description: "this thread",
    async compute(chunks, onPart, signal) {
      for await (const { from, to } of chunks) {
        await setImmediate();
        signal?.throwIfAborted();
        await onPart(computer.part(from, to));
      }
    },
  };
}

import { Piscina, transferableSymbol, valueSymbol, workerData } from "piscina";
import type { Chunk } from "../plan.ts";
import type { Job } from "./chunk-engine.ts";
import { openComputer, type PartComputer } from "./part-computer.ts";

/** What a thread is asked: to open its study, for a part to be stored, or for the bare runs of some futures. */
export type ThreadTask = { readonly kind: "open" } | ({ readonly kind: "part" | "block" } & Chunk);

/** What it answers: what was asked for, or why there is none. It never throws, so a task that fails has lost its thread. */
export type ThreadAnswer<T> = { readonly result: T } | { readonly problem: Error };

let opened: Promise<PartComputer> | undefined;

/** One task of a worker thread. The study is loaded and its design drawn once, at the first. */
export default async function answer(task: ThreadTask): Promise<unknown> {
  try {
    opened ??= openComputer(workerData as Job);
    const computer = await opened;
    if (task.kind === "open") return { result: null };
    if (task.kind === "block") return { result: computer.block(task.from, task.to) };
    const part = computer.part(task.from, task.to);
    return Piscina.move({
      [transferableSymbol]: part.bytes.buffer,
      [valueSymbol]: { result: part },
    });
  } catch (problem) {
    return { problem };
  }
}

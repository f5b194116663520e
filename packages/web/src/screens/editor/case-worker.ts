import type { FromCaseWorker, ToCaseWorker } from "./case-lane.ts";
import { TASKS } from "./tasks.ts";

addEventListener("message", ({ data: { id, task, ask } }: MessageEvent<ToCaseWorker>) => {
  const send = (message: FromCaseWorker) => postMessage(message);
  try {
    const run = TASKS[task] as (ask: unknown) => unknown;
    send({ id, answer: run(ask) });
  } catch (error) {
    send({ id, refused: (error as Error).message });
  }
});

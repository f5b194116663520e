import { RequestError } from "@multivector/engine";
import { Desk } from "./desk.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import type { Question } from "./question.ts";
import { QUESTIONS } from "./questions.ts";

let desk: Desk | null = null;

addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "open") desk = new Desk(data.case);
  else await answer(data.id, data.question, data.ask);
});

async function answer(id: number, name: string, ask: unknown): Promise<void> {
  try {
    const question = (QUESTIONS as unknown as Record<string, Question<unknown, unknown>>)[name]!;
    if (desk === null) throw new Error("No case is open.");
    const found = await question(desk, ask, (progress) => send({ kind: "progress", id, progress }));
    send({ kind: "answer", id, answer: found });
  } catch (error) {
    const problems = error instanceof RequestError ? error.problems : [(error as Error).message];
    send({ kind: "failed", id, problems });
  }
}

function send(message: FromWorker): void {
  postMessage(message);
}

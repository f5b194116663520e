import { z } from "zod";
import { type AppSettings, createApp } from "../app.ts";
import type { ServedCase } from "../cases.ts";
import type { Answer, Commands } from "../commands.ts";
import { LIMITS, type Limits } from "../limits.ts";
import type { Operation } from "../operation.ts";

const result = z.object({ command: z.string().describe("Name of the command.") });
const option = { takesValue: true, required: false, repeatable: false, description: "what it says" };

const RUN: Operation = {
  ...{ name: "run", description: "step the case through time", result },
  arguments: [],
  options: [
    { ...option, name: "shock", repeatable: true },
    { ...option, name: "draws", default: "16" },
    { ...option, name: "quiet", takesValue: false },
  ],
};

const REPLAY: Operation = {
  ...{ name: "replay", description: "a dated event", result, options: [] },
  arguments: [{ name: "event", description: "id of an event", required: true, repeatable: false }],
};

const CHECK: Operation = { name: "check", description: "every problem", arguments: [], options: [], result };
const ROBUSTNESS: Operation = {
  ...{ name: "robustness", description: "every metric", arguments: [], result },
  options: [{ ...option, name: "measure", required: true }],
};

/** A command that ended well with a document. */
export function printed(stdout: string): Answer {
  return { ending: "exit", code: 0, stdout, stderr: "" };
}

/** Commands whose answer is the words they were called with, and an ensemble that is finished at once. */
export function fakeCommands(changed: Partial<Commands> = {}): Commands {
  return {
    onCase: [CHECK, RUN, REPLAY],
    onRun: [ROBUSTNESS],
    withheld: [{ name: "merge", why: "it joins folders" }],
    ensembleResult: result,
    answer: async (args) => printed(`${JSON.stringify(args)}\n`),
    explore: async ({ out }) => printed(`${JSON.stringify({ folder: out })}\n`),
    ...changed,
  };
}

const TOY: ServedCase = { name: "toy", subject: "toy", folder: "/nowhere" };

interface Changed extends Partial<Omit<AppSettings, "limits">> {
  readonly limits?: Partial<Limits>;
}

/** A server of one toy case; `ask` is a request as a program on this machine sends it. */
export function fakeServer({ limits, ...changed }: Changed = {}) {
  const { app, end } = createApp({
    ...{ cases: [TOY], commands: fakeCommands(), host: "127.0.0.1", notice: () => {} },
    ...changed,
    limits: { ...LIMITS, ...limits },
  });
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { host: "localhost:4173", ...(init.headers as Record<string, string>) } });
  return { ask, end };
}

/** The problems of a refusal. */
export async function problems(response: Response): Promise<string[]> {
  return ((await response.json()) as { problems: string[] }).problems;
}

/** A promise that somebody else settles. */
export function later<T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => void } {
  let settle!: (value: T) => void;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

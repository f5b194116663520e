import type { Answer, Commands } from "./commands.ts";
import type { Limits } from "./limits.ts";
import { refusal } from "./problems.ts";
import { TooBusy, Turns } from "./turns.ts";

/** Folders of the server's own in what a command prints, and the names that stand for them outside. */
export type Shown = readonly (readonly [folder: string, name: string])[];

/** Runs commands in their turn and gives their answers as they were printed. */
export class Asked {
  readonly #commands: Commands;
  readonly #limits: Limits;
  readonly #turns: Turns;
  readonly #stop: AbortSignal;

  /** `stop`: the server ends. */
  constructor(commands: Commands, limits: Limits, stop: AbortSignal) {
    this.#commands = commands;
    this.#limits = limits;
    this.#turns = new Turns(limits.running, limits.waiting);
    this.#stop = stop;
  }

  /** The response to a command; `client`: whoever asked has gone. */
  async response(args: readonly string[], client: AbortSignal, shown: Shown = []): Promise<Response> {
    const signal = AbortSignal.any([client, this.#stop]);
    const { timeLimit } = this.#limits;
    try {
      const answer = await this.#turns.inTurn(signal, () => this.#commands.answer(args, { signal, timeLimit }));
      return responseOf(outward(answer, shown), timeLimit);
    } catch (error) {
      if (signal.aborted) return responseOf({ ending: "stopped" }, timeLimit);
      if (error instanceof TooBusy)
        return refusal(503, `${this.#limits.running + this.#limits.waiting} commands are asked already; try again`);
      throw error;
    }
  }
}

/** An answer with the server's own folders under their outward names. */
export function outward(answer: Answer, shown: Shown): Answer {
  if (answer.ending !== "exit") return answer;
  const renamed = (text: string) =>
    shown.reduce(
      (all, [folder, name]) => all.replaceAll(JSON.stringify(folder).slice(1, -1), name).replaceAll(folder, name),
      text,
    );
  return { ...answer, stdout: renamed(answer.stdout), stderr: renamed(answer.stderr) };
}

/** A document is an answer whatever the exit code: `check` prints one and ends with 1 where a case has errors. */
function responseOf(answer: Answer, timeLimit: number): Response {
  if (answer.ending === "out-of-time")
    return refusal(
      503,
      `The command took longer than ${timeLimit} s and was ended; ask for fewer draws or futures, or start the server with a larger --time-limit`,
    );
  if (answer.ending === "out-of-memory")
    return refusal(503, "The command needed more memory than it is given; ask for fewer draws or futures");
  if (answer.ending !== "exit") return refusal(503, "The command was stopped before it ended");
  if (answer.code <= 1 && answer.stdout !== "")
    return new Response(answer.stdout, { headers: { "content-type": "application/json" } });
  if (answer.code === 1) return refusal(400, ...problemsOf(answer.stderr));
  return refusal(500, "The command failed inside the program; the same command in a terminal prints what happened");
}

/** What a command says is wrong, a sentence a line. */
export function problemsOf(stderr: string): string[] {
  return stderr.split("\n").filter((line) => line.trim() !== "");
}

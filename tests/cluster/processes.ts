import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { onTestFinished } from "vitest";

const LAUNCHER = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");

/** A process a test can end, stop and let go on. It ends with its test: no hook of a module would see to that in a second file that imports it. */
export class Spawned {
  /** What it printed, on both streams. */
  said = "";
  readonly #process: ChildProcess;
  readonly #exit: Promise<unknown>;

  constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.#process = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    for (const stream of [this.#process.stdout!, this.#process.stderr!])
      stream.setEncoding("utf8").on("data", (text) => {
        this.said += text;
      });
    this.#exit = once(this.#process, "close");
    onTestFinished(() => this.end("SIGKILL"));
  }

  signal(name: NodeJS.Signals): void {
    this.#process.kill(name);
  }

  async end(name: NodeJS.Signals): Promise<void> {
    this.signal(name);
    await this.ended();
  }

  /** Its exit code, when it has ended. */
  async ended(): Promise<number | null> {
    await this.#exit;
    return this.#process.exitCode;
  }
}

/** `multivector worker` with one thread. */
export function worker(url: string, ...more: string[]): Spawned {
  return new Spawned([LAUNCHER, "worker", "--nats", url, "--workers", "1", ...more]);
}

/** Ends a worker in order. How many results it wrote first. */
export async function dismissed(one: Spawned): Promise<number> {
  await one.end("SIGTERM");
  return Number(/computed (\d+) parts/.exec(one.said)?.[1]);
}

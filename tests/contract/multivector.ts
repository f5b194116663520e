import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { program } from "../../packages/cli/src/program.ts";

const LAUNCHER = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");

/** What one call of the command did. */
export interface Call {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files it left in its folder. */
  readonly written: readonly string[];
}

/** Runs the built command in an empty folder of its own, as a user's shell would. */
export function built(...args: readonly string[]): Call {
  return inEmptyFolder((folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
    return { code: status, stdout, stderr, written: readdirSync(folder) };
  });
}

class Exit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/**
 * Runs the command inside the test's own process, in an empty folder: what it prints, writes and exits with is the same as of the built one
 * (tests/contract/process.test.ts), and the case is opened once for many calls. `assess` needs the built one: its workers are files.
 */
export function multivector(...args: readonly string[]): Promise<Call> {
  return inEmptyFolder(async (folder) => {
    const [cwd, exitCode] = [process.cwd(), process.exitCode];
    const [stdout, stderr] = [process.stdout, process.stderr].map((stream) => {
      const spy = vi.spyOn(stream, "write").mockReturnValue(true);
      return { text: () => spy.mock.calls.map(([chunk]) => String(chunk)).join(""), spy };
    }) as [Captured, Captured];
    const exit = vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Exit(Number(code ?? 0));
    });
    process.chdir(folder);
    process.exitCode = undefined;
    try {
      const left = await program()
        .parseAsync(args, { from: "user" })
        .then(() => Number(process.exitCode ?? 0), codeOf);
      return { code: left, stdout: stdout.text(), stderr: stderr.text(), written: readdirSync(folder) };
    } finally {
      for (const { spy } of [stdout, stderr]) spy.mockRestore();
      exit.mockRestore();
      process.exitCode = exitCode;
      process.chdir(cwd);
    }
  });
}

interface Captured {
  readonly spy: { mockRestore(): void };
  text(): string;
}

/** The code the program left with; anything else it threw is a failure of its own. */
function codeOf(error: unknown): number {
  if (error instanceof Exit) return error.code;
  throw error;
}

function inEmptyFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "multivector-"));
  const clear = () => rmSync(folder, { recursive: true });
  let done: T;
  try {
    done = act(folder);
  } catch (error) {
    clear();
    throw error;
  }
  if (done instanceof Promise) return done.finally(clear) as T;
  clear();
  return done;
}

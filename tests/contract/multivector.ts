import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const LAUNCHER = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");

/** What one call of the built command did. */
export interface Call {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files it left in its folder. */
  readonly written: readonly string[];
}

/** Runs the built command in an empty folder of its own, as a user's shell would. */
export function multivector(...args: readonly string[]): Call {
  const folder = mkdtempSync(path.join(tmpdir(), "multivector-"));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
    return { code: status, stdout, stderr, written: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

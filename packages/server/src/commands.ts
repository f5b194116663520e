import type { z } from "zod";
import type { Operation, Withheld } from "./operation.ts";

/** How a command ended: by itself with its exit code and all it printed, or stopped from outside. */
export type Answer =
  | { readonly ending: "exit"; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly ending: "out-of-time" | "out-of-memory" | "stopped" };

/** How far an ensemble is; `perSecond`: futures a second, `secondsLeft`: null while the rate is not known. */
export interface EnsembleProgress {
  readonly done: number;
  readonly all: number;
  readonly perSecond: number;
  readonly secondsLeft: number | null;
  /** Runs that failed so far. */
  readonly failed: number;
}

/** An ensemble to be computed and where it is stored. */
export interface EnsembleOrder {
  /** Name of a shipped case, or a folder. */
  readonly case: string;
  readonly futures: number;
  /** Ids; undefined: those the command takes by itself. */
  readonly strategies?: readonly string[];
  readonly theories?: readonly string[];
  readonly seed: number;
  readonly out: string;
}

/** What the server is handed: which commands there are, and how one is run. Nothing is computed in the server itself. */
export interface Commands {
  /** Commands on a case. */
  readonly onCase: readonly Operation[];
  /** Commands on the stored run of an ensemble. */
  readonly onRun: readonly Operation[];
  readonly withheld: readonly Withheld[];
  /** Schema of what a finished ensemble is summed up by. */
  readonly ensembleResult: z.ZodType;
  /** Runs a command; `timeLimit` in seconds. */
  answer(
    args: readonly string[],
    options: { readonly signal: AbortSignal; readonly timeLimit: number },
  ): Promise<Answer>;
  explore(
    order: EnsembleOrder,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: EnsembleProgress) => void },
  ): Promise<Answer>;
}

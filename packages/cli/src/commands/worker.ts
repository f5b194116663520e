import { availableParallelism } from "node:os";
import { serveRuns } from "@multivector/ensemble";
import type { Command } from "commander";
import { addNatsOptions, type NatsAccessOptions, natsAccess } from "../nats-options.ts";
import { collect, readCount } from "../options.ts";
import { guarded, UsageError } from "../outcome.ts";

interface Options extends NatsAccessOptions {
  readonly workers: string;
  readonly copy: readonly string[];
  readonly idle?: string;
}

export function workerCommand(root: Command): void {
  const command = root
    .command("worker")
    .description("computes parts of runs that `explore --engine nats` offers, on this machine; Ctrl-C ends it");
  addNatsOptions(command)
    .option("--workers <N>", "threads; auto: one a processor", "auto")
    .option("--copy <PATH>", "this machine's own copy of a case or module; may be given several times", collect, [])
    .option("--idle <S>", "end after so many seconds without work")
    .action(guarded(work));
}

async function work(options: Options): Promise<void> {
  const access = natsAccess(options);
  if (access === undefined) throw new UsageError("--nats: give the NATS server, as nats://host:4222, or set NATS_URL");
  const workers = options.workers === "auto" ? availableParallelism() : readCount(options.workers, "--workers", 1);
  const stop = new AbortController();
  // A second signal ends the process at once.
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  const computed = await serveRuns({
    ...{ ...access, workers, copies: options.copy, signal: stop.signal },
    ...(options.idle === undefined ? {} : { idle: readCount(options.idle, "--idle", 1) }),
    notice: (text) => process.stderr.write(`${text}\n`),
  });
  process.stderr.write(`the worker computed ${computed} parts\n`);
}

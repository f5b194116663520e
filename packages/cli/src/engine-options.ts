import { unknown } from "@multivector/engine";
import { type EnsembleRequest, natsEngine } from "@multivector/ensemble";
import type { Command } from "commander";
import { addNatsOptions, type NatsAccessOptions, natsAccess } from "./nats-options.ts";
import { readCount } from "./options.ts";
import { UsageError } from "./outcome.ts";

/** Options that say what computes the runs: threads of this machine, or workers of a NATS server. */
export interface EngineOptions extends NatsAccessOptions {
  readonly engine: string;
  readonly replicas: string;
  readonly keep?: boolean;
}

const ENGINES = ["local", "nats"] as const;

/** Adds the options to a command. */
export function addEngineOptions(command: Command): Command {
  command.option("--engine <NAME>", "local: threads of this machine | nats: workers of a NATS server", "local");
  return addNatsOptions(command)
    .option("--replicas <N>", "copies of the run's state on the servers of a NATS cluster", "1")
    .option("--keep", "leave the results on the NATS server");
}

/** The engine of the options; none for threads of this machine. Throws {@link UsageError}. */
export function engineOf(options: EngineOptions, command: Command): Pick<EnsembleRequest, "engine"> {
  const { engine, replicas, keep = false } = options;
  if (!ENGINES.some((name) => name === engine))
    throw new UsageError(`--engine: ${unknown("engine", engine, ENGINES)}; choose one of ${ENGINES.join(", ")}`);
  if (engine === "local") {
    if (command.getOptionValueSource("nats") === "cli") throw new UsageError("--nats: add --engine nats");
    return {};
  }
  const access = natsAccess(options);
  if (access === undefined) throw new UsageError("--nats: give the NATS server, as nats://host:4222, or set NATS_URL");
  const notice = (text: string) => process.stderr.write(`${text}\n`);
  return { engine: natsEngine({ ...access, replicas: readCount(replicas, "--replicas", 1), keep, notice }) };
}

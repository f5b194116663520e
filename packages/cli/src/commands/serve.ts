import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Commands, RunningServer } from "@multivector/server";
import { type Command, Option } from "commander";
import { readCount } from "../options.ts";
import { guarded, UsageError } from "../outcome.ts";
import { RESULTS } from "../schema/registry.ts";
import { operationsOf, WITHHELD } from "../serve-operations.ts";
import { answerInThread, exploreInThread } from "../serve-threads.ts";

interface Options {
  readonly port: string;
  readonly host: string;
  readonly token?: string;
  readonly cases?: string;
  readonly timeLimit: string;
}

/** The workbench as `npm run workbench` builds it. */
const WORKBENCH = fileURLToPath(new URL("../../../web/dist", import.meta.url));

export function serveCommand(root: Command): void {
  root
    .command("serve")
    .description("the workbench and an HTTP API of these commands, on this machine; Ctrl-C ends it")
    .option("--port <N>", "port; 0: any that is free", "4173")
    .option("--host <ADDRESS>", "address to listen on; any other than this machine's own needs a token", "127.0.0.1")
    .addOption(
      new Option("--token <TOKEN>", "what requests to the API must show, at least 16 characters").env(
        "MULTIVECTOR_TOKEN",
      ),
    )
    .option("--cases <DIR>", "a folder of case folders to serve instead of the shipped ones")
    .option("--time-limit <S>", "seconds a command may take; ensembles may take any time", "120")
    .action(guarded((options: Options) => serve(root, options)));
}

async function serve(root: Command, options: Options): Promise<void> {
  // Loaded here alone: no other command needs it.
  const { startServer } = await import("@multivector/server");
  const { host, token, cases } = options;
  const server = await startServer({
    ...{ host, port: readPort(options.port), timeLimit: readCount(options.timeLimit, "--time-limit", 1) },
    commands: offered(root),
    workbench: WORKBENCH,
    notice: (text) => process.stderr.write(`${text}\n`),
    ...(token === undefined ? {} : { token }),
    ...(cases === undefined ? {} : { cases }),
  });
  // Asked for before anything is said, so that an interrupt right after it ends in order; a second one ends at once.
  const interrupted = new Promise<void>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve());
  });
  process.stdout.write(greeting(server, token !== undefined));
  await interrupted;
  await server.stop();
}

function offered(root: Command): Commands {
  return {
    ...operationsOf(root),
    withheld: WITHHELD,
    ensembleResult: RESULTS.explore,
    answer: answerInThread,
    explore: exploreInThread,
  };
}

function greeting({ address, cases }: RunningServer, hasToken: boolean): string {
  const built = existsSync(`${WORKBENCH}/index.html`) ? "" : " (not built yet: npm run workbench)";
  return `Workbench  ${address}/${built}
HTTP API   ${address}/api/docs${hasToken ? ", with the header Authorization: Bearer TOKEN" : ""}
Cases      ${cases.join(", ")}
Ctrl-C ends the server.
`;
}

function readPort(text: string): number {
  const port = readCount(text, "--port");
  if (port <= 65_535) return port;
  throw new UsageError(`--port ${text}: give a port from 0 to 65535`);
}

import type { Command } from "commander";
import { addEngineOptions, type EngineOptions, engineOf } from "../engine-options.ts";
import { type ExploreOptions, explored } from "../explored.ts";
import { collect } from "../options.ts";
import { guarded, printJson } from "../outcome.ts";
import { runProgress } from "../run-progress.ts";
import { runSummaryText } from "../run-summary.ts";
import { stoppable } from "../stoppable.ts";

interface Options extends EngineOptions, ExploreOptions {
  readonly json?: boolean;
}

export function exploreCommand(root: Command): void {
  const command = root
    .command("explore")
    .description(
      "many futures of a case under several strategies, stored as Parquet; goes on where an earlier call stopped",
    )
    .argument("<case>", "name of a shipped case, or a folder")
    .requiredOption("--futures <N>", "futures; each is run under every strategy")
    .requiredOption("--out <RUN>", "folder of the run")
    .option("--strategies <A,B>", "ids of strategies; default: the status quo and the packages of the assessment")
    .option("--theories <T1,T5>", "every future under each of these; default: one drawn for each future")
    .option("--yearly", "also the loss and the acts of each year")
    .option("--design <NAME>", "lhs | sobol | monte-carlo", "lhs")
    .option("--seed <S>", "seed of the futures", "1")
    .option("--workers <N>", "threads; auto: one a processor", "auto")
    .option("--shard <i/n>", "only the i-th of n parts of the same ensemble; join them with merge")
    .option(
      "--change <CHANGE>",
      'changed in all futures: "KIND TARGET [VALUE] [@DATE][+DAYS]" (repeatable)',
      collect,
      [],
    )
    .option("--without <EVENT>", "leave out an event of the case (repeatable)", collect, [])
    .option("--scenario <FILE>", "a YAML file with changes and events to leave out")
    .option("--draws <N>", "0: futures draw politics alone; the network's ranges are not drawn", "0")
    .option("--json", "print one JSON document");
  addEngineOptions(command).action(guarded(explore));
}

async function explore(name: string, options: Options, command: Command): Promise<void> {
  const { document, results } = await stoppable((signal) =>
    explored(name, options, { signal, progress: runProgress(), ...engineOf(options, command) }),
  );
  if (options.json) printJson(document);
  else process.stdout.write(runSummaryText(results));
}

import { openCase } from "@multivector/casefile";
import { FUTURES, runResult, sharedStart } from "@multivector/engine";
import type { Command } from "commander";
import { collect, readCount } from "../options.ts";
import { envelope, guarded, printJson } from "../outcome.ts";
import { STILL } from "../political-options.ts";
import { politicsJson } from "../run-json.ts";
import {
  actsIn,
  heldOver,
  type PoliticalOptions,
  politicalChanges,
  politicalWindow,
  politicsOf,
  refuseOutsideFutures,
} from "../run-politics.ts";
import { type RunOptions, requestOf } from "../run-request.ts";
import { politicsText, runText } from "../run-text.ts";
import { politicalWarnings } from "../run-warnings.ts";

interface Options extends RunOptions, PoliticalOptions {
  readonly held?: boolean;
  readonly draws?: string;
  readonly json?: boolean;
}

export function runCommand(root: Command): void {
  root
    .command("run")
    .description("step the case through time, with shocks, changes, a strategy, and one future of a theory")
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--shock <ID[@DATE][+DAYS][xSHARE]>", "a shock of the case (repeatable)", collect, [])
    .option("--change <CHANGE>", 'a change: "KIND TARGET [VALUE] [@DATE][+DAYS]" (repeatable)', collect, [])
    .option("--without <EVENT>", "leave out an event of the case (repeatable)", collect, [])
    .option("--scenario <FILE>", "a YAML file with shocks, changes, without")
    .option("--strategy <ID>", "a strategy of the case: its levers join the run, each on its days")
    .option("--quiet", "the strategy is not announced; what stands is still seen")
    .option("--theory <T0..T5>", "the theory to run under, or several mixed (T3+T5); T0: nobody reacts", STILL)
    .option("--on <MECHANISM>", "a mechanism switched on beyond the theory (repeatable)", collect, [])
    .option("--off <MECHANISM>", "a mechanism switched off (repeatable)", collect, [])
    .option("--future <I>", "the future whose acts are run, where actors react", "0")
    .option("--futures <N>", "futures drawn together, of which it is one", `${FUTURES}`)
    .option("--held", "hold output and demand of years that are not over at the last known year")
    .option("--from <DATE>", "first day")
    .option("--to <DATE>", "first day after the run")
    .option("--step <day|week|month>", "length of a step")
    .option("--commodity <ID>", "only this commodity")
    .option("--draws <N>", "draws over the stated ranges (0: central values only)")
    .option("--seed <N>", "seed of the draws and of the futures", "1")
    .option("--json", "print one JSON document")
    .action(guarded(runAction));
}

async function runAction(name: string, options: Options): Promise<void> {
  const kase = await openCase(name);
  const politics = politicsOf(kase, options);
  const request = requestOf(kase, options, politicalWindow(politics));
  refuseOutsideFutures(politics, request);
  const moved = politicalChanges(politics, request);
  const changes = [...moved, ...(request.changes ?? [])];
  const draws = {
    n: options.draws === undefined ? (changes.length > 0 ? 16 : 0) : readCount(options.draws, "--draws"),
    seed: readCount(options.seed, "--seed"),
  };
  const beyond = options.held === true || politicalWindow(politics) !== null;
  const { held, warnings } = beyond ? heldOver(kase, request) : { held: kase, warnings: [] };
  const result = runResult(held, sharedStart(), { ...request, changes }, draws);
  const told = [...warnings, ...politicalWarnings(politics, request, options.quiet === true)];
  if (options.json) {
    const asked = { ...request, changes, ...draws, ...(held === kase ? {} : { held: true }) };
    const added = politicsJson(kase, politics, request);
    return printJson(
      envelope("run", kase, { ...asked, ...keyOf(added) }, { ...result, ...added }, [
        ...result.status.notKnown,
        ...told,
      ]),
    );
  }
  process.stdout.write(runText(kase, result, politics));
  process.stdout.write(politicsText(kase, politics, politics.reacted ? actsIn(politics.reacted, request) : []));
  for (const warning of told) process.stdout.write(`  ${warning}\n`);
}

/** What of politics sets one run apart from another with the same changes: the same work has the same id. */
function keyOf({ theory, strategy }: ReturnType<typeof politicsJson>) {
  return {
    ...(theory ? { theory } : {}),
    ...(strategy && strategy.levers.length > 0 ? { strategy: strategy.id, moves: strategy.moves } : {}),
  };
}

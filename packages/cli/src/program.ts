import { Command, CommanderError } from "commander";
import { alignmentCommand } from "./commands/alignment.ts";
import { assessCommand } from "./commands/assess.ts";
import { backtestCommand } from "./commands/backtest.ts";
import { bargainCommand } from "./commands/bargain.ts";
import { checkCommand } from "./commands/check.ts";
import { claimsCommand } from "./commands/claims.ts";
import { coercionCommand } from "./commands/coercion.ts";
import { discoverCommand } from "./commands/discover.ts";
import { explainCommand } from "./commands/explain.ts";
import { exploreCommand } from "./commands/explore.ts";
import { exposureCommand } from "./commands/exposure.ts";
import { listCommand } from "./commands/list.ts";
import { mergeCommand } from "./commands/merge.ts";
import { reactionCommand } from "./commands/reaction.ts";
import { replayCommand } from "./commands/replay.ts";
import { reportCommand } from "./commands/report.ts";
import { robustnessCommand } from "./commands/robustness.ts";
import { runCommand } from "./commands/run.ts";
import { searchCommand } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { strategyCommand } from "./commands/strategy.ts";
import { workerCommand } from "./commands/worker.ts";

/** The `multivector` command with all its subcommands. */
export function program(): Command {
  const root = new Command("multivector")
    .description("Load a country caught between powers; see what it depends on and what breaks if a link is cut.")
    .version("0.1.0")
    .exitOverride((error) => {
      // Usage errors are the user's (1); help and version are no error.
      process.exit(error instanceof CommanderError && error.exitCode === 0 ? 0 : 1);
    });
  for (const add of [
    assessCommand,
    checkCommand,
    runCommand,
    strategyCommand,
    exploreCommand,
    mergeCommand,
    robustnessCommand,
    discoverCommand,
    searchCommand,
    workerCommand,
    replayCommand,
    exposureCommand,
    coercionCommand,
    alignmentCommand,
    reactionCommand,
    bargainCommand,
    backtestCommand,
    claimsCommand,
    explainCommand,
    listCommand,
    reportCommand,
    serveCommand,
  ]) {
    add(root);
  }
  return root;
}

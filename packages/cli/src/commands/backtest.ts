import { openCase } from "@multivector/casefile";
import { type Backtest, backtest, networkSimplex } from "@multivector/engine";
import type { Command } from "commander";
import { ranged } from "../numbers.ts";
import { readCount } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";

export function backtestCommand(root: Command): void {
  root
    .command("backtest")
    .description(
      "flows after the cutoff predicted from the case as known on it, beside the record and three naive rules",
    )
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--draws <N>", "draws over the stated ranges", "64")
    .option("--seed <N>", "seed of the draws", "1")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: { draws: string; seed: string; json?: boolean }) => {
        const kase = await openCase(name);
        const draws = { draws: readCount(options.draws, "--draws"), seed: readCount(options.seed, "--seed") };
        const result = backtest(kase, networkSimplex, draws);
        if (!result)
          throw new UsageError(`${kase.id} has no back-test; write one as backtest.yaml (see docs/case-format.md)`);
        if (options.json) return printJson(envelope("backtest", kase, draws, result));
        printBacktest(result);
      }),
    );
}

function printBacktest(result: Backtest): void {
  process.stdout.write(`as known on ${result.asKnownOn}\n`);
  for (const row of result.annual) {
    const observed = row.observed === null ? "not known" : row.observed.toFixed(2);
    process.stdout.write(
      `  ${row.year} ${row.name.padEnd(36)} predicted ${ranged(row.predicted).padEnd(24)} observed ${observed} ${row.unit}  naive ${row.naive.lastYearVolumes.toFixed(2)}\n`,
    );
  }
  for (const score of [...result.annualScores, ...result.eventScores]) {
    const beside = score.naive
      ? `best naive ${Math.min(score.naive.lastYearShares, score.naive.lastYearVolumes, score.naive.sharesAtCutoff).toFixed(2)}`
      : "no naive rule";
    process.stdout.write(
      `  ${score.measure.padEnd(46)} ${score.value.toFixed(2)} ${score.unit} (${beside}; wanted ${score.threshold}) ${score.met ? "met" : "NOT met"}\n`,
    );
  }
  const { coverage, corruption } = result;
  process.stdout.write(
    `  coverage of ${coverage.level * 100} % intervals: ${coverage.inside} of ${coverage.targets}\n`,
  );
  process.stdout.write(
    `  corruption x${corruption.factor} of ${corruption.figuresChanged} later flows: predictions ${corruption.identical ? "identical" : "CHANGED"}\n`,
  );
}

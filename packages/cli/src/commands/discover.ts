import { statSync } from "node:fs";
import { ENGINE, type Objective, type PrimOptions, unknown } from "@multivector/engine";
import type { Command } from "commander";
import { questionOfCsv } from "../discover-csv.ts";
import type { Question } from "../discover-question.ts";
import { type DiscoverRequest, discoverResult, discoverWarnings } from "../discover-result.ts";
import { questionOfRun } from "../discover-run.ts";
import { discoverText } from "../discover-text.ts";
import { listed } from "../explore-request.ts";
import { readCount, readNumber } from "../options.ts";
import { guarded, printJson, UsageError } from "../outcome.ts";

const OBJECTIVES: readonly Objective[] = ["lenient1", "lenient2", "original"];

interface Options {
  readonly measure: string;
  readonly worseThan: string;
  readonly strategy?: string;
  readonly theory?: string;
  readonly inputs?: string;
  readonly screen: string;
  readonly alpha?: string;
  readonly massMin?: string;
  readonly objective?: string;
  readonly mostLimits: string;
  readonly minDensity?: string;
  readonly minCoverage?: string;
  readonly seed: string;
  readonly partial?: boolean;
  readonly json?: boolean;
}

export function discoverCommand(root: Command): void {
  root
    .command("discover")
    .description(
      "in which futures a strategy does badly: limits on inputs in words, held against runs they were not found in",
    )
    .argument("<RUN|FILE.csv>", "folder of a run, from explore; or a table with a header and a row for each run")
    .requiredOption("--measure <M>", "a measure of the run, or a column of numbers of the table, where larger is worse")
    .requiredOption("--worse-than <X>", "look for runs strictly worse than this, in the measure's unit")
    .option("--strategy <S>", "strategy of the run; needed where there are several")
    .option("--theory <T>", "only futures under this theory; default: all, and the theory is one of the inputs")
    .option("--inputs <A,B>", "inputs to look at; default: all, of a table all other columns")
    .option("--screen <N>", "search only the N inputs with the highest feature scores, or all", "30")
    .option("--alpha <A>", "share of the runs that PRIM peels off at a time; default: 0.05")
    .option("--mass-min <M>", "least share of the runs in a box; default: 0.05")
    .option("--objective <O>", `what a peel is chosen by: ${OBJECTIVES.join(", ")}; default: lenient1`)
    .option("--most-limits <N>", "most inputs that the quoted box limits", "4")
    .option("--min-density <D>", "quote the box of largest coverage that is so dense, as a share")
    .option("--min-coverage <C>", "quote the densest box that covers so many, as a share")
    .option("--seed <S>", "seed of the runs held out, resamples and scores", "1")
    .option("--partial", "read an unfinished run as far as it is")
    .option("--json", "print one JSON document")
    .action(guarded(discover));
}

async function discover(from: string, options: Options): Promise<void> {
  const request = requestOf(options);
  const question = await questionOf(from, options);
  const result = discoverResult(question, request);
  const warnings = discoverWarnings(question, result);
  if (!options.json) return void process.stdout.write(discoverText(result, warnings));
  printJson({ command: "discover", case: question.id, runId: "", engine: ENGINE, results: result, warnings });
}

async function questionOf(from: string, options: Options): Promise<Question> {
  const { measure, strategy, theory, partial } = options;
  const there = statSync(from, { throwIfNoEntry: false });
  if (!there) throw new UsageError(`There is no ${from}: give the folder of a run, or a CSV`);
  if (there.isDirectory()) {
    const inputs = listed(options.inputs, "--inputs");
    return questionOfRun(from, {
      measure,
      ...(strategy === undefined ? {} : { strategy }),
      ...(theory === undefined ? {} : { theory }),
      ...(inputs === undefined ? {} : { inputs }),
      ...(partial ? { partial } : {}),
    });
  }
  for (const [option, given] of Object.entries({ strategy, theory, partial }))
    if (given !== undefined) throw new UsageError(`--${option}: ${from} is a table of its own; leave --${option} away`);
  return questionOfCsv(from, { measure, ...(options.inputs === undefined ? {} : { inputs: options.inputs }) });
}

function requestOf(options: Options): DiscoverRequest {
  const share = (text: string | undefined, option: string) =>
    text === undefined ? undefined : readShare(text, option);
  const [minDensity, minCoverage] = [
    share(options.minDensity, "--min-density"),
    share(options.minCoverage, "--min-coverage"),
  ];
  return {
    worseThan: readNumber(options.worseThan, "--worse-than"),
    prim: primOf(options),
    choose: {
      mostRestricted: readCount(options.mostLimits, "--most-limits", 1),
      ...(minDensity === undefined ? {} : { minDensity }),
      ...(minCoverage === undefined ? {} : { minCoverage }),
    },
    screen: options.screen === "all" ? Number.MAX_SAFE_INTEGER : readCount(options.screen, "--screen", 1),
    seed: readCount(options.seed, "--seed"),
  };
}

function primOf({ alpha, massMin, objective }: Options): PrimOptions {
  return {
    ...(alpha === undefined ? {} : { peelAlpha: readAlpha(alpha) }),
    ...(massMin === undefined ? {} : { massMin: readShare(massMin, "--mass-min") }),
    ...(objective === undefined ? {} : { objective: readObjective(objective) }),
  };
}

function readAlpha(text: string): number {
  const value = readNumber(text, "--alpha");
  if (value > 0 && value < 0.5) return value;
  throw new UsageError(`--alpha ${text}: give a share above 0 and below 0.5`);
}

function readShare(text: string, option: string): number {
  const value = readNumber(text, option);
  if (value >= 0 && value <= 1) return value;
  throw new UsageError(`${option} ${text}: give a share from 0 to 1`);
}

function readObjective(text: string): Objective {
  const found = OBJECTIVES.find((one) => one === text);
  if (found) return found;
  throw new UsageError(`--objective: ${unknown("objective", text, OBJECTIVES)} Choose of ${OBJECTIVES.join(", ")}`);
}

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findCaseFolder, openCase } from "@multivector/casefile";
import type { Case } from "@multivector/engine";
import {
  comparedStrategies,
  networkSimplex,
  ownLevers,
  PlanEvaluator,
  type PlanSearchRequest,
} from "@multivector/engine";
import { searchPlans } from "@multivector/ensemble";
import type { Command } from "commander";
import { listed, readFolder, readWorkers } from "../explore-request.ts";
import { pick, readCount, readMoney } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";
import { searchProgress } from "../run-progress.ts";
import { type FoundPackages, foundPackages, packagesYaml, searchText } from "../search-result.ts";
import { stoppable } from "../stoppable.ts";

interface Options {
  readonly objectives: string;
  readonly evaluations: string;
  readonly out: string;
  readonly levers?: string;
  readonly theories?: string;
  readonly futures: string;
  readonly startYears: string;
  readonly budget?: string;
  readonly method: string;
  readonly population: string;
  readonly seed: string;
  readonly workers: string;
  readonly save?: boolean;
  readonly json?: boolean;
}

export function searchCommand(root: Command): void {
  root
    .command("search")
    .description("packages of levers, their timing and order, that no other package beats in every objective")
    .argument("<case>", "name of a shipped case, or a folder")
    .requiredOption(
      "--objectives <A,B,C>",
      "MEASURE, MEASURE:METRIC or MEASURE:starr@THRESHOLD, such as loss,loss:minimax_regret,cost",
    )
    .requiredOption("--evaluations <N>", "packages to try")
    .requiredOption("--out <RUN>", "folder of the search; the same call goes on where it stopped")
    .option("--levers <A,B>", "levers to choose from; all: outsiders' too; default: the state's own")
    .option("--theories <T1,T5>", "every future under each of these; default: all in which somebody reacts")
    .option("--futures <N>", "futures a package is tried in, under each theory", "16")
    .option("--start-years <N>", "a lever may begin on the first day of any of so many years", "10")
    .option("--budget <USD_MILLION>", "most that may be paid once, of what is stated")
    .option("--method <NAME>", "nsga2 | nsga3", "nsga2")
    .option("--population <N>", "packages a generation", "32")
    .option("--seed <S>", "seed of futures and search", "1")
    .option("--workers <N>", "threads; auto: one a processor", "auto")
    .option("--save", "also keep the packages in the case, as strategies/searched.yaml")
    .option("--json", "print one JSON document")
    .action(guarded(search));
}

async function search(name: string, options: Options): Promise<void> {
  const kase = await openCase(name);
  const request = requestOf(kase, options);
  const out = readFolder(options.out);
  if (existsSync(join(out, "manifest.json")))
    throw new UsageError(`--out ${out}: the folder holds a run of explore; give one of its own`);
  const saved = options.save ? savedFile(kase, name) : null;
  const evaluator = new PlanEvaluator(kase, networkSimplex, request);
  const references = comparedStrategies(kase).map((id) => kase.strategies.find((one) => one.id === id)!);
  const compared = references.map((plan) => ({ strategy: plan.id, objectives: evaluator.objectivesOf(plan) }));
  const population = readCount(options.population, "--population", 4);
  const settings = {
    population,
    evaluations: readCount(options.evaluations, "--evaluations", 1),
    seed: request.seed,
    epsilons: epsilonsOf(request.objectives, compared),
    // The first generation holds what is known, as far as there is room: first what it will be compared with.
    start: evaluator.startsOf([...new Set([...references, ...kase.strategies])]).slice(0, population),
  };
  const method = readMethod(options.method);
  mkdirSync(out, { recursive: true });
  const result = await stoppable((signal) =>
    searchPlans({
      ...{ folder: name, kase, request, method, options: settings, out, signal },
      ...{ workers: readWorkers(options.workers), progress: searchProgress(settings.evaluations) },
    }),
  );
  const file = join(out, "strategies.yaml");
  const found: FoundPackages = { ...foundPackages(evaluator.objectives, result, compared), file };
  const yaml = packagesYaml(kase, request, found);
  writeFileSync(file, yaml);
  if (saved !== null) {
    mkdirSync(dirname(saved), { recursive: true });
    writeFileSync(saved, yaml, { flag: "wx" });
  }
  const failed = result.failed.length;
  const warnings = failed > 0 ? [`${failed} packages could not be evaluated: ${result.failed[0]!.message}`] : [];
  if (options.json) printJson(envelope("search", kase, { request, method, settings }, found, warnings));
  else
    process.stdout.write(`${searchText(kase, found, warnings)}${saved === null ? "" : `Kept in the case: ${saved}\n`}`);
}

/** Where packages are kept in a case. Throws {@link UsageError} if some are there already: they are not written over. */
function savedFile(kase: Case, name: string): string {
  const file = join(findCaseFolder(name)!, "strategies", "searched.yaml");
  if (existsSync(file)) throw new UsageError(`--save: ${file} is there already; rename it, or its records, first`);
  const taken = kase.strategies.find(({ id }) => /^searched-\d+$/.test(id));
  if (taken) throw new UsageError(`--save: ${kase.id} has a strategy \`${taken.id}\` already; rename it first`);
  return file;
}

function requestOf(kase: Case, options: Options): PlanSearchRequest {
  if (kase.theories.length === 0)
    throw new UsageError(`${kase.id} has no theories to try packages under; write them in theories.yaml`);
  const reacting = kase.theories.filter(({ switches }) => switches.reactions).map(({ id }) => id);
  const theories = listed(options.theories, "--theories");
  const all = kase.levers.map(({ id }) => id);
  const levers = options.levers === "all" ? all : listed(options.levers, "--levers");
  return {
    levers: levers?.map((id) => pick(kase.levers, "lever", id, `${kase.id} levers`).id) ?? ownLevers(kase),
    startYears: readCount(options.startYears, "--start-years", 1),
    objectives: listed(options.objectives, "--objectives")!,
    theories: theories?.map((id) => pick(kase.theories, "theory", id, `${kase.id} theories`).id) ?? reacting,
    futures: readCount(options.futures, "--futures", 1),
    seed: readCount(options.seed, "--seed"),
    ...(options.budget === undefined ? {} : { budgetUsdM: readMoney(options.budget) }),
    references: comparedStrategies(kase),
  };
}

function readMethod(text: string): "nsga2" | "nsga3" {
  if (text === "nsga2" || text === "nsga3") return text;
  throw new UsageError(`--method ${text}: choose nsga2 or nsga3`);
}

/** Differences that matter: a hundredth of the largest value that a known package has. */
function epsilonsOf(
  objectives: readonly string[],
  compared: readonly { readonly objectives: readonly number[] }[],
): Record<string, number> {
  const largest = (o: number) => Math.max(...compared.map((one) => Math.abs(one.objectives[o]!)));
  return Object.fromEntries(objectives.map((text, o) => [text, Number(((largest(o) || 1) / 100).toPrecision(1))]));
}

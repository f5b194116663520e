import { openCase } from "@multivector/casefile";
import { type Case, drawFutures, FUTURES, networkSimplex, type SwitchSet } from "@multivector/engine";
import type { Command } from "commander";
import { collect, readCount, readMoney } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";
import { readStrategy, readTheory } from "../political-options.ts";
import { progressLine } from "../progress.ts";
import { studyJson } from "../strategy-json.ts";
import { type StudyRequest, studyOf } from "../strategy-study.ts";
import { strategyText } from "../strategy-text.ts";

interface Options {
  readonly theory: string[];
  readonly on: string[];
  readonly off: string[];
  readonly futures: string;
  readonly seed: string;
  readonly order?: boolean;
  readonly budget?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export function strategyCommand(root: Command): void {
  root
    .command("strategy")
    .description(
      "packages of levers under rival theories, against doing nothing: loss, acts, window of vulnerability, order of levers",
    )
    .argument("<case>", "name of a shipped case, or a folder")
    .argument("[strategy...]", "ids of strategies; default: those the assessment reports")
    .option("--theory <T0..T5>", "a theory, or several mixed (T3+T5) (repeatable; default: all)", collect, [])
    .option("--on <MECHANISM>", "a mechanism switched on beyond the theories (repeatable)", collect, [])
    .option("--off <MECHANISM>", "a mechanism switched off (repeatable)", collect, [])
    .option("--futures <N>", "futures for each strategy and theory", `${FUTURES}`)
    .option("--seed <N>", "seed of the futures", "1")
    .option("--order", "also the best and the worst order of the same levers")
    .option("--budget <USD_MILLION>", "with --order: most that may be spent in a year")
    .option("--quiet", "strategies are not announced; what stands is still seen")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, ids: string[], options: Options) => {
        const kase = await openCase(name);
        const request = requestOf(kase, ids, options);
        const study = studyOf(kase, networkSimplex, request, progressLine());
        if (!options.json) return void process.stdout.write(strategyText(kase, study, request));
        const { results, warnings } = studyJson(kase, study, request);
        printJson(envelope("strategy", kase, keyOf(request), results, warnings));
      }),
    );
}

/** What sets one study apart from another: theories and futures by name. */
function keyOf({ theories, futures, ...rest }: StudyRequest) {
  return {
    ...rest,
    theories: theories.map((switches) => switches.theories.join("+")),
    futures: futures.length,
    seed: futures[0]!.seed,
  };
}

function requestOf(kase: Case, ids: readonly string[], options: Options): StudyRequest {
  const { on, off, order, budget, quiet } = options;
  if (budget !== undefined && !order)
    throw new UsageError(`--budget ${budget}: money spaces the levers of an order; give --order too`);
  if (order && on.length + off.length > 0)
    throw new UsageError("--order compares orders under whole theories; leave --on and --off away");
  return {
    strategies: strategiesOf(kase, ids),
    theories: theoriesOf(kase, options),
    futures: drawFutures(kase, readCount(options.futures, "--futures", 1), readCount(options.seed, "--seed")),
    scene: { on, off, announced: quiet !== true },
    ...(order ? { order: budget === undefined ? {} : { budgetPerYear: readMoney(budget) } } : {}),
  };
}

function strategiesOf(kase: Case, ids: readonly string[]): string[] {
  if (ids.length > 0) return [...new Set(ids)].map((id) => readStrategy(kase, id));
  const reported = kase.strategies.filter(({ report }) => report).map(({ id }) => id);
  if (reported.length === 0)
    throw new UsageError(`${kase.id} has no strategy with \`report: yes\`; name one, or write it in strategies.yaml`);
  return reported;
}

function theoriesOf(kase: Case, { theory, on, off }: Options): SwitchSet[] {
  if (kase.theories.length === 0)
    throw new UsageError(`${kase.id} has no theories to put strategies under; write them in theories.yaml`);
  const asked = theory.length > 0 ? theory : kase.theories.map(({ id }) => id);
  return [...new Set(asked)].flatMap((text) => readTheory(kase, text, { on, off }).switches ?? []);
}

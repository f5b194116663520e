import { openCase } from "@multivector/casefile";
import { type Case, coercionOf, dayOf, networkSimplex, scheduleOf, softened } from "@multivector/engine";
import type { Command } from "commander";
import { coercionJson } from "../coercion-json.ts";
import { coercionText } from "../coercion-text.ts";
import { collect, pick, readCount, readMoney, readShock } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";
import { readStrategy } from "../political-options.ts";
import { progressLine } from "../progress.ts";
import { readScenario } from "../scenario.ts";

interface Options {
  readonly actor?: string;
  readonly days?: string;
  readonly worst: string;
  readonly operators?: boolean;
  readonly budget?: string;
  readonly change: string[];
  readonly without: string[];
  readonly scenario?: string;
  readonly strategy?: string;
  readonly draws: string;
  readonly seed: string;
  readonly json?: boolean;
}

export function coercionCommand(root: Command): void {
  root
    .command("coercion")
    .description("who can close what, at what cost to whom; worst closures, protection, bargaining power, alert values")
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--actor <ID>", "only the closures of this actor; with --json beside all the rest")
    .option("--days <N>", "days of closure, instead of 7, 30, 90 and 365")
    .option("--worst <K>", "worst sets of up to K closures at once, 1 to 3", "2")
    .option("--operators", "companies with a veto play for themselves beside the states")
    .option("--budget <USD_MILLION>", "also the best set of investments for so much")
    .option("--change <CHANGE>", 'a change: "KIND TARGET [VALUE] [@DATE][+DAYS]" (repeatable)', collect, [])
    .option("--without <EVENT>", "leave out an event of the case (repeatable); all are left out here", collect, [])
    .option("--scenario <FILE>", "a YAML file with shocks, changes, without")
    .option("--strategy <ID>", "with all that a strategy builds and permits standing")
    .option("--draws <N>", "draws over the stated ranges (0: central values only)", "0")
    .option("--seed <N>", "seed of the draws", "1")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: Options) => {
        const kase = await openCase(name);
        const request = requestOf(kase, options);
        const told = coercionOf(kase, networkSimplex, { ...request, progress: progressLine() });
        const result = { ...told, notes: [...strategyNote(told.date, options.strategy), ...told.notes] };
        if (options.json) printJson(envelope("coercion", kase, request, coercionJson(result), result.notes));
        else process.stdout.write(coercionText(kase, result, request));
      }),
    );
}

function requestOf(kase: Case, options: Options) {
  const scenario = options.scenario ? readScenario(options.scenario) : { shocks: [], changes: [], without: [] };
  const standing = options.strategy === undefined ? [] : standingChanges(kase, readStrategy(kase, options.strategy));
  return {
    changes: [
      ...standing,
      ...scenario.shocks.flatMap((text) => shockChanges(kase, text)),
      ...scenario.changes,
      ...options.change,
    ],
    without: [...scenario.without, ...options.without],
    worst: readCount(options.worst, "--worst", 1),
    draws: readCount(options.draws, "--draws"),
    seed: readCount(options.seed, "--seed"),
    ...(options.days === undefined ? {} : { days: readCount(options.days, "--days", 1) }),
    ...(options.actor === undefined ? {} : { actor: options.actor }),
    ...(options.operators ? { operators: true } : {}),
    ...(options.budget === undefined ? {} : { budgetUsdM: readMoney(options.budget) }),
  };
}

/** What a strategy changes in the end, without dates: closures are asked about a network in which all of it stands. */
function standingChanges(kase: Case, strategy: string): string[] {
  return scheduleOf(kase, strategy).changes.map((text) => text.replace(/\s*@\S+/, ""));
}

function strategyNote(date: string, strategy: string | undefined): string[] {
  return strategy === undefined ? [] : [`All that strategy ${strategy} builds and permits stands from ${date} on.`];
}

/** A scenario's shock is there on both sides of a closure: from its date on, or from the first day. */
function shockChanges(kase: Case, text: string): string[] {
  const { id, date = `${kase.baseYear}-01-01`, days, share = 1 } = readShock(text);
  const known = pick(kase.shocks, "shock", id, `${kase.id} shocks`);
  if (days === 0 || Number.isNaN(dayOf(date))) throw new UsageError(`--scenario: the shock "${text}" changes nothing`);
  return known.changes.map((change) =>
    softened(change.includes("@") ? change : `${change} @${date}+${days ?? known.days}`, share),
  );
}

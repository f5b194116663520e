import { openCase } from "@multivector/casefile";
import {
  type Case,
  dayOf,
  isoOf,
  parseChange,
  type RunRequest,
  type RunResult,
  runResult,
  sharedStart,
  softened,
} from "@multivector/engine";
import type { Command } from "commander";
import { ranged } from "../numbers.ts";
import { collect, pick, readCommodity, readCount, readDate, readShock, readStep } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";
import { readScenario, type Scenario } from "../scenario.ts";

interface Options {
  readonly shock: string[];
  readonly change: string[];
  readonly without: string[];
  readonly scenario?: string;
  readonly strategy?: string;
  readonly theory: string;
  readonly from?: string;
  readonly to?: string;
  readonly step?: string;
  readonly commodity?: string;
  readonly draws?: string;
  readonly seed: string;
  readonly json?: boolean;
}

export function runCommand(root: Command): void {
  root
    .command("run")
    .description("step the case through time, with shocks and changes")
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--shock <ID[@DATE][+DAYS][xSHARE]>", "a shock of the case (repeatable)", collect, [])
    .option("--change <CHANGE>", 'a change: "KIND TARGET [VALUE] [@DATE][+DAYS]" (repeatable)', collect, [])
    .option("--without <EVENT>", "leave out an event of the case (repeatable)", collect, [])
    .option("--scenario <FILE>", "a YAML file with shocks, changes, without")
    .option("--strategy <ID>", "a strategy of the case")
    .option("--theory <T0..T5>", "the theory to run under", "T0")
    .option("--from <DATE>", "first day")
    .option("--to <DATE>", "first day after the run")
    .option("--step <day|week|month>", "length of a step")
    .option("--commodity <ID>", "only this commodity")
    .option("--draws <N>", "draws over the stated ranges (0: central values only)")
    .option("--seed <N>", "seed of the draws", "1")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: Options) => {
        const kase = await openCase(name);
        const request = requestOf(kase, options);
        const disturbed = (request.changes ?? []).length > 0;
        const draws = {
          n: options.draws === undefined ? (disturbed ? 16 : 0) : readCount(options.draws, "--draws"),
          seed: readCount(options.seed, "--seed"),
        };
        const result = runResult(kase, sharedStart(), request, draws);
        if (options.json) printJson(envelope("run", kase, { ...request, ...draws }, result, result.status.notKnown));
        else printRun(kase, result);
      }),
    );
}

function positive(days: number, id: string): number {
  if (days < 1) throw new UsageError(`--shock ${id}: a shock of ${days} days changes nothing; give at least +1`);
  return days;
}

/** Turns options into a request; every id and date is checked. */
function requestOf(kase: Case, options: Options): RunRequest {
  refuseUnmodelled(options);
  const scenario: Scenario = options.scenario
    ? readScenario(options.scenario)
    : { shocks: [], changes: [], without: [] };
  const shocks = [...scenario.shocks, ...options.shock].map(readShock);
  const defaultDate = options.from ?? `${kase.baseYear}-07-01`;
  const placed = shocks.map((shock) => {
    const known = pick(kase.shocks, "shock", shock.id, `${kase.id} shocks`);
    return {
      known,
      date: shock.date ?? defaultDate,
      days: positive(shock.days ?? known.days, shock.id),
      share: shock.share ?? 1,
    };
  });
  const from = options.from
    ? readDate(options.from, "--from")
    : Math.min(...placed.map((p) => dayOf(p.date)), ...(placed.length ? [] : [dayOf(`${kase.baseYear}-01-01`)]));
  const to = options.to
    ? readDate(options.to, "--to")
    : placed.length
      ? Math.max(...placed.map((p) => dayOf(p.date) + p.days + 30))
      : dayOf(`${kase.baseYear + 1}-01-01`);
  if (to <= from) throw new UsageError("--to must come after --from");
  for (const shock of placed) {
    const [starts, ends] = [dayOf(shock.date), dayOf(shock.date) + shock.days];
    if (ends <= from || starts >= to) {
      throw new UsageError(
        `--shock ${shock.known.id} runs from ${isoOf(starts)} to ${isoOf(ends)}, outside the window ${isoOf(from)} to ${isoOf(to)}; move --from and --to, or the shock`,
      );
    }
  }
  refuseOutside([...scenario.changes, ...options.change], from, to);
  const commodities = readCommodity(kase, options.commodity);
  return {
    from,
    to,
    step: readStep(options.step ?? (placed.length > 0 ? "day" : "month")),
    changes: [
      ...placed.flatMap((p) => p.known.changes.map((change) => softened(dated(change, p.date, p.days), p.share))),
      ...scenario.changes,
      ...options.change,
    ],
    without: [...scenario.without, ...options.without],
    ...(commodities ? { commodities } : {}),
  };
}

/** A change that ends before the window or begins after it would silently do nothing. */
function refuseOutside(changes: readonly string[], from: number, to: number): void {
  const outside = changes.filter((text) => {
    const written = parseChange(text);
    if (typeof written === "string" || written.date === null) return false;
    return written.date >= to || (written.days !== null && written.date + written.days <= from);
  });
  if (outside.length > 0) {
    throw new UsageError(
      outside
        .map(
          (text) =>
            `--change "${text}" lies outside the window ${isoOf(from)} to ${isoOf(to)}; move --from and --to, or the change`,
        )
        .join("\n"),
    );
  }
}

function dated(change: string, date: string, days: number): string {
  return change.includes("@") ? change : `${change} @${date}+${days}`;
}

function refuseUnmodelled(options: Options): void {
  if (options.strategy)
    throw new UsageError("--strategy: strategies are not modelled yet; give their changes with --change or --scenario");
  if (options.theory !== "T0") {
    throw new UsageError(
      `--theory ${options.theory}: reactions are not modelled yet; only T0 (reactions off) can be run`,
    );
  }
}

function printRun(kase: Case, result: RunResult): void {
  const { status } = result;
  process.stdout.write(`${kase.title}, ${status.from} to ${status.to}, ${status.periods} steps of a ${status.step}\n`);
  for (const event of result.events)
    process.stdout.write(`  event ${event.date} ${event.title} (executed: ${event.executed})\n`);
  for (const series of result.series) {
    if (series.measure !== "flow" && series.measure !== "exports") continue;
    const total = series.points.reduce((sum, point) => sum + point.value, 0);
    if (total > 0) {
      const of = Object.values(series.of).join(" ");
      process.stdout.write(
        `  ${series.measure.padEnd(8)} ${of.padEnd(34)} ${total.toFixed(1).padStart(12)} ${series.unit}\n`,
      );
    }
  }
  for (const total of result.totals) {
    if (total.deferred.value === 0 && total.diverted.value === 0 && total.delayed.value === 0) continue;
    process.stdout.write(
      `  ${total.commodity}: deferred ${ranged(total.deferred)}, delayed ${ranged(total.delayed)}, diverted ${ranged(total.diverted)} ${total.unit}; ` +
        `export value not earned ${ranged(total.exportValueUsdM)} USD million\n`,
    );
  }
  for (const missing of status.notKnown) process.stdout.write(`  not known: ${missing}\n`);
}

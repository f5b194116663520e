import { openCase } from "@multivector/casefile";
import { type Case, type ReactionRecord, reactionRecord } from "@multivector/engine";
import type { Command } from "commander";
import { pick } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";

export function reactionCommand(root: Command): void {
  root
    .command("reaction")
    .description("the record of moves and pressure: exposure table, rates, what was carried out, fit, forecast skill")
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--sender <ID>", "one actor; default every outside sender of a reaction of the case")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: { sender?: string; json?: boolean }) => {
        const kase = await openCase(name);
        const records = sendersOf(kase, options.sender).map((sender) => reactionRecord(kase, sender));
        const warnings = records.flatMap(({ sender, notes }) => notes.map((note) => `${sender}: ${note}`));
        if (options.json) return printJson(envelope("reaction", kase, options, { records }, warnings));
        for (const record of records) print(kase, record);
      }),
    );
}

function sendersOf(kase: Case, asked: string | undefined): string[] {
  if (asked !== undefined) return [pick(kase.actors, "actor", asked, `${kase.id} actors`).id];
  const senders = new Set(kase.reactions.map(({ sender }) => sender));
  senders.delete(kase.focal);
  if (senders.size === 0)
    throw new UsageError(`${kase.id} has no reactions; write them in reactions.yaml, or name an actor with --sender`);
  return [...senders];
}

const line = (text: string): boolean => process.stdout.write(`${text}\n`);

function print(kase: Case, record: ReactionRecord): void {
  const { plan } = record;
  const name = kase.actors.find(({ id }) => id === record.sender)?.name ?? record.sender;
  const since = plan.regime === "" ? "" : `, another regime since ${plan.regime}`;
  line(
    `\n${name}: ${record.episodes.length} acts and ${record.moves.length} moves away, ${plan.from} to ${plan.to}${since}`,
  );
  if (record.moves.length > 0) printExposure(record);
  printRates(record);
  const { yes, partly, no, unknown } = record.executed;
  line(`  carried out: ${yes} yes, ${partly} partly, ${no} no, ${unknown} unknown`);
  for (const { pretext, events } of record.pretexts)
    line(`  stated ground: ${pretext.padEnd(24)} ${events.join(", ")}`);
  printFit(record);
  for (const note of record.notes) line(`  note: ${note}`);
}

function printExposure({ exposure, variants }: ReactionRecord): void {
  line("  days after a move      acts/days exposed   acts/days other   rate ratio (95 % interval)");
  const table = (rows: ReactionRecord["exposure"]): void => {
    for (const row of rows) {
      const within = `${row.days} from ${row.from.slice(0, 4)}`.padEnd(20);
      const [exposed, other] = [`${row.exposedEvents}/${row.exposedDays}`, `${row.otherEvents}/${row.otherDays}`];
      line(`    ${within} ${exposed.padStart(17)} ${other.padStart(17)}   ${between(row.ratio, row.low, row.high)}`);
    }
  };
  table(exposure);
  for (const { says, rows } of variants) {
    line(`  ${says}`);
    table(rows);
  }
}

function printRates({ rates }: ReactionRecord): void {
  for (const rate of rates) {
    const what = rate.reaction === "" ? "pressure and attacks" : `${rate.reaction} ${rate.of}`.trim();
    line(
      `  rate of ${what.padEnd(24)} ${rate.from} to ${rate.to}: ${rate.events}, ${between(rate.perYear, rate.low, rate.high)} a year`,
    );
  }
}

function printFit({ fitted, skill, rescaling }: ReactionRecord): void {
  for (const fit of fitted)
    line(
      `  log rate per unit of severity, ${fit.with}, half-life ${fit.halfLife} d: ${between(fit.provocation, fit.low, fit.high)}`,
    );
  for (const row of skill) line(`  forecast from ${row.from}, ${row.with}, skill ${row.skill.toFixed(3)}: ${row.says}`);
  for (const { with: base, distance, bound, n } of rescaling)
    line(
      `  rescaled times, ${base}: distance ${distance.toFixed(2)}, bound ${bound.toFixed(2)} for ${n} acts: ${distance <= bound ? "not rejected" : "REJECTED"}`,
    );
}

/** A number of politics: two digits and its interval. */
function between(value: number | null, low: number | null, high: number | null): string {
  if (value === null) return "not known";
  const text = (x: number | null): string => (x === null ? "no end" : String(Number(x.toPrecision(2))));
  return `${text(value)} (${text(low)} to ${text(high)})`;
}

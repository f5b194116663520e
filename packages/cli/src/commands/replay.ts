import { openCase } from "@multivector/casefile";
import { replay, sharedStart } from "@multivector/engine";
import type { Command } from "commander";
import { ranged } from "../numbers.ts";
import { pick, readCount } from "../options.ts";
import { envelope, guarded, printJson } from "../outcome.ts";

export function replayCommand(root: Command): void {
  root
    .command("replay")
    .description("a dated event against the same days without it, and against the record")
    .argument("<case>", "name of a shipped case, or a folder")
    .argument("<event>", "id of an event")
    .option("--draws <N>", "draws over the stated ranges (0: central values only)", "16")
    .option("--seed <N>", "seed of the draws", "1")
    .option("--step <day>", "events are replayed day by day", "day")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, id: string, options: { draws: string; seed: string; json?: boolean }) => {
        const kase = await openCase(name);
        const event = pick(kase.events, "event", id, `${kase.id} events`);
        const draws = { draws: readCount(options.draws, "--draws"), seed: readCount(options.seed, "--seed") };
        const result = replay(kase, sharedStart(), event, draws);
        if (options.json) {
          const { series, totals, ...status } = result;
          const events = [{ id: event.id, date: event.date, title: event.title, executed: event.executed }];
          return printJson(
            envelope("replay", kase, { event: id, ...draws }, { series, events, totals, status }, result.notes),
          );
        }
        process.stdout.write(
          `${event.date} ${event.title}\n  executed: ${event.executed}; flow effect recorded: ${event.flowEffect}\n`,
        );
        if (event.changes.length === 0)
          process.stdout.write("  no physical change is recorded: as it went, nothing moves\n");
        for (const total of event.changes.length === 0 ? [] : result.totals) {
          process.stdout.write(
            `  as it went, ${total.commodity}: deferred ${ranged(total.deferred)}, delayed ${ranged(total.delayed)}, diverted ${ranged(total.diverted)} ${total.unit}\n`,
          );
        }
        for (const total of result.announced?.totals ?? []) {
          process.stdout.write(
            `  as announced (${result.announced!.text}), ${total.commodity}: deferred ${ranged(total.deferred)}, delayed ${ranged(total.delayed)}, diverted ${ranged(total.diverted)} ${total.unit}\n`,
          );
        }
        for (const row of result.record) {
          process.stdout.write(
            `  record (${row.kind}) ${row.what}: ${row.observed.toFixed(1)} kt; modelled ${ranged(row.modelled)} kt\n`,
          );
        }
      }),
    );
}

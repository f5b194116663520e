import { openCase } from "@multivector/casefile";
import { type ExposureTable, exposureTables, networkSimplex } from "@multivector/engine";
import type { Command } from "commander";
import { plain } from "../numbers.ts";
import { pick, readCount } from "../options.ts";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";

interface Options {
  readonly commodity?: string;
  readonly by?: string;
  readonly definition?: string;
  readonly year?: string;
  readonly json?: boolean;
}

const BY = ["route", "state", "controller", "partner", "investor", "supplier", "currency", "product"];

export function exposureCommand(root: Command): void {
  root
    .command("exposure")
    .description(
      "shares under named definitions: by route, state crossed, controller, partner, investor, supplier, currency",
    )
    .argument("<case>", "name of a shipped case, or a folder")
    .option("--commodity <ID>", "a commodity, or trade, fdi, arms")
    .option("--by <CATEGORY>", BY.join(" | "))
    .option("--definition <ID>", "one definition")
    .option("--year <Y>", "year; default the base year or the latest known")
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, options: Options) => {
        const kase = await openCase(name);
        if (options.by !== undefined && !BY.includes(options.by))
          throw new UsageError(`--by ${options.by}: choose one of ${BY.join(", ")}`);
        const year = options.year === undefined ? undefined : readCount(options.year, "--year", 1900);
        const tables = exposureTables(kase, networkSimplex, {
          ...(options.commodity ? { commodity: options.commodity } : {}),
          ...(options.by ? { by: options.by } : {}),
          ...(options.definition ? { definition: options.definition } : {}),
          ...(year === undefined ? {} : { year }),
        });
        if (tables.length === 0) {
          if (options.definition) pick(kase.definitions, "definition", options.definition, `${kase.id} definitions`);
          throw new UsageError(
            "no definition of the case fits these options; list them with: multivector list <case> definitions",
          );
        }
        if (options.json)
          return printJson(
            envelope("exposure", kase, options, { rows: tables.flatMap((table) => table.rows), tables }),
          );
        for (const table of tables) printTable(table);
      }),
    );
}

function printTable(table: ExposureTable): void {
  process.stdout.write(`\n${table.title}, ${table.year} [${table.definition}]\n${table.statement}\n`);
  for (const row of table.rows) {
    const share = row.share === null ? "not known" : `${(row.share * 100).toFixed(1)} %`;
    const amount = row.amount === null ? "" : `${plain(row.amount)} ${row.unit}`;
    process.stdout.write(
      `  ${row.label.padEnd(44)} ${share.padStart(10)} ${amount.padStart(16)}  ${row.basis} ${row.sources.join(", ")}\n`,
    );
  }
  if (table.hhi !== null)
    process.stdout.write(`  HHI ${table.hhi.toFixed(3)}, effective number ${table.effectiveNumber!.toFixed(2)}\n`);
  if (!table.partition) process.stdout.write("  categories overlap: no concentration index\n");
}
